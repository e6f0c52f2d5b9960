/** Finding things by a number, against a search through all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByNumber } from "../../src/rule/index.ts";

const lists = fc.array(fc.record({ n: fc.integer({ min: 0, max: 30 }) }), { maxLength: 40 });
const bound = fc.integer({ min: -2, max: 33 });

describe("ByNumber", () => {
  it("finds what a search in the own order finds", () => {
    fc.assert(
      fc.property(lists, bound, bound, fc.array(bound, { maxLength: 3 }), (list, from, to, except) => {
        const index = new ByNumber(list, ({ n }) => n);
        const within = list.filter(({ n }) => n >= from && n <= to);
        expect(index.within({ from, to })).toEqual(within);
        expect(index.first({ from, to }, except)).toBe(within.find(({ n }) => !except.includes(n)) ?? null);
        expect(index.largest).toBe(Math.max(...list.map(({ n }) => n)));
      }),
    );
  });

  it("takes a bound without end", () => {
    const index = new ByNumber([5, 3, 9], (n) => n);
    expect(index.first({ from: 4, to: Number.POSITIVE_INFINITY }, [5])).toBe(9);
    expect(index.within({ from: 0, to: Number.POSITIVE_INFINITY })).toEqual([5, 3, 9]);
  });
});
