/** Which upper bounds an interval of a proportion can have, given its estimate and lower bound, whatever the number of subjects. */
import { betaQuantile } from "./beta.ts";
import { levelToZ } from "./normal.ts";

/** Bounds of a proportion `p` (0 to 1) of `N` subjects, as if counts were continuous. */
type Method = (p: number, N: number, level: number) => { readonly lower: number; readonly upper: number };

const wilson: Method = (p, N, level) => {
  const z = levelToZ(level);
  const centre = (p + (z * z) / (2 * N)) / (1 + (z * z) / N);
  const half = (z * Math.sqrt((p * (1 - p)) / N + (z * z) / (4 * N * N))) / (1 + (z * z) / N);
  return { lower: centre - half, upper: centre + half };
};

const clopperPearson: Method = (p, N, level) => {
  const tail = (1 - level / 100) / 2;
  const n = p * N;
  return { lower: betaQuantile(tail, n, N - n + 1), upper: betaQuantile(1 - tail, n + 1, N - n) };
};

/** By name; Clopper-Pearson costs a hundred times as much as the others. */
const shapes = { wilson, "clopper-pearson": clopperPearson };
export type IntervalShape = keyof typeof shapes;

/**
 * The smallest and largest upper bound that Wald and the given methods (by default Wilson and Clopper-Pearson) give for an estimate within `estimate` and a lower
 * bound within `lower` (both as [least, most], 0 to 1, exclusive of 0 and 1) at a level in percent, for any number of subjects;
 * the other accepted methods lie between these. `null` where no number of subjects gives such a lower bound.
 */
export function possibleUpperBounds(
  estimate: readonly [number, number],
  lower: readonly [number, number],
  level: number,
  methods: readonly IntervalShape[] = ["wilson", "clopper-pearson"],
): { readonly least: number; readonly most: number } | null {
  const found: number[] = [];
  for (const p of estimate) {
    for (const bound of lower) {
      if (bound <= 0 || bound >= p || p >= 1) continue;
      found.push(2 * p - bound);
      for (const name of methods) {
        const method = shapes[name];
        const N = sizeFor(method, p, bound, level);
        if (N !== null) found.push(method(p, N, level).upper);
      }
    }
  }
  return found.length === 0 ? null : { least: Math.min(...found), most: Math.min(1, Math.max(...found)) };
}

const largest = 1e7;

/** The number of subjects for which a method gives this lower bound; lower bounds rise with it. Bisection on its logarithm. */
function sizeFor(method: Method, p: number, bound: number, level: number): number | null {
  let low = Math.log(Math.max(1, 1 / (1 - p)));
  let high = Math.log(largest);
  if (method(p, largest, level).lower < bound) return null;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (method(p, Math.exp(middle), level).lower < bound) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
