/** Every number of a text is in exactly one column of the ledger. */
import { describe, expect, it } from "vitest";
import { audit } from "../../src/engine/index.ts";
import { auditTexts, setupOf } from "../../src/index.ts";

const numbersOf = (text: string, path = "page.md") => auditTexts([{ path, text }]).documents[0]!.numbers;

function unreadIn(text: string): string[] {
  const run = audit([{ path: "page.md", chunks: () => [text] }], { ...setupOf(), keepUnread: true });
  return run.unread!.map(({ line, column, quote }) => `${line}:${column} ${quote}`);
}

describe("the ledger", () => {
  it("counts operands of claims", () => {
    expect(numbersOf("Rash was seen in 12 of 40 patients (30%).\n")).toEqual({ claimed: 3, others: [], unread: 0 });
  });

  it("names what is recognised and is no claim", () => {
    expect(numbersOf("Visits went on for 14 months.\n")).toEqual({
      claimed: 0,
      others: [{ kind: "time", count: 1 }],
      unread: 0,
    });
  });

  it("counts the numbers of an entry of the reference list as the reference's", () => {
    const page = "Zinc helps [1].\n\n## References\n\n1. Zinc sulphate baths at 37 degrees\n";
    expect(numbersOf(page)).toMatchObject({ unread: 0 });
    expect(numbersOf(page).others).toEqual([{ kind: "reference", count: expect.any(Number) }]);
  });

  it("calls a number what the innermost form says it is, but an age an age", () => {
    expect(numbersOf("The trial held three 12-week visits.\n").others).toEqual([
      { kind: "count", count: 1 },
      { kind: "time", count: 1 },
    ]);
    expect(numbersOf("It was given to those 67 years or older.\n").others).toEqual([{ kind: "age", count: 1 }]);
  });

  it("says where the numbers stand that nothing has read", () => {
    expect(unreadIn("The fox ran 17 and then 4 .\n\nNothing here.\n")).toEqual(["1:13 17", "1:25 4"]);
  });

  it("counts cells of tables", () => {
    const { claimed, others, unread } = numbersOf(
      "| Arm | Patients, n |\n| --- | --- |\n| Low | 41 |\n| High | 39 |\n",
    );
    expect(claimed + unread + others.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it("reads no numbers in the fields of a record that hold names and ids", () => {
    const record = "PMID- 31234567\nTI  - Zinc in 40 patients\nVI  - 12\nPG  - 101-9\n";
    const { claimed, others, unread } = numbersOf(record, "r.nbib");
    expect(claimed + unread + others.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});
