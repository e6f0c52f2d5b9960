/** Ties the qualifying phrases of a sentence to its numbers, where one can only be meant of one; else leaves them open. */
import { clauseAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import type { Cue } from "./cue.ts";
import { type Anchor, scopesOf, type Values } from "./reach.ts";

/** The values that may be meant of a number: one that is sure, or some that are not. */
export interface Tied {
  readonly values: readonly string[];
  readonly isSure: boolean;
}

/** So many values are told of a number of which none is sure. */
const most = 4;
/** How many brackets around a number are looked at. */
const deepest = 4;

export const sure = (value: string): Tied => ({ values: [value], isSure: true });
export const open = (values: Iterable<string>): Tied => ({
  values: [...new Set(values)].slice(0, most),
  isSure: false,
});

/** What the cues of one qualifier (at least one) say of each anchor; both from left to right. Linear in their number. */
export function tie(all: readonly Cue[], anchors: readonly Anchor[], view: SentenceView): readonly Tied[] {
  const cues = joined(all, anchors, view);
  const values = cues.map(({ value }) => value);
  if (anchors.length === 1 && new Set(values).size === 1) return [sure(values[0]!)];
  const turns = inTurns(cues, anchors);
  if (turns) return turns.map(sure);
  const unknown = open(values);
  const { ofAnchor, ofBracket, ofClause, named } = scopesOf(cues, anchors, view);
  return anchors.map((anchor) => {
    const clauses = clausesAround(anchor, view);
    const told = [
      ofAnchor.get(anchor),
      ofBracket.get(openedAt(view, anchor.from)),
      ...clauses.map((c) => ofClause.get(c)),
    ];
    const value = onlyValue(told);
    const isAlone = value !== null && onlyValue([new Set([value]), ...clauses.map((c) => named.get(c))]) !== null;
    return isAlone ? sure(value) : unknown;
  });
}

/** A value is not joined beyond so many characters. */
const longest = 60;
const coordination = /^(?:and|or|vs|versus|compared|to|-|\/)$/;

/** `At the primary analysis (median follow-up 5 months)` says one thing in two phrases; `at 6 and 9 months` says two. */
function joined(cues: readonly Cue[], anchors: readonly Anchor[], { tokens }: SentenceView): readonly Cue[] {
  const found: Cue[] = [];
  let next = 0;
  for (const cue of cues) {
    while (next < anchors.length && anchors[next]!.from < cue.from) next++;
    const last = found.at(-1);
    const isApart = !last || (anchors[next - 1]?.from ?? -1) >= last.from || areAlike(last, cue);
    if (isApart || tokens.slice(last.to, cue.from).some(({ folded }) => coordination.test(folded))) found.push(cue);
    else found[found.length - 1] = { ...last, value: `${last.value}, ${cue.value}`, to: cue.to };
  }
  return found;
}

/** Two durations, the same again, or enough of it. */
function areAlike(a: Cue, b: Cue): boolean {
  return a.value.length > longest || a.value === b.value || (/^\d/.test(a.value) && /^\d/.test(b.value));
}

/** `45% by investigators and 54% by independent review`, `at 12 months 45%, at 24 months 54%`: one cue a number, by turns. */
function inTurns(cues: readonly Cue[], anchors: readonly Anchor[]): readonly string[] | null {
  if (cues.length !== anchors.length || cues.length < 2) return null;
  const isBefore = cues.every((cue, i) => cue.to <= anchors[i]!.from && (i === 0 || cue.from >= anchors[i - 1]!.to));
  const isBehind = cues.every(
    (cue, i) => cue.from >= anchors[i]!.to && (i + 1 === cues.length || cue.to <= anchors[i + 1]!.from),
  );
  return isBefore || isBehind ? cues.map(({ value }) => value) : null;
}

/** The clause that an anchor stands in, and those that its brackets stand in. */
function clausesAround({ from }: Anchor, view: SentenceView): readonly number[] {
  const clauses: number[] = [];
  for (let at = from; at >= 0 && clauses.length < deepest; at = openedAt(view, at)) clauses.push(clauseAt(view, at));
  return clauses;
}

/** The value that the sets have between them, when it is one. */
function onlyValue(sets: readonly (Values | undefined)[]): string | null {
  const values = new Set(sets.flatMap((set) => [...(set ?? [])]));
  return values.size === 1 ? [...values][0]! : null;
}
