import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idDifference, showIdDifference, slipPairs } from "../../src/rule/id-difference.ts";

describe("idDifference", () => {
  it.each([
    ["NCT02503425", "NCT02503423", "the last digit differs: 5 and 3"],
    ["NCT02503453", "NCT02503443", "the last digit but one differs: 5 and 4"],
    ["NCT02503423", "NCT02504323", "two neighbouring digits are transposed: 34 and 43"],
    ["CTRI/2018/04/012345", "CTRI/2018/05/012345", "one digit differs: 4 and 5"],
  ])("%s and %s", (a, b, words) => {
    expect(showIdDifference(idDifference(a, b)!)).toBe(words);
  });

  it.each([
    ["NCT02503425", "NCT02503425"],
    ["NCT02503425", "NCT02503536"],
    ["NCT02503425", "NCT0250342"],
    ["jRCTs031180123", "jRCTb031180123"],
    ["NCT02503421", "NCT12503425"],
  ])("%s and %s are not one slip apart", (a, b) => {
    expect(idDifference(a, b)).toBeNull();
  });
});

describe("slipPairs", () => {
  it("finds what comparing all with all finds", () => {
    const id = fc.integer({ min: 0, max: 2222 }).map((n) => `NCT${String(n).padStart(4, "0")}`);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 12 }), (ids) => {
        const all = ids.flatMap((a, i) =>
          ids
            .slice(i + 1)
            .filter((b) => idDifference(a, b))
            .map((b) => `${a} ${b}`),
        );
        expect(
          slipPairs(ids)
            .map((pair) => pair.join(" "))
            .sort(),
        ).toEqual(all.sort());
      }),
    );
  });
});
