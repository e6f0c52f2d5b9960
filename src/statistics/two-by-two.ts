/** Tests and ratios of two proportions: what a p value or ratio printed with two counts may have come from. */
import { twoSidedP } from "./normal.ts";

/** `a` of `m` against `b` of `n`. */
export interface TwoByTwo {
  readonly a: number;
  readonly m: number;
  readonly b: number;
  readonly n: number;
}

/** Larger tables are not summed term by term: there all tests agree. */
const mostSubjects = 20_000;

/** The logarithms of 0! to n!. */
function logFactorials(n: number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) sums[i] = sums[i - 1]! + Math.log(i);
  return sums;
}

/** Two-sided p of Fisher's exact test: all tables with these margins that are no likelier. `null` for tables too large to sum. */
export function fisherP({ a, m, b, n }: TwoByTwo): number | null {
  const total = m + n;
  if (total > mostSubjects) return null;
  const events = a + b;
  const log = logFactorials(total);
  const choose = (of: number, k: number): number => log[of]! - log[k]! - log[of - k]!;
  const all = choose(total, events);
  const at = (k: number): number => choose(m, k) + choose(n, events - k) - all;
  const observed = at(a);
  let sum = 0;
  for (let k = Math.max(0, events - n); k <= Math.min(m, events); k++) {
    const likelihood = at(k);
    // Ties differ in the last bits.
    if (likelihood <= observed + 1e-7) sum += Math.exp(likelihood);
  }
  return Math.min(1, sum);
}

/** Two-sided p of Pearson's chi-square, with Yates' correction where asked; 1 where all or none have the event. */
export function chiSquareP({ a, m, b, n }: TwoByTwo, isCorrected: boolean): number {
  const total = m + n;
  const events = a + b;
  const margins = m * n * events * (total - events);
  if (margins === 0) return 1;
  const cross = Math.abs(a * (n - b) - b * (m - a));
  const size = isCorrected ? Math.max(0, cross - total / 2) : cross;
  return twoSidedP(Math.sqrt((total * size * size) / margins));
}

/** Two-sided p of the difference with its standard error not pooled. */
export function unpooledP({ a, m, b, n }: TwoByTwo): number {
  const [p, q] = [a / m, b / n];
  const variance = (p * (1 - p)) / m + (q * (1 - q)) / n;
  if (variance === 0) return p === q ? 1 : 0;
  return twoSidedP(Math.abs(p - q) / Math.sqrt(variance));
}

/** Every p value that a usual test of the table gives, by its name. */
export function twoByTwoPs(table: TwoByTwo): { readonly test: string; readonly p: number }[] {
  const fisher = fisherP(table);
  return [
    ...(fisher === null ? [] : [{ test: "Fisher's exact test", p: fisher }]),
    { test: "chi-square", p: chiSquareP(table, false) },
    { test: "chi-square with Yates' correction", p: chiSquareP(table, true) },
    { test: "the difference without pooling", p: unpooledP(table) },
  ];
}
