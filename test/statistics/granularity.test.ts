import { describe, expect, it } from "vitest";
import { printed } from "../../src/document/index.ts";
import { canBeBinary, canBeDeviation, canBeMean } from "../../src/statistics/index.ts";

describe("published examples", () => {
  /** Brown and Heathers 2017: 5.19 of 28 participants is impossible, 5.18 and 5.21 are not. */
  it("of GRIM", () => {
    expect(canBeMean(printed("5.19"), 28)).toBe(false);
    expect(canBeMean(printed("5.18"), 28)).toBe(true);
    expect(canBeMean(printed("5.21"), 28)).toBe(true);
    expect(canBeMean(printed("3.45"), 20)).toBe(true);
    expect(canBeMean(printed("3.48"), 20)).toBe(false);
    expect(canBeMean(printed("3.48"), 20, 5)).toBe(true);
  });

  /** Allard 2018, the analytic GRIMMER: mean 3.44, SD 2.47 of 18 is not possible by the parity of the sum of squares. */
  it("of GRIMMER", () => {
    expect(canBeMean(printed("3.44"), 18)).toBe(true);
    expect(canBeDeviation(printed("3.44"), printed("2.47"), 18)).toBe(false);
  });

  /** Heathers and Brown 2019: the deviation of a binary variable follows from its mean. */
  it("of DEBIT", () => {
    expect(canBeBinary(printed("0.50"), printed("0.51"), 30)).toBe(true);
    expect(canBeBinary(printed("0.30"), printed("0.30"), 100)).toBe(false);
    expect(canBeBinary(printed("1.30"), printed("0.30"), 100)).toBeNull();
  });
});

/** Every multiset of `n` whole numbers from 0 to `top`. */
function* samples(n: number, top: number, least = 0): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let value = least; value <= top; value++)
      for (const rest of samples(n - 1, top, value)) yield [value, ...rest];
}

const roundUp = (x: number): string => (Math.round(x * 100 + 1e-9) / 100).toFixed(2);

describe("an exhaustive search", () => {
  it.each([3, 5, 7])("finds no sample of %i that is called impossible, and every possible mean and deviation", (n) => {
    const seen = new Set<string>();
    for (const values of samples(n, 6)) {
      const mean = values.reduce((a, b) => a + b, 0) / n;
      const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1));
      seen.add(`${roundUp(mean)} ${roundUp(deviation)}`);
    }
    for (const pair of seen) {
      const [mean, deviation] = pair.split(" ").map(printed);
      expect(canBeMean(mean!, n)).toBe(true);
      expect(canBeDeviation(mean!, deviation!, n)).not.toBe(false);
    }
    // Of means between 2 and 3, those of no sample are called impossible.
    const means = new Set([...seen].map((pair) => pair.split(" ")[0]));
    for (let hundredths = 200; hundredths <= 300; hundredths++) {
      const mean = (hundredths / 100).toFixed(2);
      expect([mean, canBeMean(printed(mean), n)]).toEqual([mean, means.has(mean)]);
    }
  });
});
