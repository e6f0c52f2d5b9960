/** Slips of the pen between two printed numbers. */
import { describe, expect, it } from "vitest";
import { digitSlipsOf, exchangesFrom, isSlip, isWordSlip, slipsFrom } from "../../src/rule/index.ts";

describe("isSlip", () => {
  it.each([
    ["53", "35"],
    ["42.9", "42.4"],
    ["44.7", "47.4"],
    ["19", "20"],
    ["100", "99"],
    ["1234", "1324"],
  ])("takes %s for %s", (a, b) => expect(isSlip(a, b)).toBe(true));

  it.each([
    ["53", "53"],
    ["53", "5.3"],
    ["12", "34"],
    ["123", "321"],
    ["12.3", "12"],
    ["12.3", "1.32"],
  ])("does not take %s for %s", (a, b) => expect(isSlip(a, b)).toBe(false));
});

describe("isWordSlip", () => {
  it.each([
    ["survival", "survivla"],
    ["survival", "survivel"],
    ["survival", "survial"],
    ["tumor", "tumour"],
  ])("takes %s for %s", (a, b) => expect(isWordSlip(a, b) && isWordSlip(b, a)).toBe(true));

  it.each([
    ["survival", "survival"],
    ["dose", "does"],
    ["phase1", "phase2"],
    ["survival", "survive"],
    ["tumour", "umourt"],
  ])("does not take %s for %s", (a, b) => expect(isWordSlip(a, b)).toBe(false));
});

describe("digitSlipsOf", () => {
  it("gives every number of the same length that is one slip away, and no other", () => {
    const all = Array.from({ length: 90 }, (_, i) => i + 10);
    const isOneDigit = (n: number) => `${n}`[0] === "4" || `${n}`[1] === "2";
    expect(digitSlipsOf(42).sort((a, b) => a - b)).toEqual(all.filter((n) => n !== 42 && (isOneDigit(n) || n === 24)));
  });
});

describe("slipsFrom", () => {
  it("gives the whole numbers that a slip makes, and no others", () => {
    const all = Array.from({ length: 1200 }, (_, n) => n);
    for (const n of [0, 1, 7, 9, 10, 42, 99, 100, 101, 110, 345, 999, 1000])
      expect(
        slipsFrom(n)
          .filter((other) => other < 1200)
          .sort((a, b) => a - b),
      ).toEqual(all.filter((other) => isSlip(`${other}`, `${n}`)));
  });
});

describe("exchangesFrom", () => {
  it("exchanges neighbouring digits, but for a zero in front", () => {
    expect(exchangesFrom(1203)).toEqual([2103, 1023, 1230]);
    expect(exchangesFrom(10)).toEqual([]);
    expect(exchangesFrom(7)).toEqual([]);
  });
});
