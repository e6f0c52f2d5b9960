/** How two printed numbers of a row are to each other, where one was reckoned from the other. */
import type { Printed } from "../document/index.ts";
import { printedInterval, printedValue, type RationalInterval } from "./printed-interval.ts";
import { divide, type Rational } from "./rational.ts";

/** Whole numbers below are measured out or counted, not rounded. */
const leastRounded = 100n;

/** b / a of the numbers as printed. */
export const ratioPrinted = (a: Printed, b: Printed): Rational => divide(printedValue(b), printedValue(a));

/** All values of b / a for numbers above zero: decimals may be rounded, and what was reckoned to a large whole number. */
export function ratioRange(a: Printed, b: Printed): RationalInterval {
  const [from, to] = [a.scale > 0 ? printedInterval(a) : exact(a), isRounded(b) ? printedInterval(b) : exact(b)];
  return { lower: divide(to.lower, from.upper), upper: divide(to.upper, from.lower) };
}

const isRounded = ({ digits, scale }: Printed): boolean => scale > 0 || BigInt(digits) >= leastRounded;

function exact(value: Printed): RationalInterval {
  const own = printedValue(value);
  return { lower: own, upper: own };
}

/** Whether a number can be one side of a ratio: above zero. */
export const canDivide = ({ digits, negative }: Printed): boolean => !negative && /[1-9]/.test(digits);
