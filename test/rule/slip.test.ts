/** Slips of the pen between two printed numbers. */
import { describe, expect, it } from "vitest";
import { isSlip } from "../../src/rule/index.ts";

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
