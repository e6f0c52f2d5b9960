/** Slips of the pen between two printed numbers. */
import { describe, expect, it } from "vitest";
import { isSlip, slipsOf } from "../../src/rule/index.ts";

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

describe("slipsOf", () => {
  it("gives every number of the same length that is one slip away, and no other", () => {
    const all = Array.from({ length: 90 }, (_, i) => i + 10);
    const isOneDigit = (n: number) => `${n}`[0] === "4" || `${n}`[1] === "2";
    expect(slipsOf(42).sort((a, b) => a - b)).toEqual(all.filter((n) => n !== 42 && (isOneDigit(n) || n === 24)));
  });
});
