/** Whether a printed mean and deviation can come of so many whole numbers: GRIM, GRIMMER and DEBIT. */
import type { Printed } from "../document/index.ts";
import { printedInterval, type RationalInterval } from "./printed-interval.ts";
import { ceiling, compare, divide, floor, multiply, type Rational, rational, subtract } from "./rational.ts";

/**
 * Whether some whole-number sum of `n` values prints as this mean (Brown and Heathers, GRIM). `items` is how many whole numbers each
 * value is itself the mean of.
 */
export function canBeMean(mean: Printed, n: number, items = 1): boolean {
  return sumsOf(mean, n * items) !== null;
}

/** The first and last whole sum of `n` values whose mean prints so; `null` where there is none. */
function sumsOf(mean: Printed, n: number): { readonly first: bigint; readonly last: bigint } | null {
  const { lower, upper } = printedInterval(mean);
  const count = rational(BigInt(n));
  const [first, last] = [ceiling(multiply(lower, count)), floor(multiply(upper, count))];
  return first <= last ? { first, last } : null;
}

/** No more sums and sums of squares are tried; what is coarser than this proves nothing. */
const mostTries = 200n;

/** What stands behind a mean: the standard deviation of the values, or the standard error of the mean. */
export type Spread = "SD" | "SE";

/**
 * Whether `n` whole numbers can have this mean and this standard deviation or error (Anaya, GRIMMER): some whole sum of squares prints as the deviation,
 * has the parity of the sum, and is no less than that of values as close together as the sum lets them be. `null` where so many would fit that it proves nothing.
 */
export function canBeDeviation(mean: Printed, deviation: Printed, n: number, spread: Spread = "SD"): boolean | null {
  if (n < 2) return null;
  const sums = sumsOf(mean, n);
  if (!sums) return false;
  const printed = printedInterval(deviation);
  const zero = rational(0n);
  const low = compare(printed.lower, zero) < 0 ? zero : printed.lower;
  if (sums.last - sums.first > mostTries) return null;
  const factor = rational(BigInt(n - 1) * (spread === "SE" ? BigInt(n) : 1n));
  for (let sum = sums.first; sum <= sums.last; sum++) {
    // The sum of squares is (n - 1) s^2 + sum^2 / n.
    const square = rational(sum * sum, BigInt(n));
    const at = (s: Rational): Rational => {
      const spreadSquare = multiply(multiply(s, s), factor);
      return { num: spreadSquare.num * square.den + square.num * spreadSquare.den, den: spreadSquare.den * square.den };
    };
    const [first, last] = [ceiling(at(low)), floor(at(printed.upper))];
    const least = leastSquares(sum, BigInt(n));
    if (first <= least && least <= last) return true;
    // Whole numbers and their squares are odd together.
    if (first > least && (last > first || (last === first && (first - sum) % 2n === 0n))) return true;
  }
  return false;
}

/** The least sum of squares of `n` whole numbers with this sum: they differ by one at most. */
function leastSquares(sum: bigint, n: bigint): bigint {
  const low = floor(rational(sum, n));
  const above = sum - low * n;
  return (n - above) * low * low + above * (low + 1n) * (low + 1n);
}

/** The standard deviations that a share `p` of `n` values that are 0 or 1 can have (Heathers and Brown, DEBIT), squared. */
export function binaryVariance(mean: RationalInterval, n: number): RationalInterval | null {
  const [zero, one] = [rational(0n), rational(1n)];
  if (n < 2 || compare(mean.upper, zero) < 0 || compare(mean.lower, one) > 0) return null;
  const [low, high] = [
    compare(mean.lower, zero) < 0 ? zero : mean.lower,
    compare(mean.upper, one) > 0 ? one : mean.upper,
  ];
  const variance = (p: Rational): Rational =>
    divide(multiply(multiply(p, subtract(one, p)), rational(BigInt(n))), rational(BigInt(n - 1)));
  const ends = [variance(low), variance(high)].sort(compare);
  const half = rational(1n, 2n);
  const holdsHalf = compare(low, half) <= 0 && compare(half, high) <= 0;
  return { lower: ends[0]!, upper: holdsHalf ? variance(half) : ends[1]! };
}

/** Whether a share of 0 and 1 with this mean can have this standard deviation or error; `null` where the mean is none of such values. */
export function canBeBinary(mean: Printed, deviation: Printed, n: number, spread: Spread = "SD"): boolean | null {
  const variance = binaryVariance(printedInterval(mean), n);
  if (!variance) return null;
  const { lower, upper } = printedInterval(deviation);
  const square = (s: Rational): Rational => multiply(multiply(s, s), rational(spread === "SE" ? BigInt(n) : 1n));
  return compare(square(upper), variance.lower) >= 0 && compare(square(lower), variance.upper) <= 0;
}
