/** Gives each share the cohort that its clause names, and each member of a comparison the one in its place. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading, Token } from "../../language/index.ts";
import { type DraftPlace, placeOf } from "../text/place.ts";
import type { CohortRegistry, Mention } from "./registry.ts";

interface Placed {
  readonly draft: Draft;
  readonly place: DraftPlace;
}

export function assignCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  registry: CohortRegistry,
): Map<Draft, Cohort> {
  const assigned = new Map<Draft, Cohort>();
  for (const sentence of sentencesOf(drafts, readings)) {
    const first = sentence[0]!.place;
    const { tokens } = first.reading;
    const mentions = registry.mentions(tokens, first.sentence.from, first.sentence.to);
    if (mentions.length === 0) continue;
    for (const row of rowsOf(sentence, tokens)) assignRow(row, tokens, mentions, first.sentence.to, assigned);
  }
  return assigned;
}

/** The shares of each sentence, in order. */
function sentencesOf(drafts: readonly Draft[], readings: readonly Reading[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const draft of drafts) {
    if (draft.kind !== "proportion" && draft.kind !== "response") continue;
    const place = placeOf(draft, readings);
    if (!place) continue;
    const key = `${place.part}:${place.sentence.index}`;
    const group = groups.get(key);
    if (group) group.push({ draft, place });
    else groups.set(key, [{ draft, place }]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.place.from - b.place.from);
  return [...groups.values()];
}

/** Shares that are compared with each other: `35 vs. 19%`, `44% (...) and 30% (...)`. */
function rowsOf(sentence: readonly Placed[], tokens: readonly Token[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const placed of sentence) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isCompared(tokens, last.place.to, placed.place.from)) row.push(placed);
    else rows.push([placed]);
  }
  return rows;
}

/** Brackets aside, only a word of comparison stands between. */
function isCompared(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 30) return false;
  let depth = 0;
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const text = tokens[i]!.text;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && text !== "%" && text !== "." && text !== ",") words.push(tokens[i]!.folded);
  }
  return (
    words.length <= 2 &&
    (words.length === 0
      ? tokens.slice(from, to).some((t) => t.text === "," || t.text === "/") || to === from
      : words.every((word) => /^(?:vs|versus|v|and|or|compared|with|to|\/|than)$/.test(word)))
  );
}

function assignRow(
  row: readonly Placed[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  end: number,
  assigned: Map<Draft, Cohort>,
): void {
  if (row.length > 1) {
    const ordered = orderFor(row, tokens, mentions, end);
    if (ordered) {
      row.forEach(({ draft }, index) => assigned.set(draft, ordered[index]!));
      return;
    }
  }
  for (const { draft, place } of row) {
    const cohort = row.length === 1 ? nearest(place, tokens, mentions, end) : beside(place, tokens, mentions, end);
    if (cohort) assigned.set(draft, cohort);
    else if (row.length > 1)
      assigned.set(
        draft,
        unnamed(
          place,
          row.findIndex((other) => other.draft === draft),
          row.length,
        ),
      );
  }
}

/** A cohort that the text compares but does not name: it is not the whole study, and no other number is about it. */
function unnamed(place: DraftPlace, index: number, length: number): Cohort {
  return { key: `?${place.part}:${place.from}`, label: `number ${index + 1} of ${length} compared` };
}

/** The cohorts in the order of the row, when the sentence names exactly as many: behind it, or before it. */
function orderFor(
  row: readonly Placed[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  end: number,
): Cohort[] | null {
  const first = row[0]!.place.from;
  const last = row.at(-1)!.place.to;
  // Each has its own beside it: `44% with A vs 30% with B` is no row, but `A: 44% and B: 30%` may look like one.
  const own = row.map(({ place }) => beside(place, tokens, mentions, end));
  if (own.every((cohort) => cohort !== null) && new Set(own.map((cohort) => cohort!.key)).size === row.length)
    return own as Cohort[];
  const behind = distinct(mentions.filter(({ from }) => from >= last && from - last <= 30));
  if (behind.length === row.length && !tokens.slice(last, behind.at(-1)!.from).some((token) => token.text === ";"))
    return behind.map(({ cohort }) => cohort);
  const before = distinctLast(
    mentions.filter(({ to }) => to <= first),
    row.length,
  );
  return before;
}

function distinct(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ cohort }) => !seen.has(cohort.key) && seen.add(cohort.key));
}

/** The last so many different cohorts named, in the order of their naming. */
function distinctLast(mentions: readonly Mention[], count: number): Cohort[] | null {
  const found: Cohort[] = [];
  for (let i = mentions.length - 1; i >= 0 && found.length < count; i--) {
    const { cohort } = mentions[i]!;
    if (!found.some((other) => other.key === cohort.key)) found.unshift(cohort);
  }
  return found.length === count ? found : null;
}

/** `52.2% with A`, `(A)` behind, or `A: 52.2%`, `A, 29%` before: nothing but small words between. */
function beside(place: DraftPlace, tokens: readonly Token[], mentions: readonly Mention[], end: number): Cohort | null {
  const behind = mentions.find(({ from }) => from >= place.to && from < end && from - place.to <= 16);
  if (behind && linked(tokens, place.to, behind.from, linkBehind)) return behind.cohort;
  const before = mentions.findLast(({ to }) => to <= place.from && place.from - to <= 8);
  return before && linked(tokens, before.to, place.from, linkBefore) ? before.cohort : null;
}

const linkBehind =
  /^(?:with|for|in|on|of|among|to|receiving|received|treated|the|a|patients|subjects|women|men|group|arm|cohort|,|\(|\)|%|given|who|from|those|assigned|randomi[sz]ed|by|under)$/;
const linkBefore =
  /^(?:arm|group|cohort|was|were|had|:|,|=|\(|\[|of|in|rate|patients|the|is|achieved|showed|a|an|%|at|recipients)$/;

function linked(tokens: readonly Token[], from: number, to: number, words: RegExp): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { text, folded } = tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth--;
    else if (depth <= 0 && !words.test(folded)) return false;
  }
  return true;
}

/** The cohort beside a share, or the one that its clause is about: named last before it with no other named behind. */
function nearest(
  place: DraftPlace,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  end: number,
): Cohort | null {
  const own = beside(place, tokens, mentions, end);
  if (own) return own;
  const stop = clauseEnd(tokens, place.to, end);
  const behind = mentions.filter(({ from }) => from >= place.to && from < stop);
  if (behind.length > 0 && behind[0]!.from - place.to <= 12)
    return distinct(behind).length === 1 ? behind[0]!.cohort : null;
  const before = mentions.filter(({ to }) => to <= place.from);
  const last = before.at(-1);
  if (!last) return null;
  const start = clauseStart(tokens, place.from, place.sentence.from);
  const inClause = distinct(before.filter(({ from }) => from >= start));
  if (inClause.length === 1) return inClause[0]!.cohort;
  return inClause.length === 0 && distinct(mentions).length === 1 ? last.cohort : null;
}

function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++)
    if (/^[;]$/.test(tokens[i]!.text) || /^(?:while|whereas|but)$/.test(tokens[i]!.folded)) return i;
  return end;
}

function clauseStart(tokens: readonly Token[], from: number, start: number): number {
  for (let i = from - 1; i >= start; i--)
    if (/^[;]$/.test(tokens[i]!.text) || /^(?:while|whereas|but)$/.test(tokens[i]!.folded)) return i + 1;
  return start;
}
