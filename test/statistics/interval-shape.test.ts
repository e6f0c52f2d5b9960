import { describe, expect, it } from "vitest";
import { possibleUpperBounds, proportionInterval } from "../../src/statistics/index.ts";

describe("possibleUpperBounds", () => {
  it.each(["Clopper-Pearson", "Wilson", "Wald"] as const)("holds the upper bound of %s for every count", (method) => {
    for (const N of [20, 57, 140, 300]) {
      for (let n = 2; n < N - 1; n += Math.ceil(N / 12)) {
        const { lower, upper } = proportionInterval(method, n, N, 95)!;
        if (lower <= 0 || upper >= 1) continue;
        const p = n / N;
        const found = possibleUpperBounds([p, p], [lower, lower], 95)!;
        expect(found.least).toBeLessThanOrEqual(upper + 1e-6);
        expect(found.most).toBeGreaterThanOrEqual(upper - 1e-6);
      }
    }
  });

  it("lies close by: 44% from 35.1% up ends between 53.0 and 53.5%", () => {
    const found = possibleUpperBounds([0.44, 0.44], [0.351, 0.351], 95)!;
    expect(found.least).toBeGreaterThan(0.525);
    expect(found.most).toBeLessThan(0.535);
  });

  it("gives nothing where the lower bound is not below the estimate", () => {
    expect(possibleUpperBounds([0.4, 0.4], [0.4, 0.5], 95)).toBeNull();
  });
});
