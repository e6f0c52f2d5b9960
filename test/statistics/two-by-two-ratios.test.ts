import { describe, expect, it } from "vitest";
import { oddsRatios, riskRatios, type TwoByTwo } from "../../src/statistics/index.ts";

const named = (ratios: ReturnType<typeof oddsRatios>, name: string) => ratios.find((one) => one.name === name)!;

describe("published values", () => {
  // Bland and Altman, BMJ 2000;320:1468: hay fever in 141 of 561 children with eczema and 928 of 14453 without.
  it("of an odds ratio and its interval", () => {
    const { ratio, error } = named(oddsRatios({ a: 141, m: 561, b: 928, n: 14_453 }), "odds ratio");
    expect(ratio).toBeCloseTo(4.89, 2);
    expect(error).toBeCloseTo(0.103, 3);
    expect(ratio * Math.exp(-1.96 * error)).toBeCloseTo(3.99, 1);
    expect(ratio * Math.exp(1.96 * error)).toBeCloseTo(5.99, 1);
  });

  // Physicians' Health Study (N Engl J Med 1989;321:129): infarction in 139 of 11037 on aspirin, 239 of 11034 on placebo; relative risk 0.58.
  it("of a relative risk", () => {
    const table = { a: 139, m: 11_037, b: 239, n: 11_034 };
    expect(named(riskRatios(table), "relative risk").ratio).toBeCloseTo(0.58, 2);
  });
});

/** Expected events and their variance, summed over all tables with these margins in exact weights. */
function enumerated({ a, m, b, n }: TwoByTwo): { readonly ratio: number; readonly error: number } {
  const choose = (of: number, k: number): number => {
    let value = 1;
    for (let i = 1; i <= k; i++) value = (value * (of - k + i)) / i;
    return k < 0 || k > of ? 0 : value;
  };
  const weights = Array.from({ length: m + 1 }, (_, k) => choose(m, k) * choose(n, a + b - k));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const mean = weights.reduce((sum, one, k) => sum + one * k, 0) / all;
  const variance = weights.reduce((sum, one, k) => sum + one * (k - mean) ** 2, 0) / all;
  return { ratio: Math.exp((a - mean) / variance), error: Math.sqrt(1 / variance) };
}

/** The standard error of a logarithm by the delta method with a numerical derivative, cell by cell. */
function numericalError(ratio: (a: number, b: number) => number, { a, m, b, n }: TwoByTwo): number {
  const step = 1e-5;
  const slope = (one: number, other: number): number =>
    (Math.log(ratio(a + one, b + other)) - Math.log(ratio(a - one, b - other))) / (2 * step);
  const binomial = (count: number, size: number): number => count * (1 - count / size);
  return Math.sqrt(slope(step, 0) ** 2 * binomial(a, m) + slope(0, step) ** 2 * binomial(b, n));
}

describe("an independent implementation", () => {
  const tables: TwoByTwo[] = [];
  for (const m of [12, 40])
    for (const n of [15, 33]) for (const a of [1, 5, 9]) for (const b of [2, 7]) tables.push({ a, m, b, n });

  it.each(tables.map((table) => [JSON.stringify(table), table] as const))("agrees on %s", (_title, table) => {
    const { m, n } = table;
    const peto = named(oddsRatios(table), "Peto's odds ratio");
    const summed = enumerated(table);
    expect(peto.ratio).toBeCloseTo(summed.ratio, 8);
    expect(peto.error).toBeCloseTo(summed.error, 8);
    const odds = (a: number, b: number): number => a / (m - a) / (b / (n - b));
    const risk = (a: number, b: number): number => a / m / (b / n);
    const [or, rr] = [named(oddsRatios(table), "odds ratio"), named(riskRatios(table), "relative risk")];
    expect(or.ratio).toBeCloseTo(odds(table.a, table.b), 10);
    expect(or.error).toBeCloseTo(numericalError(odds, table), 5);
    expect(rr.ratio).toBeCloseTo(risk(table.a, table.b), 10);
    expect(rr.error).toBeCloseTo(numericalError(risk, table), 5);
  });

  it("gives only corrected ratios where a cell is empty, and none where all are alike", () => {
    expect(oddsRatios({ a: 0, m: 10, b: 4, n: 10 }).map(({ name }) => name)).toEqual([
      "odds ratio with 0.5 added to each cell",
      "Peto's odds ratio",
    ]);
    expect(named(oddsRatios({ a: 9, m: 98, b: 0, n: 97 }), "odds ratio with 0.5 added to each cell").ratio).toBeCloseTo(
      20.7,
      1,
    );
    expect(riskRatios({ a: 0, m: 10, b: 0, n: 10 }).map(({ name }) => name)).not.toContain("relative risk");
  });
});
