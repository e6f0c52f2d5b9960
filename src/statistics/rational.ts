/** Exact fractions: what printed decimals and counts are compared in. `den` is always positive; not reduced. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** The fraction num/den; throws a RangeError when `den` is zero. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const below = BigInt(den);
  if (below === 0n) throw new RangeError("A fraction needs a denominator other than zero");
  return below < 0n ? { num: -BigInt(num), den: -below } : { num: BigInt(num), den: below };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function add(a: Rational, b: Rational): Rational {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function subtract(a: Rational, b: Rational): Rational {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** Throws a RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** The largest whole number not above `a`. */
export function floor(a: Rational): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** The smallest whole number not below `a`. */
export function ceiling(a: Rational): bigint {
  return -floor({ num: -a.num, den: a.den });
}

/** `a` to `decimals` places, halves away from zero, as a whole number of units of the last place. */
export function roundToUnits(a: Rational, decimals: number): bigint {
  const scaled = { num: a.num * 10n ** BigInt(decimals), den: a.den };
  const magnitude = { num: 2n * (scaled.num < 0n ? -scaled.num : scaled.num) + scaled.den, den: 2n * scaled.den };
  return scaled.num < 0n ? -floor(magnitude) : floor(magnitude);
}

/** `a` in plain notation with `decimals` places, halves away from zero. */
export function showRational(a: Rational, decimals: number): string {
  const units = roundToUnits(a, decimals);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** The nearest double, to about 16 digits. */
export function rationalToNumber(a: Rational): number {
  if (a.num < 0n) return -rationalToNumber({ num: -a.num, den: a.den });
  const whole = a.num / a.den;
  return Number(whole) + Number(((a.num - whole * a.den) * 10n ** 20n) / a.den) / 1e20;
}
