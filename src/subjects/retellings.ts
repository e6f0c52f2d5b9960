/** Finds figures that a sentence tells again from the row of a table that it names: `ACR50 was reached by 36.6% with zinc and 19.4% with placebo`. */
import { printedKey } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading, Token } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { type Figure, figuresTold } from "./retellings/figures.ts";
import { type Pair, pairsOf } from "./retellings/pairs.ts";
import { type Tables, tablesOf } from "./retellings/rows.ts";
import { SentenceWords } from "./retellings/words.ts";
import { comparing, has } from "./text/words.ts";

/** More figures of one sentence are a list of data. */
const mostFigures = 12;

export default defineBinder({
  id: "retellings",
  order: 70,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const tables = tablesOf(readings);
    if (tables.count === 0) return drafts;
    const found: Draft[] = [];
    let times: ReadonlyMap<string, number> | null = null;
    for (const reading of readings) {
      if (!reading.prose || !isText(reading)) continue;
      const { prose, tokens, sentences } = reading.prose;
      for (const [sentence, { from, to }] of sentences.entries())
        for (const pair of pairsIn(tokens.slice(from, to), tables)) {
          times ??= timesPrinted(readings);
          const { start, end } = tokens[from + pair.told.at]!;
          found.push({
            kind: "retelling",
            value: retellingOf(pair, times),
            prose,
            start,
            end,
            place: placeOf(reading, sentence),
          });
        }
    }
    return found.length > 0 ? [...drafts, ...found] : drafts;
  },
});

/** Text of which sentences may tell a table again. */
const isText = ({ part }: Reading): boolean =>
  part.kind !== "table" && (part.role === "text" || part.role === "abstract" || part.role === "title");

function placeOf({ part, index }: Reading, sentence: number): NonNullable<Draft["place"]> {
  const tag = part.kind === "field" ? (part.tag ?? null) : null;
  return {
    part: part.kind,
    role: part.role,
    tag,
    headings: [...part.headings],
    partIndex: index,
    sentence,
    row: null,
    column: null,
  };
}

function pairsIn(tokens: readonly Token[], tables: Tables): readonly Pair[] {
  const figures = figuresTold(tokens);
  if (figures.length === 0 || figures.length > mostFigures || timesIn(tokens) > 1) return [];
  const isComparison = tokens.some((token) => comparing.has(token.folded) || has(token, "versus"));
  const group = groupIn(tokens);
  const pairs = pairsOf({ tokens, figures, words: new SentenceWords(tokens), isComparison }, tables);
  return group === null ? pairs : pairs.filter(({ row }) => row.label.toLowerCase().includes(group));
}

/** `in women`, `among older patients`: some of the subjects, of whom a row speaks only where its label names them. */
const some = /^(?:children|older|younger|elderly|subgroups?|subsets?)$/;

function groupIn(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ folded }, at) => {
    const before = tokens.slice(Math.max(0, at - 2), at);
    return (
      (has(tokens[at], "sex") || some.test(folded)) &&
      before.some((token) => /^(?:in|among|for|of)$/.test(token.folded))
    );
  });
  return tokens[at]?.folded ?? null;
}

/** How many points in time a sentence names: `at week 4`, `after 12 months`. */
function timesIn(tokens: readonly Token[]): number {
  const found = new Set<string>();
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "number") continue;
    if (has(tokens[at - 1], "timeUnit")) found.add(folded);
    else if (has(tokens[at + 1], "timeUnit") && /^(?:at|by|after)$/.test(tokens[at - 1]?.folded ?? ""))
      found.add(folded);
  }
  return found.size;
}

/** How often each number is printed in the document. */
function timesPrinted(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const parts = readings.flatMap(({ prose, header, rows, caption, notes }) => [
    prose,
    caption,
    ...header,
    ...rows.flat(),
    ...notes,
  ]);
  for (const part of new Set(parts))
    for (const { value } of part?.tokens ?? [])
      if (value) times.set(printedKey(value), (times.get(printedKey(value)) ?? 0) + 1);
  return times;
}

function retellingOf({ row, told, first, cell, twin, column }: Pair, times: ReadonlyMap<string, number>) {
  return {
    label: row.label,
    told: told.value,
    first: first.value,
    cell: [...cell],
    twin: twin?.value ?? null,
    column,
    isElsewhere: column === "own" && (isLong(told) ? (times.get(told.key) ?? 0) > 1 : row.table.keys.has(told.key)),
  };
}

/** Shorter numbers are printed of many things: only their own table tells something of them. */
const isLong = ({ shape, value }: Figure): boolean => shape !== "count" && value.digits.length > 2;
