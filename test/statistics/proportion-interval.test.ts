import { describe, expect, it } from "vitest";
import { type IntervalMethod, intervalMethods, levelToZ, proportionInterval } from "../../src/statistics/index.ts";

/** Newcombe 1998, tables I and II (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E), clipped to 0..1. */
const published: [IntervalMethod, ...[number, number][]][] = [
  ["Wald", [0.2522, 0.3638], [0.0527, 0.15], [0, 0], [0, 0.1009]],
  ["Wald with continuity correction", [0.2503, 0.3657], [0.0494, 0.1534], [0, 0.025], [0, 0.1181]],
  ["Wilson", [0.2553, 0.3662], [0.0624, 0.1605], [0, 0.1611], [0.0061, 0.1718]],
  ["Wilson with continuity correction", [0.2535, 0.3682], [0.0598, 0.1644], [0, 0.2005], [0.0018, 0.1963]],
  ["Clopper-Pearson", [0.2527, 0.3676], [0.0578, 0.1617], [0, 0.1684], [0.0009, 0.1776]],
  ["mid-P", [0.2544, 0.3658], [0.0601, 0.1581], [0, 0.1391], [0.0017, 0.1585]],
];
const fractions = [
  [81, 263],
  [15, 148],
  [0, 20],
  [1, 29],
] as const;

describe("published intervals", () => {
  for (const [method, ...rows] of published)
    it(method, () => {
      for (const [index, [lower, upper]] of rows.entries()) {
        const [n, N] = fractions[index]!;
        const found = proportionInterval(method, n, N, 95)!;
        expect(Math.abs(found.lower - lower), `${n}/${N} lower ${found.lower}`).toBeLessThan(5.1e-5);
        expect(Math.abs(found.upper - upper), `${n}/${N} upper ${found.upper}`).toBeLessThan(5.1e-5);
      }
    });

  it("one-sided Clopper-Pearson is the rule of three's exact form at 0 responders", () => {
    expect(proportionInterval("one-sided Clopper-Pearson", 0, 20, 95)!.upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 12);
    expect(proportionInterval("one-sided Clopper-Pearson", 3, 20, 95)).toBeNull();
  });
});

/** P(X >= n) by adding up terms made by recurrence from the mode, so that nothing under- or overflows. */
function upperTail(n: number, N: number, p: number): number {
  const mode = Math.min(N, Math.floor((N + 1) * p));
  const terms = new Array<number>(N + 1).fill(0);
  terms[mode] = 1;
  for (let k = mode; k < N; k++) terms[k + 1] = (terms[k]! * (N - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) terms[k - 1] = (terms[k]! * k * (1 - p)) / ((N - k + 1) * p);
  const add = (list: number[]): number => list.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0);
  return add(terms.slice(n)) / add([...terms]);
}

function bisect(rising: (p: number) => number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 90; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const sizes = [1, 2, 3, 10, 31, 88, 300, 2000];
const levels = [80, 90, 95, 98.3, 99.9];
const counts = (N: number): number[] => [...new Set([0, 1, Math.floor(N / 7), Math.floor(N / 2), N - 1, N])];

describe("exact intervals against bisection on summed binomial tails", () => {
  for (const N of sizes)
    it(`N = ${N}`, () => {
      for (const n of counts(N))
        for (const level of N > 300 ? [95, 99.9] : levels) {
          const alpha = (100 - level) / 200;
          const exact = proportionInterval("Clopper-Pearson", n, N, level)!;
          const middle = proportionInterval("mid-P", n, N, level)!;
          const above = (k: number, p: number): number => (k > N ? 0 : upperTail(k, N, p));
          const expected = {
            lower: n === 0 ? 0 : bisect((p) => above(n, p) - alpha),
            upper: n === N ? 1 : bisect((p) => above(n + 1, p) - (1 - alpha)),
          };
          const half = (p: number): number => (above(n, p) + above(n + 1, p)) / 2;
          const expectedMiddle = {
            lower: n === 0 ? 0 : bisect((p) => half(p) - alpha),
            upper: n === N ? 1 : bisect((p) => half(p) - (1 - alpha)),
          };
          for (const side of ["lower", "upper"] as const) {
            expect(Math.abs(exact[side] - expected[side]), `${n}/${N} ${level} ${side}`).toBeLessThan(2e-12);
            expect(Math.abs(middle[side] - expectedMiddle[side]), `${n}/${N} ${level} mid-P ${side}`).toBeLessThan(
              2e-12,
            );
          }
        }
    });
});

it("Jeffreys bounds cut off the right share of the posterior, by Simpson's rule", () => {
  for (const [n, N, level] of [
    [3, 12, 90],
    [7, 8, 95],
    [40, 90, 99],
  ] as const) {
    const [a, b] = [n + 0.5, N - n + 0.5];
    const weight = (x: number): number => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const area = (from: number, to: number): number => {
      const steps = 20_000;
      const width = (to - from) / steps;
      let sum = 0;
      for (let i = 0; i <= steps; i++)
        sum +=
          weight(Math.min(1 - 1e-15, Math.max(1e-15, from + i * width))) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2);
      return (sum * width) / 3;
    };
    const { lower, upper } = proportionInterval("Jeffreys", n, N, level)!;
    const tail = (100 - level) / 200;
    expect(area(0, lower) / area(0, 1)).toBeCloseTo(tail, 4);
    expect(area(0, upper) / area(0, 1)).toBeCloseTo(1 - tail, 4);
  }
});

it("Wilson bounds solve the score equation", () => {
  for (const N of sizes)
    for (const n of counts(N))
      for (const level of levels) {
        const z = levelToZ(level);
        const { lower, upper } = proportionInterval("Wilson", n, N, level)!;
        for (const p of [lower, upper]) expect((n / N - p) ** 2 - (z * z * p * (1 - p)) / N).toBeCloseTo(0, 12);
      }
});

it("every method is ordered, stays between 0 and 1, mirrors, and widens with the level", () => {
  for (const method of intervalMethods)
    for (const N of sizes)
      for (const n of counts(N)) {
        const narrow = proportionInterval(method, n, N, 90);
        const wide = proportionInterval(method, n, N, 95);
        const mirror = proportionInterval(method, N - n, N, 95);
        if (!narrow || !wide || !mirror) continue;
        expect(0 <= wide.lower && wide.lower <= wide.upper && wide.upper <= 1, `${method} ${n}/${N}`).toBe(true);
        expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper, `${method} ${n}/${N}`).toBe(true);
        expect(mirror.lower).toBeCloseTo(1 - wide.upper, 11);
      }
  expect(() => proportionInterval("Wald", 3, 2, 95)).toThrow(RangeError);
});
