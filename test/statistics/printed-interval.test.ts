import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printed } from "../../src/document/index.ts";
import {
  ceiling,
  compare,
  comparePrinted,
  contains,
  differenceInterval,
  floor,
  overlaps,
  printedInterval,
  productInterval,
  ratioInterval,
  rational,
  rationalToNumber,
  roundToUnits,
  showRational,
  sumInterval,
} from "../../src/statistics/index.ts";

const decimal = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, scale]) => ({
    digits: String(Math.abs(units)),
    scale,
    negative: units < 0,
  }));

describe("printedInterval", () => {
  it("takes trailing zeros at their word", () => {
    const at = (text: string): number[] => {
      const { lower, upper } = printedInterval(printed(text));
      return [rationalToNumber(lower), rationalToNumber(upper)];
    };
    expect(at("22")).toEqual([21.5, 22.5]);
    expect(at("22.0")).toEqual([21.95, 22.05]);
    expect(at("-0.5")).toEqual([-0.55, -0.45]);
  });

  it("compares decimals of different scale exactly", () => {
    expect(comparePrinted(printed("0.10"), printed("0.1"))).toBe(0);
    expect(comparePrinted(printed("-2"), printed("-1.99"))).toBeLessThan(0);
  });
});

describe("propagation", () => {
  it("holds every value that its operands allow", () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (a, b, i, j) => {
        const [x, y] = [printedInterval(a), printedInterval(b)];
        const inside = ({ lower, upper }: typeof x, quarter: number) => ({
          num: lower.num * upper.den * BigInt(4 - quarter) + upper.num * lower.den * BigInt(quarter),
          den: lower.den * upper.den * 4n,
        });
        const [p, q] = [inside(x, i), inside(y, j)];
        const pq = { num: p.num * q.num, den: p.den * q.den };
        const sum = { num: p.num * q.den + q.num * p.den, den: p.den * q.den };
        const difference = { num: p.num * q.den - q.num * p.den, den: p.den * q.den };
        expect(contains(sumInterval([x, y]), sum)).toBe(true);
        expect(contains(differenceInterval(x, y), difference)).toBe(true);
        expect(contains(productInterval(x, y), pq)).toBe(true);
        const ratio = ratioInterval(x, y);
        if (ratio) expect(contains(ratio, rational(p.num * q.den, p.den * q.num))).toBe(true);
        else expect(contains(y, rational(0n))).toBe(true);
      }),
    );
  });

  it("gives the narrowest interval", () => {
    const ratio = ratioInterval(printedInterval(printed("1")), printedInterval(printed("2")))!;
    expect([rationalToNumber(ratio.lower), rationalToNumber(ratio.upper)]).toEqual([0.2, 1]);
    expect(overlaps(ratio, printedInterval(printed("2")))).toBe(false);
    expect(overlaps(ratio, printedInterval(printed("1")))).toBe(true);
  });
});

describe("rational", () => {
  it("rounds, floors and shows as whole-number arithmetic does", () => {
    expect([floor(rational(-7n, 2n)), ceiling(rational(-7n, 2n)), ceiling(rational(6n, 3n))]).toEqual([-4n, -3n, 2n]);
    expect([roundToUnits(rational(5n, 2n), 0), roundToUnits(rational(-5n, 2n), 0)]).toEqual([3n, -3n]);
    expect([
      showRational(rational(2n, 3n), 2),
      showRational(rational(-1n, 200n), 2),
      showRational(rational(7n), 0),
    ]).toEqual(["0.67", "-0.01", "7"]);
    expect(compare(rational(1n, -2n), rational(-1n, 2n))).toBe(0);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});
