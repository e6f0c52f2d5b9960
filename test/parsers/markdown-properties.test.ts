import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Prose, sourceSpan } from "../../src/document/index.ts";
import markdown from "../../src/parsers/markdown.ts";
import { prosesOf, read } from "./markdown-helper.ts";

const fragments = [
  "# Title",
  "## Part",
  "The rate was 22%.",
  "**bold**",
  "*it*",
  "_x_",
  "`code`",
  "a",
  " ",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  "\n \n",
  "- item",
  "  - inner",
  "1. one",
  "12) two",
  "> quote",
  "| a | b |",
  "|---|---|",
  "| :-- | --: |",
  "||",
  "|",
  "\\|",
  "\\",
  "\\*",
  "$\\geq 3$",
  "$x$",
  "$",
  "$$",
  "\\(",
  "\\)",
  "^{2}",
  "&lt;",
  "&nbsp;",
  "&#8805;",
  "&amp;",
  "&",
  "[1]",
  "[1] [2]",
  "[a](b)",
  "[a](<b c>)",
  "![i](j)",
  "[",
  "]",
  "(",
  ")",
  "<https://a.example/x>",
  "https://a.example/y.",
  "www.a.example",
  "[<https://a.example/z>]",
  "[1]: https://a.example",
  "<sup>2</sup>",
  "<br>",
  "<!--",
  "-->",
  "<table>",
  "<tr><td>1</td><td>2</td></tr>",
  "</table>",
  "<div>",
  "</div>",
  "---",
  "===",
  "```",
  "~~~",
  "key: value",
  "k\tv",
  "k\tv\tw",
  "≥2",
  "µ",
  "😀",
  "\ue000",
  "\0",
  "\u2028",
  "    code",
  "***",
  "**",
  "*",
  "_",
  "~",
  "~~x~~",
  "{/* x */}",
  "<A b={1} />",
  "export const a = 1\n",
  "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+",
  "a,b (n=1),c\n",
  "d,1,2\n",
  "a    b (n=1)    c\n",
  "d    1    2\n",
  "Name\nAnother\nRow\n1\n2\n",
  "\\begin{tabular}{ll}",
  "a & b \\\\ \\hline",
  "\\end{tabular}",
  "\\frac{1}{2}",
  "$$\n\\frac{1 + 2}{3}\n$$",
  "<td colspan=2 rowspan=2>3</td>",
  'title: "x"',
  "- [a, 'b']",
  "+++",
  "{",
  "}",
  "CR: 9<br>PR: 12",
  "there were\n\n21. Of these",
  "Table 1. Of\n",
];
const page = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((list) => list.join(""));

function lengthAt(prose: Prose, index: number): number {
  return (prose.pieces[index + 1]?.at ?? prose.text.length) - prose.pieces[index]!.at;
}

describe("any page", () => {
  it("is read in order where a formula begins in a table and ends behind it", () => {
    const text = "# Title| a | b ||---|---|$$\n\\frac{1 + 2}{3}\n$$";
    for (const part of read(text).document.parts) for (const prose of prosesOf(part)) checkMap(text, prose);
  });

  it("is read without error, in bounds, in order, and with exact quotes", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { document } = read(text);
        for (const part of document.parts) {
          expect(part.span.start).toBeGreaterThanOrEqual(0);
          expect(part.span.end).toBeLessThanOrEqual(text.length);
          expect(part.span.start).toBeLessThanOrEqual(part.span.end);
          for (const prose of prosesOf(part)) checkMap(text, prose);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it("reads the same twice, and the same in chunks of any size", () => {
    fc.assert(
      fc.property(page, fc.nat(60), (text, at) => {
        const whole = read(text);
        expect(read(text)).toEqual(whole);
        const [cut] = [...markdown.parse("page.md", [text.slice(0, at), text.slice(at)])].slice(-1);
        expect(cut).toEqual({ document: whole.document });
      }),
      { numRuns: 200 },
    );
  });
});

function checkMap(text: string, prose: Prose): void {
  let before = 0;
  expect(prose.pieces[0]?.at ?? 0).toBe(0);
  prose.pieces.forEach((piece, index) => {
    expect(piece.from).toBeGreaterThanOrEqual(before);
    expect(piece.to).toBeGreaterThanOrEqual(piece.from);
    expect(piece.to).toBeLessThanOrEqual(text.length);
    before = piece.to;
    const read = prose.text.slice(piece.at, piece.at + lengthAt(prose, index));
    expect(read.length).toBeGreaterThan(0);
    const span = sourceSpan(prose, piece.at, piece.at + read.length);
    expect([span.start, span.end]).toEqual([piece.from, piece.to]);
    // A word of plain letters is never replaced by something else.
    const slice = text.slice(piece.from, piece.to);
    if (slice.length === read.length && /^\p{L}+$/u.test(slice) && !slice.includes("\ue000")) expect(read).toBe(slice);
  });
}
