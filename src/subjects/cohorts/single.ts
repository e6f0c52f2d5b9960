/** Gives a share that is not compared with another the cohort that its bracket, its place in a series or its clause names. */
import type { Cohort } from "../../claims/index.ts";
import { asShare } from "../text/drafts.ts";
import { clauseAt, depthAt, isInClause, openedAt, type SentenceView, wordsBetween } from "../text/sentence-view.ts";
import type { PlacedShare } from "../text/shares.ts";
import { besideOf } from "./beside.ts";
import { distinct } from "./order.ts";
import type { Mention } from "./registry.ts";

/** `37 (69%) achieving it on A and 37 (65%) on B`: shares and names take turns through the sentence. */
export function alternating(
  shares: readonly PlacedShare[],
  mentions: readonly Mention[],
): ReadonlyMap<PlacedShare, Cohort> {
  const found = new Map<PlacedShare, Cohort>();
  if (shares.length < 2 || mentions.length !== shares.length) return found;
  if (distinct(mentions).length !== mentions.length) return found;
  const isBehind = shares.every(
    ({ place }, i) => mentions[i]!.from >= place.to && mentions[i]!.to <= (shares[i + 1]?.place.from ?? Infinity),
  );
  const isBefore = shares.every(
    ({ place }, i) => mentions[i]!.to <= place.from && (i === 0 || mentions[i]!.from >= shares[i - 1]!.place.to),
  );
  if (isBehind || isBefore) for (const [i, share] of shares.entries()) found.set(share, mentions[i]!.cohort);
  return found;
}

/** The cohort of one share; `done` holds what its sentence has told so far. */
export function cohortOfOne(
  { draft, place }: PlacedShare,
  mentions: readonly Mention[],
  view: SentenceView,
  done: readonly { readonly place: PlacedShare["place"]; readonly cohort: Cohort | null }[],
  next: number,
): Cohort | null {
  const own = besideOf(place, mentions, view, next);
  const isCounted = own?.side === "behind" && isCountOf({ draft, place }, view);
  if (own && !isCounted) return own.cohort;
  const opened = openedAt(view, place.from);
  const inBracket = opened < 0 ? [] : mentions.filter(({ from }) => openedAt(view, from) === opened);
  if (inBracket.length > 0) {
    const near = distinct(inBracket.filter(({ from }) => clauseAt(view, from) === clauseAt(view, place.from)));
    if (near.length === 1) return near[0]!.cohort;
  }
  const host = opened < 0 ? null : hostOf(opened, mentions, view, done);
  if (host) return host.cohort;
  return inClause(place.from, isBareCount(draft) ? view.to : place.to, mentions, view);
}

/** `9 cases of X`, `14 with Y`: what a bare count is a count of is no cohort. */
export function isCountOf({ draft, place }: PlacedShare, view: SentenceView): boolean {
  return isBareCount(draft) && /^(?:of|with)$/.test(view.tokens[place.to]?.folded ?? "");
}

function isBareCount(draft: PlacedShare["draft"]): boolean {
  const share = asShare(draft);
  return share !== null && share.value.percent === null && share.value.denominator === null;
}

/** A bracket behind a share is about the cohort of that share: `36.5% for A (three CRs and 58 PRs)`. */
function hostOf(
  opened: number,
  mentions: readonly Mention[],
  view: SentenceView,
  done: readonly { readonly place: PlacedShare["place"]; readonly cohort: Cohort | null }[],
): { readonly cohort: Cohort | null } | null {
  const clause = clauseAt(view, opened);
  const host = done.findLast(({ place }) => place.to <= opened && depthAt(view, place.from) <= depthAt(view, opened));
  if (!host || clauseAt(view, host.place.from) !== clause || opened - host.place.to > 25) return null;
  const named = mentions.findLast(({ to }) => to <= opened);
  if (named && named.from >= host.place.to && host.cohort === null) return { cohort: named.cohort };
  return host.cohort ? host : null;
}

/** The only cohort that the clause names, at the same depth of brackets or outside them. */
function inClause(from: number, to: number, mentions: readonly Mention[], view: SentenceView): Cohort | null {
  const depth = depthAt(view, from);
  const own = mentions.filter(
    (mention) => isInClause(view, from, mention.from) && depthAt(view, mention.from) <= depth,
  );
  const behind = distinct(own.filter((mention) => mention.from >= to));
  const before = distinct(own.filter((mention) => mention.to <= from));
  if (before.length === 1 && behind.every(({ cohort }) => cohort.key === before[0]!.cohort.key))
    return before[0]!.cohort;
  const [first, second] = behind;
  if (before.length > 0 || !first || first.from - to > 14) return null;
  // `in the A group, as did one in the B group`: the nearer one, unless both are named in one breath.
  const isNear = !second || wordsBetween(view, first.to, second.from).includes(",");
  return isNear && isCaseBefore(view, first.from) ? first.cohort : behind.length === 1 ? first.cohort : null;
}

/** `in the A group`: a preposition leads to the name. */
function isCaseBefore({ tokens }: SentenceView, at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some(({ folded }) => /^(?:in|with|for|on|of|receiving)$/.test(folded));
}
