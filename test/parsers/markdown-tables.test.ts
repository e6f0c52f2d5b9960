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
    ["gfm", "| Measure | Arm A (N=40) | Arm B (N=20) |\n| ORR | 25% | 30% |\n| CR | 4 | 2 |", ["no-rule"]],
    ["gfm", "Measure | Arm A (N=40) |\nArm B (N=20) |\n---|---|---|\nORR | 25% | 30%\nCR | 4 | 2", ["broken-header"]],
    ["gfm", "| Measure | Arm A (N=40) | Arm B (N=20) |\n|---+---+---|\n| ORR | 25% | 30% |\n| CR | 4 | 2 |", []],
    ["gfm", " Measure | Arm A (N=40) | Arm B (N=20)\n---+---+---\n ORR | 25% | 30%\n CR | 4 | 2", []],
    [
      "grid",
      "+---------+--------------+--------------+\n| Measure | Arm A (N=40) | Arm B (N=20) |\n+---------+--------------+--------------+\n| ORR     | 25%          | 30%          |\n| CR      | 4            | 2            |\n+---------+--------------+--------------+",
      [],
    ],
    [
      "grid",
      "+---------+--------+--------+\n| Measure | Arm A  | Arm B  |\n|         | (N=40) | (N=20) |\n+=========+========+========+\n| ORR     | 25%    | 30%    |\n+---------+--------+--------+\n| CR      | 4      | 2      |\n+---------+--------+--------+",
      [],
    ],
    [
      "grid",
      "┌───────┬──────┬──────┐\n│Measure│Arm A (N=40)│Arm B (N=20)│\n├───────┼──────┼──────┤\n│ ORR │ 25% │ 30% │\n│ CR │ 4 │ 2 │\n└───────┴──────┴──────┘",
      [],
    ],
    ["csv", "Measure,Arm A (N=40),Arm B (N=20)\nORR,25%,30%\nCR,4,2", []],
    ["csv", '```csv\nMeasure;"Arm A (N=40)";Arm B (N=20)\nORR;25%;30%\nCR;4;2\n```', []],
    [
      "spaced",
      "Measure   Arm A (N=40)  Arm B (N=20)\n-------   ------------  ------------\nORR       25%           30%\nCR        4             2",
      [],
    ],
    ["lines", "Measure\nArm A (N=40)\nArm B (N=20)\nORR\n25%\n30%\nCR\n4\n2", []],
    ["lines", "Measure\n\nArm A (N=40)\n\nArm B (N=20)\n\nORR\n\n25%\n\n30%\n\nCR\n\n4\n\n2", []],
    [
      "latex",
      "\\begin{tabular}{l@{}rr}\n\\toprule\nMeasure & Arm A (N=40) & \\textbf{Arm B (N=20)} \\\\ \\hline\nORR & 25\\% & 30\\% \\\\[2pt]\n\\cmidrule(lr){2-3} CR & 4 & 2 \\\\\n\\end{tabular}",
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

describe("cells that span others", () => {
  const head = `<tr><th rowspan="2">Event</th><th colspan="2">Zinc (n = 40)</th></tr><tr><th>n</th><th>%</th></tr>`;
  const rows = `<tr><td colspan="3">Skin</td></tr><tr><td>Rash</td><td>12</td><td>30</td></tr>`;
  const expected = ["Event ; Zinc (n = 40) ; Zinc (n = 40)", "Event ; n ; %", "Skin ;  ; ", "Rash ; 12 ; 30"];

  it.each([
    ["a head and a body", `<table><thead>${head}</thead><tbody>${rows}</tbody></table>`],
    ["rows of header cells", `<table>${head}${rows}</table>`],
    ["no header cells", `<table>${`${head}${rows}`.replaceAll("th>", "td>").replaceAll("<th ", "<td ")}</table>`],
    [
      "spans as a component has them",
      `<table>${head}${rows}</table>`.replace('rowspan="2"', "rowSpan={2}").replace('colspan="2"', "colSpan={2}"),
    ],
  ])("stand in every column of the header that they reach: %s", (_of, text) => {
    const [table] = tables(text);
    expect(grid(table!)).toEqual(expected);
    expect(table!.headerRows).toBe(1);
    expect(table!.header[2]).toBe(table!.header[1]);
    expect(table!.damages).toEqual([]);
  });

  it("stand in every row that they reach", () =>
    expect(grid(tables("<table><tr><td rowspan=2>ORR</td><td>22%</td></tr><tr><td>30%</td></tr></table>")[0]!)).toEqual(
      ["", "ORR ; 22%", "ORR ; 30%"],
    ));

  it("span columns of a drawn table where a bar is left out", () =>
    expect(
      grid(
        tables(
          "+-------+--------------+\n| Event | Zinc (n = 40)|\n+-------+-------+------+\n|       |   n   |  %   |\n+-------+-------+------+\n| Rash  |  12   | 30   |\n+-------+-------+------+",
        )[0]!,
      ),
    ).toEqual(["Event ; Zinc (n = 40) ; Zinc (n = 40)", " ; n ; %", "Rash ; 12 ; 30"]));

  it("span columns and rows in LaTeX", () =>
    expect(
      grid(
        tables(
          "\\begin{tabular}{lrr}\n\\multirow{2}{*}{Rash} & 12 & 30 \\\\\n & 13 & 32 \\\\\n\\multicolumn{3}{l}{\\textbf{Skin}} \\\\\n\\end{tabular}",
        )[0]!,
      ),
    ).toEqual(["", "Rash ; 12 ; 30", "Rash ; 13 ; 32", "Skin ;  ; "]));

  it.each([
    ["| Outcome | Zinc | Sham | P |\n|-|-|-|-|\n| Response<br>CR<br>PR | 5 (10%)<br>15 (30%) | 2<br>6 | 0.03 |"],
    [
      "<table><tr><th>Outcome</th><th>Zinc</th><th>Sham</th><th>P</th></tr><tr><td>Response<br>CR<br>PR</td><td>5 (10%)<br/>15 (30%)</td><td>2<br>6</td><td>0.03</td></tr></table>",
    ],
  ])("are taken apart where they stack rows: %s", (text) =>
    expect(grid(tables(text)[0]!)).toEqual([
      "Outcome ; Zinc ; Sham ; P",
      "Response ;  ;  ; 0.03",
      "CR ; 5 (10%) ; 2 ; ",
      "PR ; 15 (30%) ; 6 ; ",
    ]),
  );

  it.each(["Stable<br>disease | 20<br>(40%)", "CR<br>PR | 9", "CR<br>PR | none<br>few", "CR | 9<br>12"])(
    "stay whole where lines are no rows: %s",
    (row) => expect(tables(`| Outcome | Zinc |\n|-|-|\n| ${row} |`)[0]!.rows).toHaveLength(1),
  );

  it("reach no further than a table can", () => {
    const [table] = tables(`<table>${"<tr><td rowspan=1000000000 colspan=1000000000>a<td>1</tr>".repeat(900)}</table>`);
    expect(table!.rows).toHaveLength(900);
    expect(Math.max(...table!.rows.map((row) => row.length))).toBeLessThan(500);
  });
});

describe("a header without a cell over the labels", () => {
  const body = "|Age|54 (23-80)|55 (20-82)|\n|Women|18 (45)|21 (51)|\n";
  it("stands over its columns", () => {
    expect(grid(tables(`|Zinc (n = 40)|Sham (n = 41)||\n|---|---|---|\n${body}`)[0]!)[0]).toBe(
      " ; Zinc (n = 40) ; Sham (n = 41)",
    );
    const [, second] = grid(tables(`|Sign|No. (%)||\n|---|---|---|\n|Zinc (n = 40)|Sham (n = 41)||\n${body}`)[0]!);
    expect(second).toBe(" ; Zinc (n = 40) ; Sham (n = 41)");
  });

  it.each([
    ["a label of rows", `|Sign|Zinc (n = 40)||\n|---|---|---|\n${body}`],
    [
      "no values below its last cell",
      "|Zinc (n = 40)|Sham (n = 41)||\n|---|---|---|\n|4 (10)|8 (20)||\n|5 (12)|9 (22)||\n",
    ],
  ])("stays where there is %s", (_, text) => expect(tables(text)[0]!.header.at(-1)!.text).toBe(""));
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

  it("keeps several header rows over the rule, and does not take them for rows of the table before", () => {
    const text =
      "| a | b | c |\n|-|-|-|\n| x | 1 | 2 |\n\n| Event | Zinc (n = 40) | |\n| | n | % |\n|-|-|-|\n| Rash | 12 | 30 |";
    expect(tables(text).map(grid)).toEqual([
      ["a ; b ; c", "x ; 1 ; 2"],
      ["Event ; Zinc (n = 40) ; ", " ; n ; %", "Rash ; 12 ; 30"],
    ]);
    expect(tables(text)[1]).toMatchObject({ headerRows: 1, damages: [] });
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
    expect(damages("<table><tr><td>A<table><tr><td>1</table></td></tr></table>")).toEqual(["unreadable"]);
    expect(damages("+---+---+\n| a | b |\n|   +---+\n|   | 1 |\n+---+---+")).toEqual(["unreadable"]);
    expect(damages("\\begin{tabular}{ll}\na & 1 \\\\")).toEqual(["unreadable"]);
    const glued = "MeasureArm A (N=40)Arm B (N=20)ORR10 (25%)6 (30%)CR4 (10%)2 (10%)";
    expect(damages(glued)).toEqual(["unreadable"]);
    expect(texts(glued)).toEqual([]);
  });

  it("does not join a table with another one, or with prose behind it", () => {
    const two = "|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|3|4|";
    expect(tables(two).map((table) => grid(table).length)).toEqual([2, 2]);
    expect(tables("|a|b|\n|-|-|\n|1|2|\n\nProse with a | pipe.").map((table) => table.form)).toEqual(["gfm"]);
    expect(tables("| A | B | |--|--| | 1 | 2 |\n\n| C | D | |--|--| | 3 | 4 |")).toHaveLength(2);
  });
});

it.each([
  "Home | Orders | Help\nMen | Women | Children",
  "We saw rash, fever, and cough\nin zinc, copper, and sham\nand in 12, 13, and 14.",
  "One\nTwo\nThree\nFour\nFive",
  "In all, 12  of 40 had a rash.\nAnd 13  of 40  had none.",
  "```js\nconst a,b,c\n1,2,3\n4,5,6\n```",
  "Beams of (12)C, (14)N, (16)O and (20)Ne, and %dd(10)m of %dd(10)x.",
  "Ki67(+)B cells (12%) and CD4(+)T cells (3%) were seen in the skin of those with a rash.",
])("what is no table stays text: %j", (text) => expect(tables(text)).toEqual([]));

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
