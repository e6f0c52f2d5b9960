import { describe, expect, it } from "vitest";
import { chiSquareP, fisherP, type TwoByTwo, twoByTwoPs, unpooledP } from "../../src/statistics/index.ts";

describe("published values", () => {
  /** Fisher's tea: 3 of 4 cups, p = 34/70 two-sided; R's fisher.test gives 0.4857143. */
  it("of Fisher's exact test", () => {
    expect(fisherP({ a: 3, m: 4, b: 1, n: 4 })).toBeCloseTo(34 / 70, 12);
    // R, help page of fisher.test: criminal like-sex twins (2, 15; 10, 3), p = 0.0005367.
    expect(fisherP({ a: 2, m: 17, b: 10, n: 13 })).toBeCloseTo(0.0005367, 7);
  });

  it("of chi-square with and without Yates' correction", () => {
    // R: chisq.test(matrix(c(2, 10, 15, 3), 2)) gives X-squared = 10.458, p = 0.001221; without correction 13.032, p = 0.0003063.
    const twins = { a: 2, m: 17, b: 10, n: 13 };
    expect(chiSquareP(twins, true)).toBeCloseTo(0.001221, 6);
    expect(chiSquareP(twins, false)).toBeCloseTo(0.0003063, 7);
  });

  it("of no difference, and of margins that are empty", () => {
    expect(chiSquareP({ a: 5, m: 10, b: 5, n: 10 }, false)).toBeCloseTo(1, 12);
    expect(chiSquareP({ a: 0, m: 10, b: 0, n: 12 }, true)).toBe(1);
    expect(fisherP({ a: 0, m: 10, b: 0, n: 12 })).toBeCloseTo(1, 12);
    expect(unpooledP({ a: 10, m: 10, b: 0, n: 12 })).toBe(0);
  });
});

/** Binomial coefficients as whole numbers, and Fisher's test as a sum of exact fractions. */
function exactFisher({ a, m, b, n }: TwoByTwo): number {
  const choose = (of: number, k: number): bigint => {
    if (k < 0 || k > of) return 0n;
    let value = 1n;
    for (let i = 1; i <= k; i++) value = (value * BigInt(of - k + i)) / BigInt(i);
    return value;
  };
  const weight = (k: number): bigint => choose(m, k) * choose(n, a + b - k);
  let sum = 0n;
  for (let k = 0; k <= m; k++) if (weight(k) > 0n && weight(k) <= weight(a)) sum += weight(k);
  return Number((sum * 10n ** 15n) / choose(m + n, a + b)) / 1e15;
}

/** Chi-square as the sum over the four cells, its tail by numerical integration of the normal density. */
function integratedChiSquare({ a, m, b, n }: TwoByTwo): number {
  const [total, events] = [m + n, a + b];
  const cells = [
    [a, m, events],
    [m - a, m, total - events],
    [b, n, events],
    [n - b, n, total - events],
  ] as const;
  const square = cells.reduce((sum, [seen, row, column]) => {
    const due = (row * column) / total;
    return sum + (seen - due) ** 2 / due;
  }, 0);
  const z = Math.sqrt(square);
  const [steps, far] = [20_000, 12];
  const width = (far - z) / steps;
  let area = 0;
  for (let i = 0; i < steps; i++) area += Math.exp(-((z + (i + 0.5) * width) ** 2) / 2) * width;
  return (2 * area) / Math.sqrt(2 * Math.PI);
}

describe("an independent implementation", () => {
  const tables: TwoByTwo[] = [];
  for (const m of [7, 23, 60])
    for (const n of [9, 31]) for (const a of [1, 4, 6]) for (const b of [0, 3, 8]) tables.push({ a, m, b, n });

  it.each(tables.map((table) => [JSON.stringify(table), table] as const))("agrees on %s", (_title, table) => {
    expect(fisherP(table)).toBeCloseTo(exactFisher(table), 9);
    expect(chiSquareP(table, false)).toBeCloseTo(integratedChiSquare(table), 6);
  });

  it("never corrects a p value downwards", () => {
    for (const table of tables) expect(chiSquareP(table, true)).toBeGreaterThanOrEqual(chiSquareP(table, false));
    expect(twoByTwoPs({ a: 3, m: 15_000, b: 5, n: 15_000 })).toHaveLength(3);
  });
});
