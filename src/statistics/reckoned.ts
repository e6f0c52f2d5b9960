/** Numbers that are reckoned from two others: a share in percent, or a product. */
import { type Printed, toNumber } from "../document/index.ts";
import { fixed } from "./fixed.ts";
import { givesPercentage } from "./percentage.ts";

/** `share`: the first of the second, in percent; `product`: the first as often as the second says. */
export type Reckoned = "share" | "product";

/** What the two numbers give, to so many places. */
export function reckoned(how: Reckoned, first: Printed, second: Printed, scale: number): string {
  const [a, b] = [toNumber(first), toNumber(second)];
  return fixed(how === "share" ? (100 * a) / b : a * b, scale);
}

/** Whether the result is what the two numbers give, as it may be rounded. */
export function isReckoned(how: Reckoned, first: Printed, second: Printed, result: Printed): boolean {
  if (how === "share") return givesPercentage(toNumber(first), toNumber(second), result, "near");
  const off = Math.abs(toNumber(first) * toNumber(second) - toNumber(result));
  return off <= 0.5 * 10 ** -result.scale + 1e-9 * toNumber(result);
}
