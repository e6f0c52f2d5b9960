/** The p value that follows from a printed test statistic and its degrees of freedom. */
import { type Printed, toNumber } from "../document/index.ts";
import { incompleteBeta } from "./beta.ts";
import { upperGamma } from "./gamma.ts";
import { twoSidedP } from "./normal.ts";
import type { PRange } from "./ratio-test.ts";

/** Statistics of which a p value can be worked out; Q of heterogeneity is one of chi-square. */
export type TestStatistic = "t" | "F" | "chi-square" | "z" | "r" | "Q";

/** P(|T| >= |t|) with `df` degrees of freedom. */
export function twoSidedT(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** P(X >= x) of the F distribution with `upper` and `lower` degrees of freedom. */
export function upperF(x: number, upper: number, lower: number): number {
  return x <= 0 ? 1 : incompleteBeta(lower / (lower + upper * x), lower / 2, upper / 2);
}

/** P(X >= x) of the chi-square distribution with `df` degrees of freedom. */
export function upperChiSquare(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** P(|R| >= |r|) of a correlation of independent variables, with `df` = n - 2. */
export function twoSidedR(r: number, df: number): number {
  return incompleteBeta(Math.max(0, 1 - r * r), df / 2, 0.5);
}

/**
 * The p of a printed statistic, and the p values that its decimals allow: two-sided for t, z and r, of the upper tail for F and chi-square.
 * `null` where the degrees of freedom are not those of the statistic, or no statistic has its value.
 */
export function pFromStatistic(name: TestStatistic, value: Printed, df: readonly number[]): PRange | null {
  const tail = tailOf(name, df);
  const size = Math.abs(toNumber(value));
  const isBeyond =
    (name === "r" && size > 1) || (value.negative && (name === "F" || name === "chi-square" || name === "Q"));
  if (!tail || isBeyond || df.some((count) => !(count > 0))) return null;
  const half = 0.5 * 10 ** -value.scale;
  return { p: tail(size), min: tail(size + half), max: tail(Math.max(0, size - half)) };
}

function tailOf(name: TestStatistic, [first, second, third]: readonly number[]): ((size: number) => number) | null {
  if (name === "z") return first === undefined ? twoSidedP : null;
  if (first === undefined || third !== undefined) return null;
  if (name === "F") return second === undefined ? null : (size) => upperF(size, first, second);
  if (second !== undefined) return null;
  if (name === "t") return (size) => twoSidedT(size, first);
  return name === "r" ? (size) => twoSidedR(size, first) : (size) => upperChiSquare(size, first);
}
