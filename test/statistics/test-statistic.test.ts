import { describe, expect, it } from "vitest";
import { printed } from "../../src/document/index.ts";
import {
  pFromStatistic,
  twoSidedP,
  twoSidedR,
  twoSidedT,
  upperChiSquare,
  upperF,
  upperGamma,
} from "../../src/statistics/index.ts";

/** Critical values of the NIST/SEMATECH handbook of statistical methods, 1.3.6.7, to the three places printed there. */
describe("published tables", () => {
  it.each([
    [1, 12.706, 0.05],
    [5, 2.571, 0.05],
    [10, 3.169, 0.01],
    [30, 2.042, 0.05],
    [100, 3.174, 0.002],
  ])("t with %i degrees of freedom: %f", (df, t, p) => {
    expect(twoSidedT(t - 0.0005, df)).toBeGreaterThanOrEqual(p);
    expect(twoSidedT(t + 0.0005, df)).toBeLessThanOrEqual(p);
  });

  it.each([
    [1, 3.841, 0.05],
    [2, 5.991, 0.05],
    [10, 23.209, 0.01],
    [30, 43.773, 0.05],
    [100, 149.449, 0.001],
  ])("chi-square with %i degrees of freedom: %f", (df, x, p) => {
    expect(upperChiSquare(x - 0.0005, df)).toBeGreaterThanOrEqual(p);
    expect(upperChiSquare(x + 0.0005, df)).toBeLessThanOrEqual(p);
  });

  it.each([
    [1, 10, 4.965, 0.05],
    [4, 20, 2.866, 0.05],
    [10, 100, 1.927, 0.05],
    [2, 12, 6.927, 0.01],
  ])("F with %i and %i degrees of freedom: %f", (upper, lower, x, p) => {
    expect(upperF(x - 0.0005, upper, lower)).toBeGreaterThanOrEqual(p);
    expect(upperF(x + 0.0005, upper, lower)).toBeLessThanOrEqual(p);
  });
});

describe("the distributions agree where they meet", () => {
  it("with closed forms", () => {
    for (let x = 0.1; x < 60; x += 0.7) {
      expect(upperChiSquare(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
      expect(upperChiSquare(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 12);
      expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
      expect(twoSidedT(x, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(x), 12);
      expect(twoSidedT(x, 2)).toBeCloseTo(1 - x / Math.sqrt(2 + x * x), 12);
      expect(upperF(x, 2, 2)).toBeCloseTo(1 / (1 + x), 12);
    }
  });

  it("with each other", () => {
    for (let z = 0.1; z < 8; z += 0.3) {
      expect(upperChiSquare(z * z, 1) / twoSidedP(z)).toBeCloseTo(1, 10);
      expect(upperF(z * z, 1, 17) / twoSidedT(z, 17)).toBeCloseTo(1, 12);
      expect(twoSidedT(z, 1e8) / twoSidedP(z)).toBeCloseTo(1, 4);
      const r = z / Math.sqrt(40 + z * z);
      expect(twoSidedR(r, 40) / twoSidedT(z, 40)).toBeCloseTo(1, 11);
    }
  });

  it("at the ends", () => {
    expect(upperGamma(3, 0)).toBe(1);
    expect(upperF(0, 3, 4)).toBe(1);
    expect(upperF(-1, 3, 4)).toBe(1);
    expect(twoSidedR(1, 10)).toBe(0);
    expect(twoSidedT(0, 10)).toBe(1);
  });
});

describe("pFromStatistic", () => {
  it("gives the p values that the decimals allow", () => {
    const { p, min, max } = pFromStatistic("t", printed("-2.10"), [38])!;
    expect(p).toBeCloseTo(0.0424, 4);
    expect(min).toBeCloseTo(twoSidedT(2.105, 38), 12);
    expect(max).toBeCloseTo(twoSidedT(2.095, 38), 12);
    expect(pFromStatistic("z", printed("1.96"), [])!.p).toBeCloseTo(0.05, 4);
    expect(pFromStatistic("F", printed("0.0"), [2, 40])!.max).toBe(1);
  });

  it("gives nothing for what is no statistic", () => {
    expect(pFromStatistic("t", printed("2.1"), [])).toBeNull();
    expect(pFromStatistic("t", printed("2.1"), [1, 2])).toBeNull();
    expect(pFromStatistic("z", printed("2.1"), [3])).toBeNull();
    expect(pFromStatistic("F", printed("2.1"), [33])).toBeNull();
    expect(pFromStatistic("F", printed("2.1"), [1, 2, 3])).toBeNull();
    expect(pFromStatistic("F", printed("-2.1"), [1, 2])).toBeNull();
    expect(pFromStatistic("chi-square", printed("2.1"), [0])).toBeNull();
    expect(pFromStatistic("r", printed("1.2"), [8])).toBeNull();
  });
});
