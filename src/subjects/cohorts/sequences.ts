/** Reads sentences that name each group in front of its own shares: `in A fever (9%) and rash (8%), and in B pain (7%)`, `A (9%) and B (7%)`. */
import type { Cohort } from "../../claims/index.ts";
import { openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import type { Named, Scene, SceneShare } from "./scene.ts";

/** The groups of all shares of such a sentence, or of those alone that stand in the bracket of a name. */
export function sequencesIn(scene: Scene): ReadonlyMap<SceneShare, Cohort> {
  const { shares, named } = scene;
  const arms = named.filter(({ dimension }) => dimension === "arm");
  if (shares.length < 2 || new Set(arms.map(({ cohort }) => cohort.key)).size < 2) return new Map();
  return sectioned(shares, arms, scene) ?? hosted(shares, arms, scene.view);
}

/** Every group is followed by shares, and every share has a group in front of it; one of them has several. */
function sectioned(
  shares: readonly SceneShare[],
  arms: readonly Named[],
  { view }: Scene,
): ReadonlyMap<SceneShare, Cohort> | null {
  if (shares.some(({ row }) => row.shares.length > 1)) return null;
  const found = new Map<SceneShare, Cohort>();
  const sections = new Set<string>();
  let next = 0;
  let isLong = false;
  for (const [at, arm] of arms.entries()) {
    const until = arms[at + 1]?.from ?? view.to;
    const first = next;
    while (next < shares.length && shares[next]!.placed.place.from < until) {
      const { from } = shares[next]!.placed.place;
      if (from < arm.to) return null;
      found.set(shares[next++]!, arm.cohort);
    }
    if (next === first || sections.has(arm.cohort.key)) return null;
    if (at > 0 && !isLed(arm, view)) return null;
    sections.add(arm.cohort.key);
    isLong ||= next - first > 1;
  }
  return next === shares.length && isLong ? found : null;
}

/** `and in the placebo group, 7%`: the group begins something, and closes nothing. */
function isLed({ from, to }: Named, { tokens, from: start }: SentenceView): boolean {
  let first = from;
  while (first > start && (has(tokens[first - 1], "article") || has(tokens[first - 1], "preposition"))) first--;
  const isBegun = /^(?:,|;|and|while|whereas|but)$/.test(tokens[first - 1]?.folded ?? "");
  let end = to;
  while (has(tokens[end], "armHead")) end++;
  return (
    isBegun && (/^[,:(]$/.test(tokens[end]?.text ?? "") || has(tokens[end], "auxiliary") || has(tokens[end], "be"))
  );
}

/** `A (9%) and B (7%)`, `2 (9%; A) and 3 (7%; B)`: two groups or more with a bracket of their own, each with its shares. */
function hosted(
  shares: readonly SceneShare[],
  arms: readonly Named[],
  view: SentenceView,
): ReadonlyMap<SceneShare, Cohort> {
  const found = new Map<SceneShare, Cohort>();
  for (const share of shares) {
    if (share.row.shares.length > 1) continue;
    const host = hostOf(share, arms, view) ?? guestOf(share, arms, view);
    if (host) found.set(share, host.cohort);
  }
  const brackets = new Set(
    [...found.keys()].map(({ placed: { place } }) => Math.max(openedAt(view, place.from), openedAt(view, place.to))),
  );
  const keys = new Set([...found.values()].map(({ key }) => key));
  return keys.size > 1 && keys.size === brackets.size ? found : new Map();
}

function hostOf({ placed: { place } }: SceneShare, arms: readonly Named[], view: SentenceView): Named | null {
  const opened = openedAt(view, place.from);
  if (opened < 0 || (opened !== place.from - 1 && !isSizeAt(opened + 1, view))) return null;
  const host = arms.findLast(({ to }) => to <= opened);
  const isBeside = host?.to === opened || (host?.to === opened - 1 && has(view.tokens[opened - 1], "armHead"));
  return host && isBeside ? host : null;
}

/** `A (38 men, median age 51, 66% smokers)`: the bracket is of the group whose size it opens with. */
function isSizeAt(at: number, { tokens }: SentenceView): boolean {
  if (tokens[at]?.folded === "n") return true;
  return tokens[at]?.kind === "number" && has(tokens[at + 1], "people");
}

/** The name that alone follows a share in its bracket. */
function guestOf({ placed: { place } }: SceneShare, arms: readonly Named[], view: SentenceView): Named | null {
  let at = place.to;
  while (view.tokens[at]?.text === "%") at++;
  if (!/^[,;]$/.test(view.tokens[at]?.text ?? "")) return null;
  const guest = arms.find(({ from }) => from === at + 1);
  return guest && /^[)\]]$/.test(view.tokens[guest.to]?.text ?? "") ? guest : null;
}
