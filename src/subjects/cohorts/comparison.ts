/** Reads whom two shares that are set against each other are of off the comparison that they stand behind: `A had less fever than B (7% v 12%)`. */
import type { Cohort } from "../../claims/index.ts";
import { clauseAt, depthAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import { besideOf } from "./beside.ts";
import { cues } from "./cues.ts";
import { leadOf } from "./evidence/setting.ts";
import type { Row } from "./rows.ts";
import type { Named, Scene } from "./scene.ts";

/** Of the first and of the second share; `null` for one that the comparison does not name. */
export type Pair = readonly [Cohort | null, Cohort | null];

type Extent = readonly [number, number];
type PartnerOf = (cohort: Cohort) => Cohort | null;

/** What is compared, or `null` where the words do not tell. `before` is the pair of the row before in the sentence. */
export function comparisonOf(row: Row, scene: Scene, partnerOf: PartnerOf, before: Pair | null): Pair | null {
  if (!isSetAgainst(row) || row.shares.length !== 2) return null;
  const { view, named } = scene;
  const [from, to] = extentOf(row, view);
  if (named.some((name) => name.dimension !== "open" && name.from < to && name.to > from)) return null;
  const isBracketed = openedAt(view, row.shares[0]!.place.from) >= 0;
  if (!isBracketed && row.shares.some(({ place }) => besideOf(place, named, view, view.to)?.side === "behind"))
    return null;
  const start = Math.max(clauseStart(view, from), endBefore(row, scene));
  const marker = markerIn(scene, start, from);
  if (marker >= 0) return sidesOf(marker, scene, from, partnerOf);
  // Events are listed so as well: `pain and fever in 7% and 12%, respectively`.
  if (row.form === "list") return null;
  const key = keyBehind(scene);
  if (key) return key;
  const between = named.filter((name) => name.from >= start && name.to <= from && name.dimension !== "open");
  const closed = closingOf(scene, from);
  if (closed) return closed;
  const behind = nextNamed(row, scene, to);
  // `more relapses (24% compared with 15%) with salt`: the one named behind has more.
  const isMore = isBracketed && between.length === 0 && behind !== undefined && behind.from - to <= 4;
  if (behind)
    return (
      endOf([from, to], behind, scene, before, partnerOf) ??
      (isMore && hasDirection(view, start, from) ? [behind.cohort, partnerOf(behind.cohort)] : null)
    );
  if (before && between.length === 0) return before;
  return focusOf(scene, start, from, partnerOf);
}

/** `A had more fever (12% v 7%) and more pain (9% v 4%) compared with B`: what the sentence ends with is the second of every two. */
function closingOf(scene: Scene, from: number): Pair | null {
  const { second, subjects } = endOfSentence(scene);
  const [first, another] = subjects;
  // `zinc caused more fever (12% v 7%) and more pain (9% v 4%) than salt`, whatever the first is.
  if (!first && second && isAlone(second, scene)) return [null, second.cohort];
  if (!first || !second || first.to > from || (another && another.to <= from)) return null;
  return first.cohort.key === second.cohort.key ? null : [first.cohort, second.cohort];
}

/** No other known group is named in the sentence, and no figure stands behind it. */
function isAlone(second: Named, { named, shares }: Scene): boolean {
  return (
    named.every(({ dimension, cohort }) => dimension === "open" || cohort.key === second.cohort.key) &&
    shares.every(({ placed: { place } }) => place.to <= second.from)
  );
}

interface SentenceEnd {
  /** Named behind all figures, after a word of comparison. */
  readonly second: Named | null;
  readonly subjects: readonly Named[];
}

const ends = new WeakMap<Scene, SentenceEnd>();

/** Looked for once a sentence, however many figures it has. */
function endOfSentence(scene: Scene): SentenceEnd {
  let found = ends.get(scene);
  if (!found) {
    const { view, named, rows } = scene;
    let marker = rows.at(-1)!.shares.at(-1)!.place.to;
    while (marker < view.to && !closing.has(view.tokens[marker]!.folded)) marker++;
    const second = marker < view.to ? nameBehind(marker, scene, view.to) : null;
    const subjects = named.filter((name) => name.dimension !== "open" && isSubject(name, view));
    // `than salt.`: what the sentence ends with beside a known subject is one, too.
    const isLast = subjects.some(({ dimension }) => dimension === "arm") && second !== null && second.to >= view.to - 1;
    found = { second: second?.dimension === "open" && !isLast ? null : second, subjects };
    ends.set(scene, found);
  }
  return found;
}

const closing = setOf("than compared");

/** `less fever (7% v 12%) than B`, also where another name stands between. */
function endOf(
  [from, to]: Extent,
  behind: Named,
  scene: Scene,
  before: Pair | null,
  partnerOf: PartnerOf,
): Pair | null {
  const { view } = scene;
  let marker = to;
  while (marker < view.to && view.tokens[marker]!.folded !== "than" && marker - to < 12) marker++;
  const second = view.tokens[marker]?.folded === "than" ? nameBehind(marker, scene, view.to) : null;
  // `than C (30%)` has a figure of its own.
  if (!second || scene.shares.some(({ placed: { place } }) => place.from >= second.to && place.from - second.to < 4))
    return null;
  const between =
    behind.to <= marker
      ? behind
      : subjectOf(
          scene.named.filter(({ to: end }) => end <= from),
          second,
          scene,
          false,
        );
  const first =
    between?.cohort ?? before?.find((cohort) => cohort && cohort.key !== second.cohort.key) ?? partnerOf(second.cohort);
  return first && first.key !== second.cohort.key ? [first, second.cohort] : null;
}

/** `A had more fever (12% v 7%)`, `fever was commoner with A (12% v 7%)`: the only one named is the first of the two. */
function focusOf({ view, named }: Scene, from: number, to: number, partnerOf: PartnerOf): Pair | null {
  if (!hasDirection(view, from, to)) return null;
  const isKnown = ({ dimension, cohort }: Named) => dimension === "arm" || partnerOf(cohort) !== null;
  const within = named.filter((name) => name.from >= from && name.to <= to);
  const [first = subjectBefore(within, view), second] = distinct(within.filter(isKnown));
  return first && !second ? [first.cohort, partnerOf(first.cohort)] : null;
}

const hasDirection = ({ tokens }: SentenceView, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ folded }) => cues.direction.has(folded));

const distinct = (names: readonly Named[]): Named[] =>
  names.filter(({ cohort }, i) => names.findIndex((other) => other.cohort.key === cohort.key) === i);

/** `Women with an earlier birth were more likely to`, `in more men receiving zinc`: people who are no known group, but of whom the clause is. */
function subjectBefore(within: readonly Named[], view: SentenceView): Named | undefined {
  const people = within.filter((name) => (name.open ? isGiven(name, view) : isSubject(name, view)));
  return people.length === 1 ? people[0] : undefined;
}

/** `men receiving zinc`, `men with zinc`. */
function isGiven({ from }: Named, { tokens }: SentenceView): boolean {
  let lead = from - 1;
  while (has(tokens[lead], "determiner")) lead--;
  return cues.givenLead.has(tokens[lead]?.folded ?? "") && has(tokens[lead - 1], "people");
}

/** `early-onset patients had`, but not `in early-onset patients, rash was`. */
function isSubject({ from, to }: Named, { tokens }: SentenceView): boolean {
  const isLed = cues.nameLead.has(tokens[from - 1]?.folded ?? "");
  return !isLed && (has(tokens[to], "past") || has(tokens[to], "auxiliary"));
}

/** `7% v 12% and 3% v 4%, arm A v B`: two names behind all figures, and none else, are the order of every two. */
function keyBehind({ rows, named }: Scene): Pair | null {
  const arms = named.filter(({ dimension }) => dimension === "arm");
  const [a, b] = arms;
  const end = rows.at(-1)!.shares.at(-1)!.place.to;
  return a && b && arms.length === 2 && a.from >= end && a.run === b.run ? [a.cohort, b.cohort] : null;
}

/** A known name behind a row, before the next one. */
function nextNamed(row: Row, { rows, view, named }: Scene, to: number): Named | undefined {
  const next = rows[rows.indexOf(row) + 1]?.shares[0];
  const end = next ? next.place.from : view.to;
  return named.find(({ dimension, from }) => dimension !== "open" && from >= to && from < end);
}

/** `skin lesions (7% v 12%)`: a phrase that is no name, in front of the bracket of two figures, is what is compared. */
export function isCompared(mention: Named, row: Row, scene: Scene): boolean {
  const opened = openedAt(scene.view, row.shares[0]!.place.from);
  return (
    mention.open !== null &&
    !has(mention.open.head, "people") &&
    opened >= 0 &&
    mention.to <= opened &&
    opened - mention.to < 4 &&
    markerIn(scene, clauseStart(scene.view, opened), opened) < 0
  );
}

/** `7% v 12%`, `7% and 12%, respectively`. */
const isSetAgainst = ({ form, isRespective }: Row): boolean => form === "versus" || (form === "list" && isRespective);

/** The bracket that holds a row, or the row. */
function extentOf({ shares }: Row, view: SentenceView): Extent {
  const { from } = shares[0]!.place;
  const { to } = shares[1]!.place;
  const opened = openedAt(view, from);
  if (opened < 0) return [from, to];
  let end = to;
  while (end < view.to && openedAt(view, end) === opened) end++;
  return [opened, end + 1];
}

/** The clause and what belongs to it in front. */
function clauseStart(view: SentenceView, at: number): number {
  const own = clauseAt(view, at);
  let start = at;
  while (start > view.from && clauseAt(view, start - 1) === own) start--;
  return start;
}

/** Where the last row before one ends. */
function endBefore(row: Row, { rows, view }: Scene): number {
  const last = rows[rows.indexOf(row) - 1];
  return last ? last.shares.at(-1)!.place.to : view.from;
}

const against = setOf("than compared versus vs v");

/** The last word of comparison between two tokens that compares groups, not numbers: `older than 50`, `other than`. */
function markerIn({ view, shares }: Scene, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const { folded } = view.tokens[i]!;
    if (!against.has(folded)) continue;
    const [before, behind] = [view.tokens[i - 1], view.tokens[i + 1]];
    if (behind?.kind === "number" || /^(?:other|rather|more|less)$/.test(before?.folded ?? "")) continue;
    if (
      shares.some(({ placed: { place } }) => openedAt(view, place.from) === openedAt(view, i) && depthAt(view, i) > 0)
    )
      continue;
    return i;
  }
  return -1;
}

const small = setOf(
  "with to in for on by of at from among the a an those that who did had were was patients subjects women men participants children receiving received treated given taking undergoing assigned randomized randomised group use",
);

/** The name behind a word of comparison, small words between. */
function nameBehind(marker: number, { view, named }: Scene, to: number): Named | null {
  const name = named.find(({ from }) => from > marker);
  if (!name || name.from >= to || name.from - marker > 7) return null;
  for (let i = marker + 1; i < name.from; i++) if (!small.has(view.tokens[i]!.folded)) return null;
  return name;
}

function sidesOf(marker: number, scene: Scene, to: number, partnerOf: PartnerOf): Pair | null {
  const { view, named } = scene;
  const second = nameBehind(marker, scene, to);
  const isOpening = marker - view.from <= 2;
  const others = named.filter(
    (name) =>
      name.to <= to &&
      name.cohort.key !== second?.cohort.key &&
      (isOpening ? second !== null && name.from >= second.to : name.to <= marker),
  );
  const group = subjectOf(others.filter(isGroup), second, scene, isOpening);
  const first = group ?? (isOpening ? null : (others.findLast((name) => isGiven(name, view)) ?? null));
  const a = first?.cohort ?? (second && partnerOf(second.cohort));
  const b = second?.cohort ?? (first && partnerOf(first.cohort));
  if (!first && !second) return null;
  if (a?.key === b?.key) return null;
  return [a ?? null, b ?? null];
}

/** `local control was better than with B`: what happened is no group; of the phrases that are no names, those of people are. */
const isGroup = ({ open }: Named): boolean =>
  open === null ||
  ["people", "sample", "acronym", "armHead", "plural"].some((name) => open.head.lexeme.classes.has(name));

/** What is held against the second: of its kind, led to by the same word, or the subject. */
function subjectOf(others: readonly Named[], second: Named | null, { view }: Scene, isOpening: boolean): Named | null {
  const arms = others.filter(({ dimension }) => dimension === "arm");
  const isArm = second?.dimension === "arm";
  const alike = isArm ? arms : second ? others.filter(({ dimension }) => dimension === second.dimension) : arms;
  if (isOpening) return second ? (alike.find(({ from }) => isArm || from - second.to <= 3) ?? null) : null;
  const lead = second && leadOf(second, view);
  const led = second && lead !== "no" && lead !== "than" ? alike.findLast((name) => leadOf(name, view) === lead) : null;
  if (led) return led;
  const subject = alike.find(({ to }) => isPredicate(view, to));
  return subject ?? (isArm ? (alike.at(-1) ?? null) : null);
}

function isPredicate({ tokens }: SentenceView, at: number): boolean {
  for (let i = at; i < at + 3 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (cues.predicate.has(token.folded) || has(token, "auxiliary")) return true;
    if (!has(token, "people") && !has(token, "armHead") && !/^[()]$/.test(token.text)) return false;
  }
  return false;
}
