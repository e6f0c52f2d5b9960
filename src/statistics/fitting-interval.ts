/** Which methods, and which fractions, give the bounds printed for a proportion. */
import type { Printed } from "../document/index.ts";
import { toNumber } from "../document/index.ts";
import { fittingCounts } from "./percentage.ts";
import { type IntervalMethod, intervalMethods, proportionInterval } from "./proportion-interval.ts";

/** A printed interval of a proportion. `per` is 100 for percentages, 1 for shares; a `null` bound is not compared. */
export interface PrintedBounds {
  readonly lower: Printed | null;
  readonly upper: Printed | null;
  readonly per: 1 | 100;
}

/** A method and the bounds it gives, in the scale of the print. */
export interface MethodBounds {
  readonly method: IntervalMethod;
  readonly lower: number;
  readonly upper: number;
}

/** A fraction with a method that gives the printed bounds. */
export interface FittingFraction extends MethodBounds {
  readonly count: number;
  readonly denominator: number;
}

/** The bounds of n/N by every method that applies, in the scale of the print; level in percent. */
export function boundsByMethod(n: number, N: number, level: number, per: 1 | 100 = 100): MethodBounds[] {
  return intervalMethods.flatMap((method) => {
    const bounds = proportionInterval(method, n, N, level);
    return bounds ? [{ method, lower: bounds.lower * per, upper: bounds.upper * per }] : [];
  });
}

/**
 * The methods that give the printed bounds for n/N, each bound within `units` units of its last printed place: by default one,
 * for truncation, ceiling and bounds made from an already rounded percentage.
 */
export function fittingMethods(n: number, N: number, level: number, printed: PrintedBounds, units = 1): MethodBounds[] {
  return boundsByMethod(n, N, level, printed.per).filter((bounds) => fits(bounds, printed, units));
}

function fits(bounds: MethodBounds, printed: PrintedBounds, units: number): boolean {
  return (
    isNear(bounds.lower, printed.lower, printed.per, units) && isNear(bounds.upper, printed.upper, printed.per, units)
  );
}

function isNear(bound: number, printed: Printed | null, per: number, units: number): boolean {
  if (printed === null) return true;
  const clipped = Math.min(per, Math.max(0, toNumber(printed)));
  return Math.abs(bound - clipped) <= units * 10 ** -printed.scale * (1 + 1e-9);
}

/** No sample of more patients is proposed: a sentence may speak of hundreds of millions of people. */
const largestTried = 5_000;

/**
 * Other fractions k/N' (N' <= `max`, k/N' rounding to the printed percentage) that give the printed bounds, the largest N' first.
 * Only sample sizes whose normal interval is between half and twice as wide as the printed one are tried, as no method is further off.
 */
export function fittingFractions(
  percent: Printed,
  max: number,
  level: number,
  printed: PrintedBounds,
  units = 1,
): FittingFraction[] {
  const found: FittingFraction[] = [];
  for (let denominator = Math.min(max, largestTried); denominator >= 1; denominator--)
    for (const count of fittingCounts(denominator, percent)) {
      const [score] = boundsByMethodOf("Wilson", count, denominator, level, printed.per);
      if (!score || !isPlausible(score, printed)) continue;
      for (const bounds of fittingMethods(count, denominator, level, printed, units))
        found.push({ count, denominator, ...bounds });
    }
  return found;
}

function boundsByMethodOf(method: IntervalMethod, n: number, N: number, level: number, per: number): MethodBounds[] {
  const bounds = proportionInterval(method, n, N, level);
  return bounds ? [{ method, lower: bounds.lower * per, upper: bounds.upper * per }] : [];
}

function isPlausible(score: MethodBounds, printed: PrintedBounds): boolean {
  if (printed.lower === null || printed.upper === null) return true;
  const ratio = (toNumber(printed.upper) - toNumber(printed.lower)) / (score.upper - score.lower);
  return ratio > 0.5 && ratio < 2;
}
