/** The p value and the symmetry that follow from a printed estimate and its confidence interval. */
import { type Printed, toNumber } from "../document/index.ts";
import { levelToZ, twoSidedP } from "./normal.ts";

/** Doubles that a printed decimal allows: p ± half a unit in its last place. */
interface Range {
  readonly min: number;
  readonly max: number;
}

function rangeOf(printed: Printed): Range {
  const value = toNumber(printed);
  const half = 0.5 * 10 ** -printed.scale;
  return { min: value - half, max: value + half };
}

/** The two-sided p values that the printed decimals allow, and the p of the decimals as they stand. */
export interface PRange {
  readonly min: number;
  readonly max: number;
  readonly p: number;
}

/**
 * The p of a ratio (HR, OR, RR; null value 1) from its interval at a level in percent: z = ln(est) / ((ln hi - ln lo) / 2 z_level)
 * (Altman and Bland 2011, doi:10.1136/bmj.d2304). `null` where a bound or the estimate is not above 0, or the bounds run backwards.
 */
export function pFromRatio(estimate: Printed, lower: Printed, upper: Printed, level: number): PRange | null {
  const [est, lo, hi] = [rangeOf(estimate), rangeOf(lower), rangeOf(upper)];
  if (toNumber(lower) <= 0 || toNumber(estimate) <= 0) return null;
  return pFrom(
    logRange(est),
    logRange(lo),
    logRange(hi),
    level,
    [estimate, lower, upper].map((x) => Math.log(toNumber(x))),
  );
}

/** The p of a difference (null value 0) from its interval at a level in percent. `null` where the bounds run backwards. */
export function pFromDifference(estimate: Printed, lower: Printed, upper: Printed, level: number): PRange | null {
  return pFrom(rangeOf(estimate), rangeOf(lower), rangeOf(upper), level, [estimate, lower, upper].map(toNumber));
}

function pFrom(est: Range, lo: Range, hi: Range, level: number, plain: readonly number[]): PRange | null {
  const [estimate = 0, lower = 0, upper = 0] = plain;
  if (!(lower < upper)) return null;
  const z = 2 * levelToZ(level);
  const least = est.min <= 0 && est.max >= 0 ? 0 : Math.min(Math.abs(est.min), Math.abs(est.max));
  const most = Math.max(Math.abs(est.min), Math.abs(est.max));
  return {
    p: twoSidedP((z * estimate) / (upper - lower)),
    max: twoSidedP((z * least) / (hi.max - lo.min)),
    min: hi.min > lo.max ? twoSidedP((z * most) / (hi.min - lo.max)) : 0,
  };
}

function logRange(range: Range): Range {
  return { min: range.min > 0 ? Math.log(range.min) : Number.NEGATIVE_INFINITY, max: Math.log(range.max) };
}

/** Where a ratio stands in its interval. */
export interface Asymmetry {
  /** The estimate can be the geometric middle of the interval within what the printed decimals allow. */
  readonly fits: boolean;
  /** The geometric middle, sqrt(lower · upper), of the decimals as they stand, and the range that they allow. */
  readonly middle: number;
  readonly middleMin: number;
  readonly middleMax: number;
  /** How far the estimate is, at the least, from the middle: 0 at the middle, ±1 at a bound, on the log scale. */
  readonly off: number;
}

/** Symmetry of a ratio (HR, OR, RR) in its interval on the log scale. `null` unless 0 < lower < upper and estimate > 0. */
export function ratioAsymmetry(estimate: Printed, lower: Printed, upper: Printed): Asymmetry | null {
  const [est, lo, hi] = [rangeOf(estimate), rangeOf(lower), rangeOf(upper)];
  const [e, l, u] = [toNumber(estimate), toNumber(lower), toNumber(upper)];
  if (!(l > 0 && u > l && e > 0)) return null;
  const middleMin = Math.sqrt(Math.max(0, lo.min) * hi.min);
  const middleMax = Math.sqrt(lo.max * hi.max);
  const half = Math.log(u / l) / 2;
  const gap =
    est.min > middleMax ? Math.log(est.min / middleMax) : est.max < middleMin ? Math.log(est.max / middleMin) : 0;
  return { fits: gap === 0, middle: Math.sqrt(l * u), middleMin, middleMax, off: gap / half };
}

/** How far an estimate is, at the least, from the middle of its interval on the plain scale: 0 at the middle, ±1 at a bound. `null` unless lower < upper. */
export function differenceAsymmetry(estimate: Printed, lower: Printed, upper: Printed): number | null {
  const [est, lo, hi] = [rangeOf(estimate), rangeOf(lower), rangeOf(upper)];
  const half = (toNumber(upper) - toNumber(lower)) / 2;
  if (!(half > 0)) return null;
  const [least, most] = [(lo.min + hi.min) / 2, (lo.max + hi.max) / 2];
  const gap = est.min > most ? est.min - most : est.max < least ? est.max - least : 0;
  return gap / half;
}

/** Bounds made on the plain scale: the estimate is their arithmetic middle within rounding. */
export function isArithmeticMiddle(estimate: Printed, lower: Printed, upper: Printed): boolean {
  const half = (x: Printed) => 0.5 * 10 ** -x.scale;
  const middle = (toNumber(lower) + toNumber(upper)) / 2;
  return Math.abs(toNumber(estimate) - middle) <= half(estimate) + (half(lower) + half(upper)) / 2;
}
