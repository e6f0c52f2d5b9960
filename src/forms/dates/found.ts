/** The date that a form captured, with what the words around it say of it. */
import type { Match, Token } from "../../language/index.ts";
import { asKind } from "../of-kind.ts";
import { type Dated, type DateEvent, type FoundDate, isEstimate } from "./dated.ts";

/** The date that a unit holds: a calendar date, or a year alone. */
export function dateOf(unit: Token): FoundDate | null {
  const { mention } = unit;
  const calendar = asKind(mention, "date");
  if (calendar) {
    const { value, start, end } = calendar;
    return value.date && { date: value.date, start, end };
  }
  const [year, ...others] = (mention?.units ?? [unit]).filter(({ lexeme }) => isYear(lexeme.classes));
  if (!year || others.length > 0) return null;
  return { date: { year: Number(year.text.slice(-4)), month: null, day: null }, start: year.end - 4, end: year.end };
}

const isYear = (classes: ReadonlySet<string>): boolean => classes.has("year") || classes.has("partOfYear");

/** The date captured, as that of an event; `null` where an old estimate is only told. */
export function datedAs(event: DateEvent, match: Match): Dated | null {
  const unit = match.one("date")!;
  const found = dateOf(unit);
  if (!found) return null;
  const at = match.units.indexOf(unit, match.from);
  const clause = clauseBefore(match.units, at);
  const estimated = clause.some(isEstimate) || (isOpen(match.units[at + 1]) && isGuess(match.units[at + 2]));
  return estimated && clause.some(isFormer) ? null : { ...found, event, estimated };
}

const farthest = 24;

/** The units between the last end of a clause, or another date, and the date. */
function clauseBefore(units: readonly Token[], at: number): readonly Token[] {
  const before = units.slice(Math.max(0, at - farthest), at);
  const ends = ({ folded, mention }: Token): boolean => /^[;.]$/.test(folded) || mention?.kind === "date";
  return before.slice(before.findLastIndex(ends) + 1);
}

const isOpen = (unit: Token | undefined): boolean => unit?.lexeme.classes.has("open") === true;
const isGuess = (unit: Token | undefined): boolean => /^(?:estimated|expected|anticipated)$/.test(unit?.folded ?? "");

function isFormer({ folded, lexeme }: Token, at: number, all: readonly Token[]): boolean {
  const next = all[at + 1]?.folded;
  return (
    lexeme.classes.has("formerly") || (folded === "had" && next === "been") || (folded === "until" && next === "then")
  );
}
