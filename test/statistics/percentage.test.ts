import { describe, expect, it } from "vitest";
import { type Printed, printed } from "../../src/document/index.ts";
import {
  fittingCounts,
  fittingDenominators,
  givesPercentage,
  hasFittingCount,
  judgePercentage,
  nearDenominators,
  percentageOutcome,
} from "../../src/statistics/index.ts";

const of = (units: number, scale: number): Printed => ({ digits: String(units), scale, negative: false });

/** Independent judgement in whole numbers: everything multiplied by 2N, in units of the last printed place. */
function judgeByHand(n: number, N: number, units: number, scale: number): "exact" | "rounding" | "wrong" {
  const off = Math.abs(2 * 100 * 10 ** scale * n - 2 * N * units);
  return off <= N ? "exact" : off < 2 * N ? "rounding" : "wrong";
}

describe("percentageOutcome", () => {
  it.each([0, 1, 2])("is the outcome of the whole judgement for every n <= N <= 60 at %i decimals", (scale) => {
    const disagreements: string[] = [];
    for (let N = 0; N <= 60; N++)
      for (let n = 0; n <= N; n++)
        for (const units of [0, 1, Math.floor((100 * 10 ** scale * n) / Math.max(N, 1)), 50 * 10 ** scale])
          if (percentageOutcome(n, N, of(units, scale)) !== judgePercentage(n, N, of(units, scale)).outcome)
            disagreements.push(`${n}/${N} ${units}e-${scale}`);
    expect(disagreements).toEqual([]);
  });

  it("stays exact where doubles end", () => {
    const third = printed(`33.${"3".repeat(20)}`);
    expect(percentageOutcome(1, 3, third)).toBe("exact");
    expect(percentageOutcome(1, 3, { ...third, digits: third.digits.replace(/3$/, "5") })).toBe("wrong");
  });
});

describe("givesPercentage", () => {
  it.each([
    ["3 of 16 is 18.75%", 3, 16, "19", ["rounded", "near", "unit"]],
    ["less than a unit off", 3, 16, "18", ["near", "unit"]],
    ["just a unit off", 3, 20, "16", ["unit"]],
    ["more than a unit off", 3, 20, "17", []],
    ["more than all", 201, 200, "100", []],
    ["of nobody", 0, 0, "0", []],
    ["where doubles end", 1, 3, `33.${"3".repeat(20)}`, ["rounded", "near", "unit"]],
  ])("asks how far: %s", (_, count, whole, percent, reaches) => {
    const all = ["rounded", "near", "unit"] as const;
    expect(all.filter((reach) => givesPercentage(count, whole, printed(percent), reach))).toEqual(reaches);
  });
});

describe("hasFittingCount", () => {
  it("says whether there is a fitting count", () => {
    const disagreements: string[] = [];
    for (let N = 0; N <= 120; N++)
      for (let units = 0; units <= 1010; units += 3)
        if (hasFittingCount(N, of(units, 1)) !== fittingCounts(N, of(units, 1)).length > 0)
          disagreements.push(`${N} ${units}e-1`);
    expect(disagreements).toEqual([]);
    expect(hasFittingCount(40, { ...of(0, 0), negative: true })).toBe(true);
    expect(hasFittingCount(40, printed("-3"))).toBe(fittingCounts(40, printed("-3")).length > 0);
  });
});

describe("nearDenominators", () => {
  it.each([0, 1])("holds the denominators that are not judged wrong, and no others, at %i decimals", (scale) => {
    for (let n = 0; n <= 12; n++)
      for (let units = 0; units <= 110; units += scale === 0 ? 1 : 7) {
        const range = nearDenominators(n, of(units, scale));
        const all = Array.from({ length: 150 }, (_, i) => i + Math.max(n, 1));
        const within = (N: number) => range !== null && N >= range.from && N <= range.to;
        expect(all.filter((N) => percentageOutcome(n, N, of(units, scale)) !== "wrong")).toEqual(all.filter(within));
      }
  });

  it("knows no denominator of a negative percentage", () => {
    expect(nearDenominators(3, printed("-5"))).toBeNull();
  });
});

describe("judgePercentage", () => {
  it.each([
    [9, 21, "42.9", "exact", null, "42.857"],
    [1, 8, "12.5", "exact", null, "12.5"],
    [1, 8, "13", "exact", "half-up", "12.50"],
    [1, 8, "12", "exact", "half-down", "12.50"],
    [15, 28, "53.5", "rounding", "truncated", "53.571"],
    [10, 22, "46", "rounding", "rounded-twice", "45.45"],
    [5, 12, "41.7", "exact", null, "41.667"],
    [26, 50, "53", "wrong", null, "52"],
    [1, 3, "34", "rounding", "rounded-up", "33.33"],
    [21, 98, "22", "rounding", "rounded-up", "21.43"],
    [0, 30, "0", "exact", null, "0"],
    [0, 30, "1", "wrong", null, "0"],
    [1, 300, "0", "exact", null, "0.33"],
    [299, 300, "100", "exact", null, "99.67"],
    [149, 150, "100", "rounding", "rounded-up", "99.33"],
    [30, 30, "100.0", "exact", null, "100.0"],
    [0, 0, "0", "undefined", null, "-"],
  ] as const)("%i of %i printed as %s%% is %s (%s)", (n, N, percent, outcome, how, computed) => {
    expect(judgePercentage(n, N, printed(percent))).toEqual({ outcome, how, computed });
  });

  it.each([0, 1, 2])("agrees with whole-number arithmetic for every n <= N <= 300 at %i decimals", (scale) => {
    const disagreements: string[] = [];
    for (let N = 1; N <= 300; N++)
      for (let n = 0; n <= N; n++) {
        const down = Math.floor((100 * 10 ** scale * n) / N);
        for (const units of [down - 1, down, down + 1].filter((value) => value >= 0)) {
          const expected = judgeByHand(n, N, units, scale);
          const { outcome, how } = judgePercentage(n, N, of(units, scale));
          const habitFits = outcome !== "rounding" || (how === "truncated") === units * N < 100 * 10 ** scale * n;
          if (outcome !== expected || !habitFits) disagreements.push(`${n}/${N} ${units}e-${scale}: ${outcome} ${how}`);
        }
      }
    expect(disagreements).toEqual([]);
  });

  it("names double rounding only where one more place makes the difference", () => {
    const twice = (n: number, N: number, scale: number): boolean => {
      const up = (value: number, from: number): number => Math.floor((2 * value + from) / (2 * from));
      return [10, 100].some(
        (more) => up(up(100 * 10 ** scale * more * n, N), more) === Math.ceil((100 * 10 ** scale * n) / N),
      );
    };
    const disagreements: string[] = [];
    for (let N = 1; N <= 300; N++)
      for (let n = 0; n <= N; n++) {
        const { outcome, how } = judgePercentage(n, N, of(Math.ceil((100 * n) / N), 0));
        if (outcome === "rounding" && (how === "rounded-twice") !== twice(n, N, 0))
          disagreements.push(`${n}/${N} ${how}`);
      }
    expect(disagreements).toEqual([]);
  });
});

describe("fittingCounts and fittingDenominators", () => {
  it("find exactly the counts that a search over all of them finds", () => {
    const disagreements: string[] = [];
    for (const scale of [0, 1])
      for (let N = 1; N <= 120; N++)
        for (let units = 0; units <= 100 * 10 ** scale; units += scale === 0 ? 1 : 7) {
          const expected = Array.from({ length: N + 1 }, (_, n) => n).filter(
            (n) => judgeByHand(n, N, units, scale) === "exact",
          );
          if (String(fittingCounts(N, of(units, scale))) !== String(expected))
            disagreements.push(`${N} ${units}e-${scale}`);
        }
    expect(disagreements).toEqual([]);
  });

  it("find exactly the denominators that a search over all of them finds", () => {
    const disagreements: string[] = [];
    for (const scale of [0, 1])
      for (let n = 0; n <= 60; n += 3)
        for (let units = 0; units <= 100 * 10 ** scale; units += scale === 0 ? 1 : 11) {
          const expected: number[] = [];
          for (let N = Math.max(n, 1); N <= 300; N++) if (judgeByHand(n, N, units, scale) === "exact") expected.push(N);
          const range = fittingDenominators(n, of(units, scale), 300);
          const found = range ? Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i) : [];
          if (String(found) !== String(expected)) disagreements.push(`${n} ${units}e-${scale}`);
        }
    expect(disagreements).toEqual([]);
  });

  it("say which cohorts 22% of 21 responders fits", () => {
    expect(fittingDenominators(21, printed("22"), 200)).toEqual({ from: 94, to: 97 });
    expect(fittingCounts(15, printed("33"))).toEqual([5]);
    expect(fittingCounts(15, printed("30"))).toEqual([]);
    expect(fittingCounts(0, printed("30"))).toEqual([]);
  });
});
