/** Slips of the pen between two printed numbers. */
import { describe, expect, it } from "vitest";
import { exchangesFrom, isSlip, slipsFrom } from "../../src/rule/index.ts";

describe("isSlip", () => {
  it.each([
    ["53", "35"],
    ["42.9", "42.4"],
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
  ])("does not take %s for %s", (a, b) => expect(isSlip(a, b)).toBe(false));
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
