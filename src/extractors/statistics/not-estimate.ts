/** Numbers before an interval that are not its estimate: denominators, indices, thresholds, time points, damaged decimals. */
import type { Duration } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";

const is = (unit: Token | undefined, ...names: readonly string[]): boolean =>
  unit !== undefined && names.some((name) => unit.lexeme.classes.has(name));

/** Bounds stand right behind. */
const isSpread = (unit: Token | undefined): boolean => /^(?:bounds|interval|range)$/.test(unit?.mention?.kind ?? "");

/** Glued on both sides, as in `3-5`: no sign, but the joint of a range. */
const isJoint = (units: readonly Token[], at: number): boolean =>
  is(units[at], "dash") && !units[at]!.spaced && units[at + 1]?.spaced === false;

/** `10.7% and 6.6%;` */
function isOfPair(units: readonly Token[], at: number): boolean {
  return (
    isPercent(units[at]) &&
    is(units[at + 1], "and", "versus") &&
    isPercent(units[at + 2]) &&
    is(units[at + 3], "semicolon")
  );
}

const isPercent = (unit: Token | undefined): boolean => unit?.mention?.kind === "percent";

/** `2 years and 5 months (12-52 months)`: one length of time in two units. */
function isCompound(units: readonly Token[], at: number): boolean {
  const [first, and, second] = [units[at]?.mention, units[at + 1], units[at + 2]?.mention];
  if (first?.kind !== "duration" || !is(and, "and") || second?.kind !== "duration") return false;
  return (first.value as Duration).unit !== (second.value as Duration).unit;
}

/** `PM(10)`, `m(3)`: raised or lowered in print. */
function isIndex(units: readonly Token[], at: number): boolean {
  const [open, unit, close] = [units[at - 1], units[at]!, units[at + 1]];
  const isGlued = is(open, "open") && is(close, "close") && !open!.spaced && !unit.spaced && !close!.spaced;
  return isGlued && unit.value?.scale === 0 && units[at - 2]?.kind === "word";
}

/** `1.48-1.66`: the end of a range of estimates is no estimate. */
export function isRangeEnd(units: readonly Token[], at: number): boolean {
  return isJoint(units, at - 1) && is(units[at - 2], "number");
}

/** `n = 45`, `7/8`, `12 of 44`, `grade 3`, `12-month`, `at 12 months`, `45 patients`, `more than 3`. */
export function isNoEstimate(units: readonly Token[], at: number): boolean {
  const [unit, before, next] = [units[at]!, units[at - 1], units[at + 1]];
  if (unit.lexeme.classes.has("year") || before?.folded === "than") return true;
  // `at 12 months` is a time point, `was longer, at 195 min (158-219 min)` is not.
  if (before?.folded === "at" && !isSpread(next)) return true;
  if (is(before, "less", "greater", "iqr", "range")) return true;
  // A number with decimals names nothing.
  if (is(before, "enumerated") && !(unit.value && unit.value.scale > 0)) return true;
  if (isIndex(units, at)) return true;
  if (is(before, "slash") && is(units[at - 2], "number")) return true;
  if (is(next, "slash") && is(units[at + 2], "number")) return true;
  if (is(before, "equals") && units[at - 2]?.folded === "n") return true;
  // `(10.7% and 6.6%; 95% CI, 0.5 to 7.8)`: the interval of their difference.
  if (isOfPair(units, at - 2) || isOfPair(units, at)) return true;
  if (isCompound(units, at - 2) || isCompound(units, at)) return true;
  // `beta-0.120`: the word took the whole, and left a fraction.
  if (is(before, "stop") && !before!.spaced && !unit.spaced) return true;
  if (unit.mention) return unit.mention.units.some(({ lexeme }) => lexeme.classes.has("dash"));
  if (is(next, "people", "evaluable") || /^(?:of|were|had)$/.test(next?.folded ?? "")) return true;
  if (isJoint(units, at + 1) && units[at + 2]?.kind === "word") return true;
  return before?.folded === "of" && is(units[at - 2], "number");
}
