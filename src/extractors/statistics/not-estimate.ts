/** Numbers before an interval that are not its estimate: denominators, indices, thresholds, time points, damaged decimals. */
import type { Token } from "../../language/index.ts";

const is = (unit: Token | undefined, ...names: readonly string[]): boolean =>
  unit !== undefined && names.some((name) => unit.lexeme.classes.has(name));

/** Glued on both sides, as in `3-5`: no sign, but the joint of a range. */
const isJoint = (units: readonly Token[], at: number): boolean =>
  is(units[at], "dash") && !units[at]!.spaced && units[at + 1]?.spaced === false;

/** `1.48-1.66`: the end of a range of estimates is no estimate. */
export function isRangeEnd(units: readonly Token[], at: number): boolean {
  return isJoint(units, at - 1) && is(units[at - 2], "number");
}

/** `n = 45`, `7/8`, `12 of 44`, `grade 3`, `12-month`, `at 12 months`, `45 patients`, `more than 3`. */
export function isNoEstimate(units: readonly Token[], at: number): boolean {
  const [unit, before, next] = [units[at]!, units[at - 1], units[at + 1]];
  if (unit.lexeme.classes.has("year") || before?.folded === "at" || before?.folded === "than") return true;
  if (is(before, "less", "greater", "enumerated")) return true;
  if (is(before, "slash") && is(units[at - 2], "number")) return true;
  if (is(next, "slash") && is(units[at + 2], "number")) return true;
  if (is(before, "equals") && units[at - 2]?.folded === "n") return true;
  // `beta-0.120`: the word took the whole, and left a fraction.
  if (is(before, "stop") && !before!.spaced && !unit.spaced) return true;
  if (unit.mention) return unit.mention.units.some(({ lexeme }) => lexeme.classes.has("dash"));
  if (is(next, "people", "evaluable") || /^(?:of|were|had)$/.test(next?.folded ?? "")) return true;
  if (isJoint(units, at + 1) && units[at + 2]?.kind === "word") return true;
  return before?.folded === "of" && is(units[at - 2], "number");
}
