/** Whether a printed percentage is that of a count, by what rounding, and which counts and denominators would fit. */
import type { Printed } from "../document/index.ts";
import { contains, lastPlace, printedInterval, printedValue } from "./printed-interval.ts";
import {
  ceiling,
  compare,
  floor,
  multiply,
  type Rational,
  rational,
  roundToUnits,
  showRational,
  subtract,
} from "./rational.ts";

/** How a printed percentage came from its fraction, where the plain nearest value does not say it. */
export type RoundingHabit = "half-up" | "half-down" | "truncated" | "rounded-up" | "rounded-twice";

/**
 * - `exact`: count/denominator rounds to the printed percentage; `how` is `half-up` or `half-down` at an exact half, else `null`.
 * - `rounding`: it is less than one unit of the last printed place away; `how` says by which habit.
 * - `wrong`: it is one unit or more away.
 * - `undefined`: the denominator is 0, so there is no percentage to compare with.
 *
 * `computed` is the percentage with up to two places more than were printed, or `-`.
 */
export interface PercentageJudgement {
  readonly outcome: "exact" | "rounding" | "wrong" | "undefined";
  readonly how: RoundingHabit | null;
  readonly computed: string;
}

export type PercentageOutcome = PercentageJudgement["outcome"];

/** The outcome of `judgePercentage` alone, for who asks it of many. */
export function percentageOutcome(count: number, denominator: number, percent: Printed): PercentageOutcome {
  if (denominator === 0) return "undefined";
  if (compareOff(count, denominator, percent, 1) <= 0) return "exact";
  return compareOff(count, denominator, percent, 2) < 0 ? "rounding" : "wrong";
}

/**
 * How far a count's share may be from the percentage: half a unit of the last place (`rounded`), less than one unit, as by any habit of
 * rounding (`near`), or one unit (`unit`).
 */
export type PercentageReach = "rounded" | "near" | "unit";

/** Whether `count` of `whole`, at most all of it, is as many percent as printed. */
export function givesPercentage(
  count: number,
  whole: number,
  percent: Printed,
  reach: PercentageReach = "rounded",
): boolean {
  if (count > whole || whole === 0) return false;
  const off = compareOff(count, whole, percent, reach === "rounded" ? 1 : 2);
  return reach === "near" ? off < 0 : off <= 0;
}

/** Below 0, 0 or above, as count/denominator is less than, just or more than so many halves of a unit of the last place away; exact. */
function compareOff(count: number, denominator: number, { digits, scale, negative }: Printed, halves: number): number {
  const computed = 200 * count * 10 ** scale;
  const printed = 2 * Number(digits) * denominator * (negative ? -1 : 1);
  if (Math.max(computed, Math.abs(printed)) <= Number.MAX_SAFE_INTEGER / 4)
    return Math.abs(computed - printed) - halves * denominator;
  const off =
    200n * BigInt(count) * 10n ** BigInt(scale) - 2n * BigInt(`${negative ? "-" : ""}${digits}`) * BigInt(denominator);
  return Number((off < 0n ? -off : off) - BigInt(halves) * BigInt(denominator));
}

/** Judges `percent` printed for `count` of `denominator` (whole numbers), exactly. */
export function judgePercentage(count: number, denominator: number, percent: Printed): PercentageJudgement {
  if (denominator === 0) return { outcome: "undefined", how: null, computed: "-" };
  const value = rational(BigInt(count) * 100n, BigInt(denominator));
  const computed = showComputed(value, percent.scale);
  const { lower, upper } = printedInterval(percent);
  const offLower = compare(value, lower);
  const offUpper = compare(value, upper);
  if (offLower >= 0 && offUpper <= 0)
    return { outcome: "exact", how: offLower === 0 ? "half-up" : offUpper === 0 ? "half-down" : null, computed };
  const distance = subtract(value, printedValue(percent));
  const magnitude = distance.num < 0n ? { num: -distance.num, den: distance.den } : distance;
  if (compare(magnitude, lastPlace(percent)) >= 0) return { outcome: "wrong", how: null, computed };
  const how = offUpper > 0 ? "truncated" : isRoundedTwice(value, percent) ? "rounded-twice" : "rounded-up";
  return { outcome: "rounding", how, computed };
}

/** 45.4545 to 45.5 to 46: rounded to one or two places more first. */
function isRoundedTwice(value: Rational, percent: Printed): boolean {
  const target = roundToUnits(printedValue(percent), percent.scale);
  return [1, 2].some((more) => {
    const first = rational(roundToUnits(value, percent.scale + more), 10n ** BigInt(percent.scale + more));
    return roundToUnits(first, percent.scale) === target;
  });
}

function showComputed(value: Rational, scale: number): string {
  const shown = showRational(value, scale + 2);
  return shown.endsWith("00") && compare(rational(roundToUnits(value, scale), 10n ** BigInt(scale)), value) === 0
    ? showRational(value, scale)
    : shown;
}

/** A run of whole numbers, both ends included. */
export interface WholeRange {
  readonly from: number;
  readonly to: number;
}

/** The denominators N (count <= N <= max) for which count/N rounds to `percent`; `to` may be infinite where `max` is. */
export function fittingDenominators(
  count: number,
  percent: Printed,
  max = Number.POSITIVE_INFINITY,
): WholeRange | null {
  const { lower, upper } = printedInterval(percent);
  const least = Math.max(count, 1);
  if (upper.num < 0n || (count > 0 && upper.num <= 0n)) return null;
  if (count === 0) return lower.num <= 0n && max >= 1 ? { from: 1, to: max } : null;
  const parts = rational(BigInt(count) * 100n);
  const from = Math.max(least, Number(ceiling({ num: parts.num * upper.den, den: upper.num })));
  const to = lower.num <= 0n ? max : Math.min(max, Number(floor({ num: parts.num * lower.den, den: lower.num })));
  return from <= to ? { from, to } : null;
}

/** The denominators N (N >= count) of which `percent` is less than one unit of its last place away; `to` may be infinite. */
export function nearDenominators(count: number, percent: Printed): WholeRange | null {
  const digits = BigInt(percent.digits) * (percent.negative ? -1n : 1n);
  if (digits < 0n || (count === 0 && digits > 0n)) return null;
  const computed = 100n * BigInt(count) * 10n ** BigInt(percent.scale);
  const from = Math.max(count, Number(computed / (digits + 1n)) + 1);
  const to = digits <= 1n ? Number.POSITIVE_INFINITY : Number((computed - 1n) / (digits - 1n));
  return from <= to ? { from, to } : null;
}

/** Of more counts than this, so many are told, evenly apart: of hundreds of millions of people, millions are 61%. */
const mostCounts = 1000n;

/** The counts 0..denominator whose percentage rounds to `percent` (the GRIM question for proportions), from low to high. */
export function fittingCounts(denominator: number, percent: Printed): number[] {
  if (denominator <= 0) return [];
  const interval = printedInterval(percent);
  const share = rational(BigInt(denominator), 100n);
  const first = ceiling(multiply(interval.lower, share));
  const last = floor(multiply(interval.upper, share));
  const counts: number[] = [];
  const step = (last - first) / mostCounts + 1n;
  for (let count = first < 0n ? 0n : first; count <= last && count <= BigInt(denominator); count += step)
    if (contains(interval, rational(count * 100n, BigInt(denominator)))) counts.push(Number(count));
  return counts;
}

/** Whether some count of `fittingCounts` there is. */
export function hasFittingCount(denominator: number, percent: Printed): boolean {
  const middle = Math.round((Number(percent.digits) / 10 ** percent.scale / 100) * denominator);
  const near = percent.negative ? [0] : [middle - 1, middle, middle + 1];
  return near.some((count) => count >= 0 && givesPercentage(count, denominator, percent));
}
