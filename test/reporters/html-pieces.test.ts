import { array, assert, nat, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { lineCount, lineOf, lineStarts } from "../../src/reporters/html/client/lines.ts";
import { piecesOf } from "../../src/reporters/html/client/pieces.ts";

const claim = (start: number, end: number) => ({ start, end, kind: 0, shown: "", about: "" });
const ranges = array(tuple(nat(3000), nat(3000)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })));

describe("pieces of a text", () => {
  it("are cut where claims and marks begin and end; the shortest claim comes first", () => {
    const claims = [claim(0, 10), claim(2, 4)];
    const pieces = piecesOf({ text: "abcdefghijkl", line: 1, claims, unread: [] }, [{ start: 3, end: 6 }])(0, 12);
    expect(pieces).toEqual([
      { start: 0, end: 2, claims: [0], marks: [] },
      { start: 2, end: 3, claims: [1, 0], marks: [] },
      { start: 3, end: 4, claims: [1, 0], marks: [0] },
      { start: 4, end: 6, claims: [0], marks: [0] },
      { start: 6, end: 10, claims: [0], marks: [] },
      { start: 10, end: 12, claims: [], marks: [] },
    ]);
  });

  it("leave out marks whose place is not known", () => {
    const pieces = piecesOf({ text: "abc", line: 1, claims: [], unread: [] }, [{ start: -1, end: -1 }])(0, 3);
    expect(pieces).toEqual([{ start: 0, end: 3, claims: [], marks: [] }]);
  });

  it("fill every stretch without gap or overlap and know what covers them", () => {
    assert(
      property(ranges, ranges, nat(2500), nat(500), (claims, marks, from, length) => {
        const to = from + length;
        const text = "x".repeat(3000);
        const pieces = piecesOf(
          { text, line: 1, claims: claims.map(({ start, end }) => claim(start, end)), unread: [] },
          marks,
        )(from, to);
        let at = from;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          at = piece.end;
          const covering = (list: typeof marks) =>
            list.flatMap(({ start, end }, index) =>
              start <= piece.start && end >= piece.end && end > start ? [index] : [],
            );
          expect([...piece.claims].sort((a, b) => a - b)).toEqual(covering(claims));
          expect([...piece.marks].sort((a, b) => a - b)).toEqual(covering(marks));
        }
        expect(at).toBe(to);
      }),
    );
  });
});

describe("lines of a text", () => {
  it("are found by their offsets; a line end closes the last line", () => {
    const starts = lineStarts("ab\ncd\n");
    expect(starts).toEqual([0, 3, 6]);
    expect(lineCount(starts, "ab\ncd\n")).toBe(2);
    expect([0, 2, 3, 5].map((offset) => lineOf(starts, offset))).toEqual([0, 0, 1, 1]);
  });

  it("hold every offset between their starts", () => {
    assert(
      property(string(), nat(50), (text, offset) => {
        const starts = lineStarts(text);
        const line = lineOf(starts, offset);
        expect(starts[line]).toBeLessThanOrEqual(offset);
        expect(starts[line + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset);
      }),
    );
  });
});
