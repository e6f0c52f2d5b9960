/** Gives each share the cohort that its clause names, and each member of a comparison the one in its place. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading, Token } from "../../language/index.ts";
import { asShare } from "../text/drafts.ts";
import type { DraftPlace } from "../text/place.ts";
import { type PlacedShare, sharesBySentence } from "../text/shares.ts";
import type { CohortRegistry, Mention } from "./registry.ts";

/** What is known around the shares of one sentence. */
interface Context {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly sentenceFrom: number;
  readonly end: number;
  /** The arms whose sizes are stated, and the order in which the document last compared them. */
  readonly arms: readonly Cohort[];
  readonly order: Cohort[];
}

export function assignCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  registry: CohortRegistry,
  arms: readonly Cohort[],
): Map<Draft, Cohort> {
  const assigned = new Map<Draft, Cohort>();
  const order: Cohort[] = [];
  for (const sentence of sharesBySentence(drafts, readings)) {
    const { reading, sentence: range } = sentence[0]!.place;
    const mentions = registry.mentions(reading.tokens, range.from, range.to);
    const context: Context = { tokens: reading.tokens, mentions, sentenceFrom: range.from, end: range.to, arms, order };
    for (const row of rowsOf(sentence, reading.tokens)) assignRow(row, context, assigned);
  }
  return assigned;
}

/** Shares that are compared with each other: `35 vs. 19%`, `44% (...) and 30% (...), respectively`. */
function rowsOf(sentence: readonly PlacedShare[], tokens: readonly Token[]): PlacedShare[][] {
  const rows: PlacedShare[][] = [];
  for (const placed of sentence) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isCompared(last, placed, tokens)) row.push(placed);
    else rows.push([placed]);
  }
  return rows;
}

const comparing = /^(?:vs|versus|v|compared|than|\/)$/;

/** Brackets aside, only a word of comparison stands between; `and` compares two bare percentages of one thing only. */
function isCompared(first: PlacedShare, second: PlacedShare, tokens: readonly Token[]): boolean {
  const between = outsideBrackets(tokens, first.place.to, second.place.from);
  if (between === null || between.length > 3) return false;
  if (between.some((word) => comparing.test(word)))
    return between.every((word) => comparing.test(word) || /^(?:with|to|of|in|and|,)$/.test(word));
  if (!between.every((word) => /^(?:and|or|,)$/.test(word)) || !isBare(first.draft) || !isBare(second.draft))
    return false;
  return categoryOf(first.draft) === categoryOf(second.draft) || categoryOf(second.draft) === null;
}

const isBare = (draft: Draft): boolean => asShare(draft)?.value.count === null;

function categoryOf(draft: Draft): string | null {
  const share = asShare(draft);
  return share?.kind === "response" ? share.value.category : null;
}

/** The words between two tokens that stand outside brackets and are no sign; `null` when they are far apart. */
function outsideBrackets(tokens: readonly Token[], from: number, to: number): string[] | null {
  if (to - from > 30) return null;
  let depth = 0;
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const { text, folded } = tokens[i]!;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && text !== "%" && text !== ".") words.push(folded);
  }
  return words;
}

function assignRow(row: readonly PlacedShare[], context: Context, assigned: Map<Draft, Cohort>): void {
  if (row.length > 1) {
    const ordered = orderFor(row, context);
    row.forEach(({ draft, place }, index) => {
      const cohort =
        ordered?.[index] ??
        (isVersus(row, context.tokens) ? unnamed(place, index, row.length) : nearest(place, context));
      if (cohort) assigned.set(draft, cohort);
    });
    if (ordered) context.order.splice(0, context.order.length, ...ordered);
    return;
  }
  const { draft, place } = row[0]!;
  const cohort = nearest(place, context);
  if (cohort) assigned.set(draft, cohort);
}

function isVersus(row: readonly PlacedShare[], tokens: readonly Token[]): boolean {
  return tokens.slice(row[0]!.place.to, row.at(-1)!.place.from + 1).some((token) => comparing.test(token.folded));
}

/** A cohort that the text compares but does not name: it is not the whole study, and no other number is about it. */
function unnamed(place: DraftPlace, index: number, length: number): Cohort {
  return { key: `?${place.part}:${place.from}`, label: `number ${index + 1} of ${length} compared` };
}

/** The cohorts in the order of the row: each beside its own, or as many as the row named behind or before it, or the arms in their known order. */
function orderFor(row: readonly PlacedShare[], context: Context): Cohort[] | null {
  const { tokens, mentions } = context;
  const first = row[0]!.place.from;
  const last = row.at(-1)!.place.to;
  const own = row.map(({ place }) => beside(place, context));
  if (own.every((cohort) => cohort !== null) && new Set(own.map((cohort) => cohort!.key)).size === row.length)
    return own as Cohort[];
  const behind = distinct(mentions.filter(({ from }) => from >= last && from - last <= 30));
  const isLeft = behind.length > 0 && !outOfReach(tokens, last, behind[0]!.from);
  if (isLeft && behind.length === row.length) return behind.map(({ cohort }) => cohort);
  const before = distinctLast(
    mentions.filter(({ to }) => to <= first),
    row.length,
  );
  if (before) return before;
  return row.length === 2 && isVersus(row, tokens) ? knownPair(row, context, isLeft ? behind : []) : null;
}

function outOfReach(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.text === ";" || (token.kind === "number" && to - from > 12));
}

/** With two arms in all, naming one tells both: named before the pair it comes first, behind `than` or `compared with` second. */
function knownPair(
  row: readonly PlacedShare[],
  { tokens, mentions, arms, order, sentenceFrom }: Context,
  behind: readonly Mention[],
): Cohort[] | null {
  if (arms.length !== 2) return null;
  const other = (cohort: Cohort) => arms.find((arm) => arm.key !== cohort.key)!;
  const isArm = ({ cohort }: Mention) => arms.some((arm) => arm.key === cohort.key);
  const before = mentions
    .filter((mention) => mention.to <= row[0]!.place.from && mention.from >= sentenceFrom && isArm(mention))
    .at(-1);
  if (before) {
    const second = /^(?:than|to|over)$/.test(tokens[before.from - 1]?.folded ?? "");
    return second ? [other(before.cohort), before.cohort] : [before.cohort, other(before.cohort)];
  }
  const after = behind.find(isArm);
  if (after) {
    const lead = tokens
      .slice(Math.max(0, after.from - 3), after.from)
      .some((token) => /^(?:than|over|compared|versus|to)$/.test(token.folded));
    return lead ? [other(after.cohort), after.cohort] : null;
  }
  return order.length === 2 ? [...order] : null;
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
function beside(place: DraftPlace, { tokens, mentions, end }: Context): Cohort | null {
  const inside = mentions.find(({ from, to }) => from >= place.from && to <= place.to);
  if (inside) return inside.cohort;
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
function nearest(place: DraftPlace, context: Context): Cohort | null {
  const { tokens, mentions, end } = context;
  const own = beside(place, context);
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
