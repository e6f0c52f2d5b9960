import { describe, expect, it } from "vitest";
import { quoteAt } from "../../src/document/index.ts";
import { grid, quoteOf, read, tables, texts } from "./markdown-helper.ts";

const rows = ["Measure ; Arm A (N=40) ; Arm B (N=20)", "ORR ; 25% ; 30%", "CR ; 4 ; 2"];
const damages = (text: string): string[] => tables(text).flatMap((table) => table.damages.map((damage) => damage.kind));

describe("one table in every make", () => {
  it.each([
    ["gfm", "| **Measure** | Arm A (N=40) | Arm B (N=20) |\n|:--|--|--|\n| ORR | 25% | 30% |\n| CR | 4 | 2 |", []],
    ["gfm", "Measure | Arm A (N=40) | Arm B (N=20)\n--|--|--\nORR | 25% | 30%\nCR | 4 | 2", []],
    [
      "collapsed",
      "| **Measure** | Arm A (N=40) | Arm B (N=20) | | :--- | :--- | :--- | | ORR | 25% | 30% | | CR | 4 | 2 |",
      ["collapsed"],
    ],
    ["collapsed", "|Measure|Arm A (N=40)|Arm B (N=20)||---|---|---||ORR|25%|30%||CR|4|2|", ["collapsed"]],
    [
      "collapsed",
      "| Measure | Arm A (N=40) | Arm B (N=20) | | - | - | - | | ORR | 25% | 30% |\n\n \n| CR | 4 | 2 |",
      ["collapsed", "cut"],
    ],
    [
      "collapsed",
      "| Measure | Arm A (N=40) | Arm B (N=20) | | - | - | - | | ORR | 25%\n\n \n\n| 30% || CR | 4 | 2 |",
      ["collapsed", "cut"],
    ],
    [
      "gfm",
      "| Measure | Arm A (N=40) | Arm B (N=20) |\n|--|--|--|\n| ORR | 25% | 30% |\n\n\f\n| CR | 4 | 2 |",
      ["cut"],
    ],
    ["tabs", "Measure\tArm A (N=40)\tArm B (N=20)\nORR\t25%\t30%\nCR\t4\t2", []],
    ["tabs", "Measure\tArm A (N=40)\tArm B (N=20)\nORR\t25%\t30%\n \nCR\t4\t2", ["cut"]],
    [
      "html",
      "<table>\n<tr><th>Measure</th><th>Arm A (N=40)</th><th>Arm B (N=20)</th></tr>\n\n<tr><td>ORR<td>25%<td><b>30%</b></tr>\n<tr><td>CR</td><td>4</td><td>2</td></tr></table>",
      [],
    ],
  ])("%s: %j", (form, text, expected) => {
    const [table] = tables(`Before.\n\n${text}\n\nAfter.`);
    expect(table?.form).toBe(form);
    expect(grid(table!)).toEqual(rows);
    expect(damages(text)).toEqual(expected);
    expect(texts(`Before.\n\n${text}\n\nAfter.`)).toEqual(["prose: Before.", "prose: After."]);
  });
});

describe("damage", () => {
  const cut =
    "| Measure | A (N=40) | B (N=20) | | :- | :- | :- | | CR | 4 | 2 | | Events (≥10%) | Rash (35%),\n\n \n\nFever $\\geq 2$ (25%) || Events of grade 3 | Rash (5%) |";

  it("mends a cell that a page break cut, and says that its row is short", () => {
    expect(grid(tables(cut)[0]!)).toEqual([
      "Measure ; A (N=40) ; B (N=20)",
      "CR ; 4 ; 2",
      "Events (≥10%) ; Rash (35%), Fever ≥ 2 (25%)",
      "Events of grade 3 ; Rash (5%)",
    ]);
    expect(damages(cut)).toEqual(["collapsed", "cut", "short-row", "short-row"]);
    const { document } = read(cut);
    expect(quoteOf(document, "(35%), Fever")).toBe("(35%),\n\n \n\nFever");
    expect(tables(cut)[0]!.damages.map((damage) => quoteAt(document, damage.span))[1]).toBe("\n\n \n\n");
  });

  it.each([
    [
      "in the header",
      "| Measure | Arm A\n\n \n(N=40) | Arm B (N=20) | |--|--|--| | ORR | 25% | 30% | | CR | 4 | 2 |",
      ["collapsed", "cut"],
    ],
    [
      "in the delimiters",
      "| Measure | Arm A (N=40) | Arm B (N=20) | |--|--\n\n|--| | ORR | 25% | 30% | | CR | 4 | 2 |",
      ["collapsed", "cut"],
    ],
    [
      "without blank lines",
      "| Measure | Arm A (N=40) | Arm B (N=20) | |--|--|--| | ORR |\n25% | 30% | | CR | 4 | 2 |",
      ["collapsed"],
    ],
    [
      "in every row",
      "| Measure | Arm A (N=40) | Arm B (N=20) | |--|--|--|\n| ORR | 25% | 30% |\n| CR | 4 | 2 |",
      ["collapsed"],
    ],
    [
      "in a row on its own line",
      "| Measure | Arm A (N=40) | Arm B (N=20) |\n|--|--|--|\n| ORR | 25%\n| 30% |\n| CR | 4 | 2 |",
      [],
    ],
    [
      "in a cell on its own line",
      "| Measure | Arm A (N=40) | Arm B (N=20) |\n|--|--|--|\n|\nORR | 25% | 30% |\n| CR | 4 | 2 |",
      [],
    ],
  ])("mends a line broken %s", (_where, text, expected) => {
    const [table] = tables(text);
    if (expected.length > 0 || table!.rows.length === 2) expect(grid(table!)).toEqual(rows);
    if (expected.length > 0) expect(damages(text)).toEqual(expected);
  });

  it("leaves prose before a collapsed table on its line", () => {
    const text = "Seen below: | Measure | Arm A | | -- | -- | | CR | 4 |";
    expect(grid(tables(text)[0]!)).toEqual(["Measure ; Arm A", "CR ; 4"]);
    expect(texts(text)).toEqual(["prose: Seen below:"]);
  });

  it("keeps empty cells of a collapsed table", () =>
    expect(grid(tables("| A | B | C | |--|--|--| | x | | 1 | | y | 2 | | | z | 3 | 4 |")[0]!)).toEqual([
      "A ; B ; C",
      "x ;  ; 1",
      "y ; 2 ; ",
      "z ; 3 ; 4",
    ]));

  it("says which rows are short or long", () => {
    expect(damages("|a|b|\n|-|-|\n|1|\n|1|2|3|")).toEqual(["short-row", "long-row"]);
    expect(damages("Key A\tx y\tz w\nk\t1\t2\nl\t3")).toEqual(["short-row"]);
  });

  it("says what it could not read, and keeps the text", () => {
    expect(damages("| ORR | 22% |\n| CR | 4 |")).toEqual(["unreadable"]);
    expect(texts("| ORR | 22% |\n| CR | 4 |").join()).toContain("22%");
    expect(damages("<table><tr><td>ORR</td><td>22%")).toEqual(["unreadable"]);
    expect(damages("| a | b | c |\n|--|--|\n| 1 | 2 | 3 |")).toEqual(["unreadable"]);
    expect(damages("ORR | 22% | | CR | 4 |")).toEqual(["unreadable"]);
  });

  it("does not join a table with another one, or with prose behind it", () => {
    const two = "|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|3|4|";
    expect(tables(two).map((table) => grid(table).length)).toEqual([2, 2]);
    expect(tables("|a|b|\n|-|-|\n|1|2|\n\nProse with a | pipe.").map((table) => table.form)).toEqual(["gfm"]);
    expect(tables("| A | B | |--|--| | 1 | 2 |\n\n| C | D | |--|--| | 3 | 4 |")).toHaveLength(2);
  });
});

describe("tabs", () => {
  it("read two columns as keys and values", () => {
    const [table] = tables("Phase\tII\nDose\t\t180 mg/day");
    expect(grid(table!)).toEqual(["", "Phase ; II", "Dose ; 180 mg/day"]);
  });

  it.each(["one\tline", "1.\tfirst\n2.\tsecond", "\tindented\n\tindented", "```\na\tb\nc\td\n```"])(
    "make no table of %j",
    (text) => expect(tables(text)).toEqual([]),
  );

  it("keep URLs of cells as parts", () =>
    expect(texts("Site\thttps://a.example/x\nName\ty")).toEqual(["url: https://a.example/x"]));
});
