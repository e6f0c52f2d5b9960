/** Lists of the days on which something is given, where no dose stands beside them: `Dosing days: 1, 8 and 15`, `It is given on days 1, 8 and 15`. */
import type { Prose } from "../../document/index.ts";
import { asKind, hasRhythm, type Schedule } from "../../forms/index.ts";
import type { ProseReading, Reading, Token } from "../../language/index.ts";

export interface DayList {
  readonly days: readonly { readonly from: number; readonly to: number }[];
  readonly at: {
    readonly prose: Prose;
    readonly start: number;
    readonly end: number;
    readonly place: { readonly row?: number; readonly column?: number; readonly sentence?: number };
  };
}

type Cell = { readonly row: number; readonly column: number };

const giving = ["treating", "dosing", "regimenHead", "doseWord", "route", "drug"];
const others = ["visit", "timePoint", "population", "toxicity", "radiation"];
const has = ({ lexeme }: Token, names: readonly string[]): boolean => names.some((name) => lexeme.classes.has(name));
const hasAny = (tokens: readonly Token[], names: readonly string[]): boolean =>
  tokens.some((token) => has(token, names));

export function* dayListsIn({ prose, header, rows }: Reading): Iterable<DayList> {
  if (prose) yield* inText(prose, null, {});
  const isOfDoses = header.some(({ tokens }) => hasAny(tokens, ["doseWord"]));
  for (const [row, cells] of rows.entries()) {
    const [label, value] = cells;
    if (cells.length === 2 && label && value && isOfGiving(label.tokens)) {
      yield* inText(value, label.tokens, { row, column: 1 });
      if (hasAny(label.tokens, ["dayUnit"])) yield* bare(value, { row, column: 1 });
    } else if (isOfDoses)
      for (const [column, cell] of cells.entries())
        if (header[column] && isDayHead(header[column].tokens)) yield* bare(cell, { row, column });
  }
}

const isOfGiving = (tokens: readonly Token[]): boolean => hasAny(tokens, giving) && !hasAny(tokens, others);

/** `Day`, `Day(s)`, `Days of treatment`. */
const isDayHead = (tokens: readonly Token[]): boolean =>
  hasAny(tokens, ["dayUnit"]) &&
  tokens.every(
    (token) =>
      token.kind === "punct" || token.folded === "s" || has(token, ["dayUnit", "function", "cycleWord", ...giving]),
  );

/** Days that a sentence names, which no dose of it has taken. */
function* inText(
  { prose, scenes }: ProseReading,
  label: readonly Token[] | null,
  place: Cell | object,
): Iterable<DayList> {
  for (const { units, tokens, index } of scenes) {
    if (units.some(({ mention }) => mention?.kind === "dose") || hasAny(tokens, others)) continue;
    if (label === null && !hasAny(tokens, giving)) continue;
    for (const { mention } of units) {
      const schedule = asKind(mention, "schedule")?.value;
      if (!mention || !schedule || !isOpen(schedule)) continue;
      const { start, end } = mention;
      yield { days: schedule.days, at: { prose, start, end, place: { ...place, sentence: index } } };
    }
  }
}

/** Days of a rhythm that names no length of its own. */
const isOpen = (schedule: Schedule): boolean =>
  hasRhythm(schedule) &&
  schedule.days.length > 1 &&
  !schedule.ofOther &&
  schedule.cycle === null &&
  schedule.pause === null &&
  schedule.frequencies.every(({ value }) => value.everyDays === null || value.everyDays === 1);

/** `1, 8 and 15` under or beside a label that says that they are days. */
function* bare({ prose, tokens }: ProseReading, place: Cell): Iterable<DayList> {
  const numbers = tokens.flatMap(({ value }) => value ?? []);
  const mayStand = (token: Token): boolean =>
    token.value?.scale === 0 || has(token, ["comma", "semicolon", "and", "slash"]);
  if (numbers.length < 2 || !tokens.every(mayStand)) return;
  const days = numbers.map(({ digits }) => Number(digits)).map((day) => ({ from: day, to: day }));
  yield { days, at: { prose, start: tokens[0]!.start, end: tokens.at(-1)!.end, place } };
}
