/** Odds ratios and relative risks of two proportions: what a ratio printed with two counts may have come from. */
import type { TwoByTwo } from "./two-by-two.ts";

/** A ratio by its name, with the standard error of its logarithm. */
export interface TableRatio {
  readonly name: string;
  readonly ratio: number;
  readonly error: number;
}

/** The odds ratio, as it stands and with half a subject added to each cell (Haldane and Anscombe), and Peto's. */
export function oddsRatios({ a, m, b, n }: TwoByTwo): TableRatio[] {
  const odds = (add: number): Omit<TableRatio, "name"> => {
    const [w, x, y, z] = [a, m - a, b, n - b].map((cell) => cell + add) as [number, number, number, number];
    return { ratio: (w * z) / (x * y), error: Math.sqrt(1 / w + 1 / x + 1 / y + 1 / z) };
  };
  return usable([
    { name: "odds ratio", ...odds(0) },
    { name: "odds ratio with 0.5 added to each cell", ...odds(0.5) },
    { name: "Peto's odds ratio", ...peto({ a, m, b, n }) },
  ]);
}

/** Observed less expected events of the first group over their hypergeometric variance (Yusuf and others 1985). */
function peto({ a, m, b, n }: TwoByTwo): Omit<TableRatio, "name"> {
  const [total, events] = [m + n, a + b];
  const variance = (m * n * events * (total - events)) / (total * total * (total - 1));
  return { ratio: Math.exp((a - (m * events) / total) / variance), error: 1 / Math.sqrt(variance) };
}

/** The relative risk of the event and of its absence, as they stand and with half a subject added to each cell. */
export function riskRatios({ a, m, b, n }: TwoByTwo): TableRatio[] {
  const risks = (one: number, other: number, add: number): Omit<TableRatio, "name"> => {
    const [x, y, r, s] = [one + add, other + add, m + 2 * add, n + 2 * add];
    return { ratio: x / r / (y / s), error: Math.sqrt(1 / x - 1 / r + 1 / y - 1 / s) };
  };
  return usable([
    { name: "relative risk", ...risks(a, b, 0) },
    { name: "relative risk with 0.5 added to each cell", ...risks(a, b, 0.5) },
    { name: "relative risk of those without the event", ...risks(m - a, n - b, 0) },
    { name: "the same with 0.5 added to each cell", ...risks(m - a, n - b, 0.5) },
  ]);
}

/** An empty cell gives no ratio. */
function usable(ratios: readonly TableRatio[]): TableRatio[] {
  return ratios.filter(
    ({ ratio, error }) => ratio > 0 && Number.isFinite(ratio) && error > 0 && Number.isFinite(error),
  );
}
