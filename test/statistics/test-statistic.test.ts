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

/** The results that the tests of statcheck (the R package, test-compute-pvalues) recompute, to the digits that the tables below give. */
describe("statcheck's examples", () => {
  it.each([
    ["t", "2.20", [28], 0.0362],
    ["F", "2.20", [2, 28], 0.1296],
    ["r", ".22", [28], 0.2427],
    ["z", "2.20", [], 0.0278],
    ["chi-square", "22.20", [28], 0.7719],
    ["Q", "22.20", [28], 0.7719],
  ] as const)("%s = %s with %j", (name, value, df, p) => {
    expect(pFromStatistic(name, printed(value), df)!.p).toBeCloseTo(p, 3);
  });
});

/** Simpson's rule. */
function integrate(density: (x: number) => number, from: number, to: number, steps = 20_000): number {
  const width = (to - from) / steps;
  let sum = density(from) + density(to);
  for (let i = 1; i < steps; i++) sum += density(from + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** Densities without their constant factor: each tail is a ratio of two areas, so that no gamma function is needed. */
describe("an independent implementation by integration", () => {
  it.each([
    [3, 1.7],
    [9, 2.2],
    [28, 2.2],
    [77, 3.4],
  ])("t with %i degrees of freedom: %f", (df, t) => {
    // The angle whose tangent is t / sqrt(df) makes the range finite.
    const density = (angle: number): number => Math.cos(angle) ** (df - 1);
    const area = (from: number, to: number): number => integrate(density, from, to);
    const at = Math.atan(t / Math.sqrt(df));
    expect(twoSidedT(t, df)).toBeCloseTo(area(at, Math.PI / 2) / area(0, Math.PI / 2), 8);
    const r = t / Math.sqrt(df + t * t);
    expect(twoSidedR(r, df)).toBeCloseTo(area(at, Math.PI / 2) / area(0, Math.PI / 2), 8);
  });

  it.each([
    [3, 7.1],
    [5, 12.1],
    [28, 22.2],
    [60, 81],
  ])("chi-square with %i degrees of freedom: %f", (df, x) => {
    const density = (z: number): number => z ** (df - 1) * Math.exp((df - 1 - z * z) / 2);
    const [at, far] = [Math.sqrt(x), Math.sqrt(df) + 14];
    expect(upperChiSquare(x, df)).toBeCloseTo(integrate(density, at, far) / integrate(density, 0, far), 8);
  });

  it.each([
    [2, 28, 2.2],
    [4, 20, 2.9],
    [7, 33, 1.1],
    [3, 90, 4.4],
  ])("F with %i and %i degrees of freedom: %f", (upper, lower, x) => {
    // sin^2 of the angle is the share that the numerator has: a beta density.
    const density = (angle: number): number => Math.sin(angle) ** (upper - 1) * Math.cos(angle) ** (lower - 1);
    const at = Math.atan(Math.sqrt((upper * x) / lower));
    expect(upperF(x, upper, lower)).toBeCloseTo(
      integrate(density, at, Math.PI / 2) / integrate(density, 0, Math.PI / 2),
      8,
    );
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
