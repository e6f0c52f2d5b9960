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

/** What the R package scrutiny (Jung) prints for its own examples and data sets. */
describe("scrutiny's examples", () => {
  it("of GRIM, GRIMMER and DEBIT", () => {
    expect(canBeMean(printed("5.27"), 43)).toBe(false);
    expect(canBeDeviation(printed("7.3"), printed("2.51"), 12)).toBe(false);
    expect(canBeBinary(printed("0.35"), printed("0.18"), 20)).toBe(false);
  });

  it.each([
    ["0.53", "0.50", true],
    ["0.44", "0.50", true],
    ["0.77", "0.42", true],
    ["0.19", "0.35", false],
    ["0.34", "0.47", true],
    ["0.93", "0.25", true],
    ["0.12", "0.33", true],
  ])("of DEBIT: %s and %s of 1683", (mean, deviation, isPossible) => {
    expect(canBeBinary(printed(mean), printed(deviation), 1683)).toBe(isPossible);
  });
});

/** Every multiset of `n` whole numbers from 0 to `top`. */
function* samples(n: number, top: number, least = 0): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let value = least; value <= top; value++)
      for (const rest of samples(n - 1, top, value)) yield [value, ...rest];
}

/** Mean, deviation or error of a sample, from the definition, with two decimals. */
function printedOf(values: readonly number[], spread: "SD" | "SE"): string {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1));
  return `${roundUp(mean)} ${roundUp(spread === "SE" ? deviation / Math.sqrt(n) : deviation)}`;
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

  /** All pairs that are printed for samples of 0 to 9, against the verdict on every pair near them. */
  it.each([
    [5, "SD"],
    [6, "SD"],
    [5, "SE"],
  ] as const)("agrees with GRIMMER on every mean and deviation of %i values (%s)", (n, spread) => {
    const seen = new Set<string>();
    for (const values of samples(n, 9)) seen.add(printedOf(values, spread));
    for (let sum = 4 * n; sum <= 5 * n; sum++) {
      const mean = roundUp(sum / n);
      // Values of 0 to 9 with a mean from 4 to 5 have every deviation up to 2 that any whole numbers have.
      const most = spread === "SE" ? Math.floor(200 / Math.sqrt(n)) : 200;
      for (let hundredths = 0; hundredths <= most; hundredths++) {
        const deviation = (hundredths / 100).toFixed(2);
        const isPossible = canBeDeviation(printed(mean), printed(deviation), n, spread);
        if (seen.has(`${mean} ${deviation}`)) expect([mean, deviation, isPossible]).toEqual([mean, deviation, true]);
        else if (!isAtEdge(seen, mean, hundredths))
          expect([mean, deviation, isPossible]).toEqual([mean, deviation, false]);
      }
    }
  });

  it.each([4, 9, 16])("agrees with DEBIT on every share of %i", (n) => {
    for (let ones = 0; ones <= n; ones++) {
      const values = Array.from({ length: n }, (_, at) => (at < ones ? 1 : 0));
      for (const spread of ["SD", "SE"] as const) {
        const [mean, deviation] = printedOf(values, spread).split(" ").map(printed);
        expect(canBeBinary(mean!, deviation!, n, spread)).toBe(true);
        expect(canBeBinary(mean!, printed("1.10"), n, spread)).toBe(false);
      }
    }
  });
});

/** A value that lies halfway is printed either way: its neighbour is possible, too. */
function isAtEdge(seen: ReadonlySet<string>, mean: string, hundredths: number): boolean {
  return [-1, 1].some((step) => seen.has(`${mean} ${((hundredths + step) / 100).toFixed(2)}`));
}
