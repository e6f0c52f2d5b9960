/** Tells in which order a row of compared shares names its cohorts. */
import type { Cohort } from "../../claims/index.ts";
import { clauseAt, isInClause, type SentenceView, wordsBetween } from "../text/sentence-view.ts";
import { setOf } from "../text/words.ts";
import { besideOf } from "./beside.ts";
import type { Partners } from "./partners.ts";
import type { Mention } from "./registry.ts";
import type { Row } from "./rows.ts";

/** What is known of the arms of a document so far. */
export interface Arms {
  /** The arms whose sizes are stated or that the text sets against each other. */
  readonly all: readonly Cohort[];
  /** What each cohort is set against wherever the text compares it, where that is always the same. */
  readonly partners: Partners;
  /** The order in which two were last compared. */
  last: readonly Cohort[];
  /** The two that the sentence before names, in its order. */
  before: readonly Cohort[] | null;
}

const between = setOf(
  "and or vs versus v , than compared with to in for on the a of as patients arms groups women who received receiving both by among is was group arm alone plus those",
);

/** The cohorts of a row in its order, or `null`. */
export function orderOf(row: Row, mentions: readonly Mention[], view: SentenceView): readonly Cohort[] | null {
  const { shares } = row;
  const first = shares[0]!.place.from;
  const last = shares.at(-1)!.place.to;
  const own = shares.map(({ place }, index) =>
    besideOf(place, mentions, view, shares[index + 1]?.place.from ?? view.to),
  );
  if (
    isDistinct(own.map((side) => side?.cohort)) &&
    (new Set(own.map((side) => side!.side)).size === 1 || own.every((side) => side!.side !== "before"))
  )
    return own.map((side) => side!.cohort);
  const before = mentions.filter(({ to }) => to <= first);
  const behind = distinct(mentions.filter(({ from }) => from >= last));
  const nearest = before.at(-1)?.cohort;
  const second = own[1];
  // `in never smokers was 4% versus 21% among heavy smokers`
  if (shares.length === 2 && second?.side === "behind" && own[0]?.side !== "behind" && behind.length === 1)
    return nearest && nearest.key !== second.cohort.key ? [nearest, second.cohort] : null;
  const ordered = orderedBehind(row, behind, view, last);
  if (ordered) return ordered;
  return orderedBefore(row, before, view);
}

/** `19% and 33% in A and B, respectively` */
function orderedBehind(row: Row, behind: readonly Mention[], view: SentenceView, last: number): Cohort[] | null {
  const [first] = behind;
  const needed = row.shares.length;
  if (!first || behind.length < needed || first.from - last > 30 || isCut(view, last, first.from)) return null;
  const named = behind.slice(0, needed);
  const isJoined = named.every(
    (mention, i) => i === 0 || wordsBetween(view, named[i - 1]!.to, mention.from).every((word) => between.has(word)),
  );
  return isJoined && clauseAt(view, named.at(-1)!.from) === clauseAt(view, last - 1)
    ? named.map(({ cohort }) => cohort)
    : null;
}

/** Another number or sentence part between: what is named behind it belongs to that. */
function isCut({ tokens }: SentenceView, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { text, kind } = tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth--;
    else if (text === ";" || (depth <= 0 && kind === "number")) return true;
  }
  return false;
}

/** `greater with A than with B (51% v 43%)`, `Compared with A, B had a higher rate (39% vs 14%)`. */
function orderedBefore(row: Row, before: readonly Mention[], view: SentenceView): Cohort[] | null {
  const needed = row.shares.length;
  const start = row.shares[0]!.place.from;
  const near = before.filter(({ from }) => isInClause(view, start, from));
  const named = distinctLast(near.length > 0 ? near : before, needed);
  if (!named) return null;
  const isJoined = named.every(
    (mention, i) => i === 0 || wordsBetween(view, named[i - 1]!.to, mention.from).every((word) => between.has(word)),
  );
  if (!isJoined && distinct(before).length > needed) return null;
  if (wordsBetween(view, named.at(-1)!.to, start).some((word) => against.has(word))) return null;
  const opening = view.tokens
    .slice(Math.max(view.from, named[0]!.from - 4), named[0]!.from)
    .map(({ folded }) => folded);
  if (row.form === "slash" && !named.every((mention, i) => i === 0 || isSlashed(view, named[i - 1]!.to, mention.from)))
    return null;
  const isReversed = needed === 2 && opening.includes("compared") && named[0]!.from - view.from <= 6;
  const cohorts = named.map(({ cohort }) => cohort);
  return isReversed ? cohorts.reverse() : cohorts;
}

/** `(% A/% B)` */
function isSlashed({ tokens }: SentenceView, from: number, to: number): boolean {
  return to - from <= 3 && tokens.slice(from, to).some(({ text }) => text === "/");
}

const against = setOf("versus vs v");
const better = setOf("than compared versus vs over relative");

/** With two arms in all, naming one tells both: named before the pair it comes first, behind `than` or `compared with` second. */
export function knownPair(
  row: Row,
  mentions: readonly Mention[],
  view: SentenceView,
  arms: Arms,
): readonly Cohort[] | null {
  if (row.shares.length !== 2 || row.form === "slash") return null;
  const first = row.shares[0]!.place.from;
  const near = distinct(mentions.filter(({ from }) => isInClause(view, first, from)));
  // `A led to more responses (18% vs 6%) compared to B`
  if (near.length === 2 && near[0]!.to <= first && near[1]!.from > first && isLedByComparison(view, near[1]!.from))
    return near.map(({ cohort }) => cohort);
  if (near.length === 1) {
    const { cohort, from, to } = near[0]!;
    const other = arms.partners.of(cohort, arms.last);
    if (!other) return null;
    const isSecond = isLedByComparison(view, from);
    if (row.form === "versus") return isSecond ? [other, cohort] : to <= first || from > first ? [cohort, other] : null;
    return null;
  }
  const told = arms.before ?? arms.last;
  if (near.length > 0 || told.length !== 2) return null;
  if (namesOthers(view, first) || (row.form === "list" && listsEvents(view, first))) return null;
  return told;
}

function isLedByComparison(view: SentenceView, at: number): boolean {
  return view.tokens.slice(Math.max(view.from, at - 3), at).some(({ folded }) => better.has(folded));
}

/** A comparison in words that no known arm explains: `adenocarcinoma versus other NSCLC (19% v 0%)`. */
function namesOthers({ tokens, from }: SentenceView, first: number): boolean {
  return tokens
    .slice(Math.max(from, first - 25), first)
    .some(({ folded }) => /^(?:vs|versus|v|than|compared|between)$/.test(folded));
}

/** `neutropenia and thrombocytopenia in 6 and 2%`: the list in front tells the shares apart. */
export function listsEvents(view: SentenceView, first: number): boolean {
  const clause = clauseAt(view, first);
  for (let i = first - 1; i >= view.from && first - i < 20; i--) {
    if (clauseAt(view, i) !== clause || view.tokens[i]!.text === ":") return false;
    if (/^(?:and|or)$/.test(view.tokens[i]!.folded)) return true;
  }
  return false;
}

export function distinct(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ cohort }) => !seen.has(cohort.key) && seen.add(cohort.key));
}

/** The last so many different cohorts named, in the order of their naming. */
function distinctLast(mentions: readonly Mention[], count: number): Mention[] | null {
  const found: Mention[] = [];
  for (let i = mentions.length - 1; i >= 0 && found.length < count; i--) {
    const mention = mentions[i]!;
    if (!found.some(({ cohort }) => cohort.key === mention.cohort.key)) found.unshift(mention);
  }
  return found.length === count ? found : null;
}

function isDistinct(cohorts: readonly (Cohort | undefined)[]): boolean {
  return (
    cohorts.every((cohort) => cohort !== undefined) &&
    new Set(cohorts.map((cohort) => cohort!.key)).size === cohorts.length
  );
}
