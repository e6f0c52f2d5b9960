import { describe, expect, it } from "vitest";
import { printed } from "../../src/document/index.ts";
import { fittingFractions, fittingMethods, type PrintedBounds } from "../../src/statistics/index.ts";

const bounds = (lower: string | null, upper: string | null, per: 1 | 100 = 100): PrintedBounds => ({
  lower: lower === null ? null : printed(lower),
  upper: upper === null ? null : printed(upper),
  per,
});
const methods = (n: number, N: number, level: number, printedBounds: PrintedBounds): string[] =>
  fittingMethods(n, N, level, printedBounds, 0.51).map((fit) => fit.method);

describe("fittingMethods", () => {
  it.each([
    [11, 28, 90, "23.8", "56.5", "Clopper-Pearson"],
    [7, 31, 95, "11.4", "39.8", "Wilson"],
    [3, 36, 95, "2.2", "23.6", "Wilson with continuity correction"],
    [12, 44, 95, "14.1", "40.4", "Wald"],
    [7, 44, 95, "7.6", "29.7", "Agresti-Coull"],
    [3, 24, 95, "3.6", "29.7", "Jeffreys"],
  ] as const)("%i/%i at %f%% printed as %s to %s is %s", (n, N, level, lower, upper, method) => {
    expect(methods(n, N, level, bounds(lower, upper))).toContain(method);
  });

  it("allows one unit of the last place, for truncated bounds and bounds of a rounded percentage", () => {
    expect(fittingMethods(3, 24, 95, bounds("2.6", "32.4")).map((fit) => fit.method)).toEqual(["Clopper-Pearson"]);
    expect(fittingMethods(16, 76, 95, bounds("11.9", "30.3")).map((fit) => fit.method)).toContain("Wald");
    expect(fittingMethods(7, 8, 95, bounds("47", "99")).map((fit) => fit.method)).toContain("Clopper-Pearson");
  });

  it("reads shares and open bounds, and finds nothing where nothing fits", () => {
    expect(fittingMethods(11, 28, 90, bounds("0.238", "0.565", 1)).map((fit) => fit.method)).toEqual([
      "Clopper-Pearson",
    ]);
    expect(fittingMethods(11, 28, 90, bounds("23.8", null)).map((fit) => fit.method)).toContain("Clopper-Pearson");
    expect(fittingMethods(15, 20, 95, bounds("60", "85"))).toEqual([]);
  });
});

describe("fittingFractions", () => {
  it("finds the cohort that an interval belongs to", () => {
    const found = fittingFractions(printed("24.2"), 140, 95, bounds("15.8", "34.3"), 0.51);
    expect(found.map((fit) => `${fit.count}/${fit.denominator} ${fit.method}`)).toEqual(["22/91 Clopper-Pearson"]);
  });

  it("misses no fraction that a full search finds", () => {
    const printedBounds = bounds("9", "41");
    const expected: string[] = [];
    for (let N = 60; N >= 1; N--)
      for (let n = 0; n <= N; n++)
        if (Math.abs((100 * n) / N - 22) <= 0.5)
          for (const fit of fittingMethods(n, N, 95, printedBounds)) expected.push(`${n}/${N} ${fit.method}`);
    const found = fittingFractions(printed("22"), 60, 95, printedBounds).map(
      (fit) => `${fit.count}/${fit.denominator} ${fit.method}`,
    );
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(3);
  });
});
