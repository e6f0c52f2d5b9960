/** How much counts with their percentages tell together of the number that they are shares of. */
import type { Printed } from "../document/index.ts";
import { fittingDenominators, type WholeRange } from "./percentage.ts";

export interface CountedShare {
  readonly count: number;
  readonly percent: Printed;
}

export interface Telling extends WholeRange {
  readonly count: number;
}

/** The numbers that a share fits, where not any will do: `17 (28.3%)`, `4 (11%)`, but not `2 (3%)`. */
export function tellingRange({ count, percent }: CountedShare): Telling | null {
  const range = fittingDenominators(count, percent);
  return range && range.to - range.from <= Math.max(1, range.from / 8) ? { ...range, count } : null;
}

/** So much they must tell together: what would be of a number by chance once in four hundred times. */
export const toldSurely = Math.log2(400);

/** How much the shares that are of a number tell of it, in bits; of several with one count, one. */
export function tellingOf(told: readonly Telling[], n: number): number {
  const byCount = new Map(told.filter(({ from, to }) => from <= n && n <= to).map((one) => [one.count, one]));
  return byCount.size < 2
    ? 0
    : [...byCount.values()].reduce((bits, { from, to }) => bits + Math.log2(from / (to - from + 1)), 0);
}
