import { describe, expect, it } from "vitest";
import { printed } from "../../src/document/index.ts";
import {
  levelToZ,
  normalCdf,
  normalQuantile,
  pFromDifference,
  pFromRatio,
  ratioAsymmetry,
  twoSidedP,
} from "../../src/statistics/index.ts";

describe("the normal distribution", () => {
  it("agrees with published values", () => {
    expect(levelToZ(95)).toBeCloseTo(1.959963984540054, 13);
    expect(levelToZ(99.9)).toBeCloseTo(3.290526731491926, 13);
    expect(levelToZ(80)).toBeCloseTo(1.2815515655446004, 13);
    expect(twoSidedP(5)).toBeCloseTo(5.733031437583866e-7, 19);
    expect(twoSidedP(10) / 1.523970604832094e-23).toBeCloseTo(1, 11);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.2623400897984, 11);
    expect(twoSidedP(Number.POSITIVE_INFINITY)).toBe(0);
  });

  it("agrees with Simpson's rule on the density", () => {
    for (let z = 0; z <= 6; z += 0.25) {
      const steps = 2000;
      const width = z / steps;
      let area = 0;
      for (let i = 0; i <= steps; i++)
        area += Math.exp(-0.5 * (i * width) ** 2) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2);
      expect(normalCdf(z)).toBeCloseTo(0.5 + (area * width) / 3 / Math.sqrt(2 * Math.PI), 12);
      expect(normalCdf(-z)).toBeCloseTo(1 - normalCdf(z), 14);
    }
  });

  it("inverts", () => {
    for (let p = 0.0005; p < 1; p += 0.0005) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => levelToZ(0)).toThrow(RangeError);
  });
});

describe("pFromRatio", () => {
  it("gives the worked example of Altman and Bland (doi:10.1136/bmj.d2304)", () => {
    const { p, min, max } = pFromRatio(printed("0.81"), printed("0.70"), printed("0.94"), 95)!;
    expect(p).toBeCloseTo(0.005, 3);
    expect(min).toBeLessThan(p);
    expect(max).toBeGreaterThan(p);
  });

  it("spans every p that values within the decimals give", () => {
    const found = pFromRatio(printed("0.6"), printed("0.4"), printed("0.9"), 90)!;
    const z = levelToZ(90);
    for (let i = -4; i <= 4; i++)
      for (let j = -4; j <= 4; j++)
        for (let k = -4; k <= 4; k++) {
          const [est, lo, hi] = [0.6 + i / 80, 0.4 + j / 80, 0.9 + k / 80];
          const p = twoSidedP((2 * z * Math.log(est)) / Math.log(hi / lo));
          expect(p).toBeGreaterThanOrEqual(found.min - 1e-12);
          expect(p).toBeLessThanOrEqual(found.max + 1e-12);
        }
  });

  it("allows p = 1 where the estimate can be the null value, and refuses what has no logarithm", () => {
    expect(pFromRatio(printed("1.0"), printed("0.7"), printed("1.4"), 95)!.max).toBe(1);
    expect(pFromRatio(printed("0.5"), printed("0"), printed("1.4"), 95)).toBeNull();
    expect(pFromRatio(printed("0.5"), printed("1.4"), printed("0.4"), 95)).toBeNull();
  });
});

it("pFromDifference works on the plain scale", () => {
  const { p } = pFromDifference(printed("12.6"), printed("0.4"), printed("24.9"), 95)!;
  expect(p).toBeCloseTo(0.0438, 3);
});

describe("ratioAsymmetry", () => {
  it("accepts an estimate that can be the geometric middle", () => {
    expect(ratioAsymmetry(printed("0.47"), printed("0.26"), printed("0.87"))).toMatchObject({ fits: true, off: 0 });
    expect(ratioAsymmetry(printed("1.68"), printed("0.79"), printed("3.55"))!.fits).toBe(true);
  });

  it("measures how far it is off, in half widths on the log scale", () => {
    const found = ratioAsymmetry(printed("0.60"), printed("0.41"), printed("1.89"))!;
    expect(found.fits).toBe(false);
    expect(found.off).toBeCloseTo(Math.log(0.605 / Math.sqrt(0.405 * 1.885)) / (Math.log(1.89 / 0.41) / 2), 12);
    expect(ratioAsymmetry(printed("0.60"), printed("0"), printed("1.89"))).toBeNull();
  });
});
