/** Printed decimals as the closed intervals of true values that they stand for, and how intervals go through formulas. */
import type { Printed } from "../document/index.ts";
import { add, compare, divide, multiply, type Rational, rational, subtract } from "./rational.ts";

/** A closed interval of exact fractions. */
export interface RationalInterval {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** The exact value of the printed decimal itself. */
export function printedValue(printed: Printed): Rational {
  const digits = BigInt(printed.digits);
  return rational(printed.negative ? -digits : digits, 10n ** BigInt(printed.scale));
}

/** One unit in the last printed place. */
export function lastPlace(printed: Printed): Rational {
  return rational(1n, 10n ** BigInt(printed.scale));
}

/** The values that print as `printed`: p ± half a unit in its last place, both ends included (half-up and half-down). */
export function printedInterval(printed: Printed): RationalInterval {
  return widened(printed, rational(1n, 2n));
}

/** The printed value ± `units` units in its last place. */
export function widened(printed: Printed, units: Rational): RationalInterval {
  const value = printedValue(printed);
  const slack = multiply(lastPlace(printed), units);
  return { lower: subtract(value, slack), upper: add(value, slack) };
}

/** Negative, zero or positive, as the printed value of `a` is below, equal to or above that of `b`. */
export function comparePrinted(a: Printed, b: Printed): number {
  return compare(printedValue(a), printedValue(b));
}

export function contains(interval: RationalInterval, value: Rational): boolean {
  return compare(interval.lower, value) <= 0 && compare(value, interval.upper) <= 0;
}

/** Whether two closed intervals have a value in common. */
export function overlaps(a: RationalInterval, b: RationalInterval): boolean {
  return compare(a.lower, b.upper) <= 0 && compare(b.lower, a.upper) <= 0;
}

/** All values of a sum whose terms lie in the given intervals. */
export function sumInterval(terms: readonly RationalInterval[]): RationalInterval {
  const zero = rational(0n);
  return terms.reduce((sum, term) => ({ lower: add(sum.lower, term.lower), upper: add(sum.upper, term.upper) }), {
    lower: zero,
    upper: zero,
  });
}

/** All values of a - b. */
export function differenceInterval(a: RationalInterval, b: RationalInterval): RationalInterval {
  return { lower: subtract(a.lower, b.upper), upper: subtract(a.upper, b.lower) };
}

/** All values of a · b. */
export function productInterval(a: RationalInterval, b: RationalInterval): RationalInterval {
  return hull([a.lower, a.upper].flatMap((x) => [multiply(x, b.lower), multiply(x, b.upper)]));
}

/** Whether a printed number taken so many times may be another, within their rounding: 3 · 1.5 = 4.5. */
export function mayMake(each: Printed, times: number, total: Printed): boolean {
  const factor = { lower: rational(times), upper: rational(times) };
  return overlaps(productInterval(printedInterval(each), factor), printedInterval(total));
}

/** All values of a / b; `null` where b may be zero. */
export function ratioInterval(a: RationalInterval, b: RationalInterval): RationalInterval | null {
  if (contains(b, rational(0n))) return null;
  return hull([a.lower, a.upper].flatMap((x) => [divide(x, b.lower), divide(x, b.upper)]));
}

function hull(values: readonly Rational[]): RationalInterval {
  return {
    lower: values.reduce((least, value) => (compare(value, least) < 0 ? value : least)),
    upper: values.reduce((most, value) => (compare(value, most) > 0 ? value : most)),
  };
}
