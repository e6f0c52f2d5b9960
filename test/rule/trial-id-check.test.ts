/** The check of NCT numbers: what carries it, what shows, and what would pass instead. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimOf, checkRemainder, idDifference, nobody, passingNeighbours } from "../../src/rule/index.ts";

function claim(id: string, registry = "nct"): ClaimOf<"trial-id"> {
  return {
    kind: "trial-id",
    form: "trial-ids",
    id: "d#0",
    value: { registry, id, form: "valid", flaw: null, role: "body", databank: null, principal: false },
    subject: nobody,
    span: { start: 0, end: id.length },
    quote: id,
    document: "d",
    path: "d",
    place: { part: "prose", role: "text", tag: null, headings: [], partIndex: 0, sentence: 0, row: null, column: null },
  };
}

const nct = (n: number) => `NCT${String(n).padStart(8, "0")}`;
const passing = fc.integer({ min: Math.ceil(20_000 / 13), max: Math.floor(9_999_999 / 13) }).map((n) => nct(n * 13));

describe("checkRemainder", () => {
  it("is what thirteen leaves over, from NCT00020000 on", () => {
    expect(checkRemainder(claim("NCT04000022"))).toBe(0);
    expect(checkRemainder(claim("NCT04000027"))).toBe(5);
    expect(checkRemainder(claim("NCT00019999"))).toBeNull();
    expect(checkRemainder(claim("NCT00020000"))).toBe(20_000 % 13);
  });

  it("is not asked of ids of other registries", () => {
    expect(checkRemainder(claim("DRKS00010301", "drks"))).toBeNull();
  });
});

describe("passingNeighbours", () => {
  it("finds the right id behind every slip, and nothing beside a right one", () => {
    fc.assert(
      fc.property(passing, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        expect(passingNeighbours(right)).toEqual([]);
        const digit = (Number(right[at + 3]) + by) % 10;
        const wrong = right.slice(0, at + 3) + digit + right.slice(at + 4);
        if (Number(wrong.slice(3)) < 20_000) return;
        expect(checkRemainder(claim(wrong))).not.toBe(0);
        expect(passingNeighbours(wrong)).toContain(right);
      }),
    );
  });

  it("names only ids that pass and are one slip away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 9_999_999 }).map(nct), (id) => {
        for (const other of passingNeighbours(id)) {
          expect(checkRemainder(claim(other))).toBe(0);
          expect(idDifference(id, other)).not.toBeNull();
        }
      }),
    );
  });
});
