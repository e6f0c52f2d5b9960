/** Reads lists of findings that the group they are of closes: `hair loss (68%), pain (64%) and itching (56%) with daunol`. */
import type { Cohort } from "../../claims/index.ts";
import { depthAt } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import { besideOf } from "./beside.ts";
import { cues } from "./cues.ts";
import type { Named, Scene, SceneShare } from "./scene.ts";

const leads = setOf("in for with on among under receiving");

/** The groups of the shares that stand in such lists, the last ones among them. */
export function closedLists(scene: Scene): ReadonlyMap<SceneShare, Cohort> {
  const found = new Map<SceneShare, Cohort>();
  const { shares } = scene;
  let start = scene.view.from;
  for (const [index, share] of shares.entries()) {
    const closer = closerOf(share, shares[index + 1], scene);
    if (!closer) continue;
    let first = index;
    while (
      first > 0 &&
      shares[first - 1]!.placed.place.from >= start &&
      isListed(shares[first - 1]!, shares[first]!, scene)
    )
      first--;
    const begin = shares[first]!.placed.place.from;
    const isNamedBefore = scene.named.some(
      ({ dimension, from, to }) => dimension === "arm" && from >= start && to <= begin,
    );
    if (first < index && !isNamedBefore)
      for (const member of shares.slice(first, index + 1)) found.set(member, closer.cohort);
    start = closer.to;
  }
  return found;
}

/** The name directly behind a share that no other share has behind it. */
function closerOf(share: SceneShare, next: SceneShare | undefined, { view, named }: Scene): Named | null {
  const { place } = share.placed;
  const known = named.filter(({ dimension }) => dimension !== "open");
  const beside = besideOf(place, known, view, next?.placed.place.from ?? view.to);
  const closer = beside?.side === "behind" ? known.find(({ from }) => from >= place.to) : undefined;
  // `(26 [11%] in group B only)` is of one bracket, not of the list.
  if (!closer || depthAt(view, closer.from) > 0 || (next && next.placed.place.from - closer.to <= 2)) return null;
  const isLed = view.tokens
    .slice(Math.max(place.to, closer.from - 4), closer.from)
    .some(({ folded }) => leads.has(folded));
  return isLed ? closer : null;
}

/** Another finding with its figure: nothing but its words stands between, and no verb. */
function isListed(share: SceneShare, next: SceneShare, { view, named }: Scene): boolean {
  const [from, to] = [share.placed.place.to, next.placed.place.from];
  const depth = depthAt(view, share.placed.place.from);
  if (share.row.form === "versus" || next.row.form === "versus" || depth !== depthAt(view, to)) return false;
  if (named.some((name) => name.dimension !== "open" && name.from < to && name.to > from)) return false;
  let words = 0;
  let isJoined = false;
  for (let i = from; i < to; i++) {
    const token = view.tokens[i]!;
    const { folded } = token;
    if (
      has(token, "auxiliary") ||
      cues.predicate.has(folded) ||
      cues.contrast.has(folded) ||
      cues.wholeWord.has(folded)
    )
      return false;
    if (/^(?:,|;|and|or)$/.test(folded)) isJoined = true;
    else if (token.kind === "word" && !has(token, "function") && depthAt(view, i) < Math.max(1, depth)) words++;
  }
  // `3 CR, 5 PR and 9 SD`: each number holds its own.
  const isHeld = share.placed.draft.kind === "response" && next.placed.draft.kind === "response";
  return isJoined && (words > 0 || isHeld) && words < 9;
}
