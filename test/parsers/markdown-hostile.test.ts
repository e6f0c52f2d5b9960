import { describe, expect, it } from "vitest";
import { expectLinear, processorTime } from "../processor-time.ts";
import { read } from "./markdown-helper.ts";

const shapes: Record<string, (n: number) => string> = {
  "nested lists": (n) => `${"- ".repeat(n)}a`,
  "nested ordered lists": (n) => `${"1. ".repeat(n)}a`,
  "nested quotations": (n) => ">".repeat(n),
  "spaced quotations": (n) => "> ".repeat(n),
  "ever deeper lists": (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${"  ".repeat(i)}- a\n`).join(""),
  emphasis: (n) => "*a_ ".repeat(n),
  "emphasis on lines": (n) => "*a_ **b\n".repeat(n),
  "emphasis in items": (n) => "1. *a_ **b\n".repeat(n),
  "emphasis in cells": (n) => `|a|\n|-|\n${"|*a_ *b|\n".repeat(n)}`,
  cdata: (n) => "<![CDATA[".repeat(n),
  "cdata in text": (n) => "a<![CDATA[ ".repeat(n),
  comments: (n) => "<!--".repeat(n),
  "comments in text": (n) => "a <!-- ".repeat(n),
  "comments in paragraphs": (n) => "a <!-- b\n\n".repeat(n),
  instructions: (n) => "a<?".repeat(n),
  brackets: (n) => "[".repeat(n),
  images: (n) => "![a".repeat(n),
  links: (n) => "[a](".repeat(n),
  "reference links": (n) => "[a][b]".repeat(n),
  definitions: (n) => "[a]: b\n".repeat(n),
  "growing backticks": (n) => Array.from({ length: Math.sqrt(n) * 2 }, (_, i) => "`".repeat(i)).join("a"),
  backticks: (n) => "`a``".repeat(n),
  ampersands: (n) => "&".repeat(n),
  entities: (n) => "&lt".repeat(n),
  pipes: (n) => "|".repeat(n),
  "pipes in text": (n) => "a|".repeat(n),
  "pipe lines": (n) => "| a\n".repeat(n),
  "delimiter rows": (n) => "|-|-|\n".repeat(n),
  "cut tables": (n) => `|a|b|\n|-|-|\n${"|c|d\n\ne|\n\n".repeat(n)}`,
  "collapsed rows": (n) => `|a|b||-|-||${"|c|d|".repeat(n)}`,
  "collapsed tables": (n) => "|a|b||-|-||c|d|\n\n".repeat(n),
  "wide tables": (n) => `${"|a".repeat(n)}\n${"|-".repeat(n)}\n${"|b".repeat(n)}`,
  "tab lines": (n) => "a\tb\n".repeat(n),
  "tab pages": (n) => "a\tb\nc\td\n \n".repeat(n),
  tabs: (n) => `a${"\t".repeat(n)}b`,
  dollars: (n) => "$a".repeat(n),
  "open formulas": (n) => "$\\a ".repeat(n),
  braces: (n) => "$\\text{".repeat(n),
  parentheses: (n) => "\\(".repeat(n),
  urls: (n) => "http://".repeat(n),
  "bracketed urls": (n) => "<http://".repeat(n),
  "urls in brackets": (n) => "http://(".repeat(n),
  tags: (n) => "<a ".repeat(n),
  "open attributes": (n) => "<a b='".repeat(n),
  "html tables": (n) => "<table>".repeat(n),
  "html cells": (n) => `<table>${"<td>a".repeat(n)}</table>`,
  "html blocks": (n) => "<div>\n\n".repeat(n),
  "html in one block": (n) => "<p><!--\n".repeat(n),
  fences: (n) => "```\n".repeat(n),
  underlines: (n) => "a\n=\n".repeat(n),
  rules: (n) => "***\n".repeat(n),
  items: (n) => "- a\n".repeat(n),
  "loose items": (n) => "1. a\n\n".repeat(n),
  headings: (n) => "# a\n".repeat(n),
  "deeper headings": (n) => Array.from({ length: n }, (_, i) => `${"#".repeat((i % 6) + 1)} a\n\n`).join(""),
  lines: (n) => "abc\n".repeat(n),
  spaces: (n) => `a${" ".repeat(n)}b`,
  "blank lines": (n) => `a${"\n \n".repeat(n)}b`,
  returns: (n) => "a\r".repeat(n),
  "front matter": (n) => `---\n${"a: b\n".repeat(n)}`,
  nulls: (n) => "\0".repeat(n),
  struck: (n) => "~~a ".repeat(n),
  "struck tags": (n) => "<s>".repeat(n),
  "struck tags, closed once": (n) => `${"<s>".repeat(n)}</s>`,
  "lines of items": (n) => "a: 1<br>".repeat(n),
  "bold lines": (n) => "**a**\n\n".repeat(n),
  borders: (n) => "+--+--+\n".repeat(n),
  boxes: (n) => "+-+-+\n| a | 1 |\n".repeat(n),
  "wide boxes": (n) => `+${"-+".repeat(n)}\n|${"a|".repeat(n)}\n+${"-+".repeat(n)}\n|${"1|".repeat(n)}`,
  "huge spans": (n) => `<table>${"<tr><td rowspan=1000000000 colspan=1000000000>a<td>1</tr>".repeat(n)}</table>`,
  "open rows": (n) => `<table>${"<tr><th colspan='9'>a<td>1".repeat(n)}`,
  "empty rows below a wide one": (n) =>
    `<table><tr>${"<td rowspan=99999>1".repeat(400)}</tr>${"<tr>".repeat(n)}</table>`,
  "cells that are name and number": (n) => `${"n=5,n=6,n=7\n".repeat(n)}1`,
  "rows with names": (n) => `${"a | n=5 | n=6\n".repeat(n)}a | b`,
  "unclosed spaces": (n) => `${"a   n=5   n=6\n".repeat(n)}a b c d`,
  "plus rules": (n) => "a | b\n--+--\n".repeat(n),
  "drawn rows": (n) => `+-+-+\n${"| a | b |\n".repeat(n)}`,
  "values between commas": (n) => "a,b,c\n".repeat(n),
  "open csv": (n) => '```csv\n"a,b\n'.repeat(n),
  "values apart": (n) => "a   b   1\n".repeat(n),
  "uneven values": (n) => "a   1   2\n1   2   3   4\n".repeat(n),
  "names and values on lines": (n) => "a\nb\nc\n1\n".repeat(n),
  "names on lines": (n) => "a\n\n".repeat(n),
  "rows without a rule": (n) => "a | b | c\nd | 1 | 2\n".repeat(n),
  "header lines": (n) => "a | b |\n".repeat(n),
  tabulars: (n) => "\\begin{tabular}{l}\n".repeat(n),
  "rows of a tabular": (n) => `\\begin{tabular}{l}\n${"a & \\multicolumn{2}{c}{b} \\\\\n".repeat(n)}\\end{tabular}`,
  "rules of a tabular": (n) => `\\begin{tabular}{l}\n${"\\hline ".repeat(n)}\\end{tabular}`,
  "glued cells": (n) => "ab1.2.3".repeat(n),
  "spanning cells": (n) => `<table>${"<tr><td colspan=99 rowspan=999>a</td></tr>".repeat(n)}</table>`,
  fractions: (n) => "\\frac{".repeat(n),
  "nested fractions": (n) => `$${"\\frac{1}{".repeat(Math.sqrt(n))}$ `.repeat(Math.sqrt(n)),
  "open displays": (n) => "\\[ \\a ".repeat(n),
  "lists in front matter": (n) => `---\na: [${"b, ".repeat(n)}]\n---`,
  "numbers of lines": (n) => "It was\n\n21. of\n\n".repeat(n),
  "leading lines": (n) => "a:\n\n- b\n\n".repeat(n),
};
/** Shapes of MDX pages. */
const codeShapes: Record<string, (n: number) => string> = {
  components: (n) => "<A ".repeat(n),
  "open properties": (n) => "<A b={".repeat(n),
  "open strings": (n) => "<A b='".repeat(n),
  expressions: (n) => "{".repeat(n),
  "strings in expressions": (n) => "{'".repeat(n),
  "open comments": (n) => "{/*".repeat(n),
  "open statements": (n) => "export const a = {\n\n".repeat(n),
  statements: (n) => "export const a = 1\n".repeat(n),
  imports: (n) => "import a\n\n".repeat(n),
  "code marks": (n) => "`{``".repeat(n),
};

/** Milliseconds of the processor for the shape of `n` repeats. */
function time(shape: (n: number) => string, n: number, path?: string): number {
  const text = shape(n);
  const start = processorTime();
  const { document } = read(text, path);
  const taken = processorTime() - start;
  expect(document.source.text).toBe(text);
  return taken;
}

describe("takes time that grows with its length", () => {
  it.each(Object.entries(shapes))("%s", (_name, shape) => expectLinear((n) => time(shape, n), 125));
  it.each(Object.entries(codeShapes))("%s of an MDX page", (_name, shape) =>
    expectLinear((n) => time(shape, n, "page.mdx"), 125),
  );
});

const nested = ["nested lists", "nested ordered lists", "nested quotations", "spaced quotations", "ever deeper lists"];
const unclosed = [
  "emphasis",
  "cdata",
  "cdata in text",
  "comments",
  "comments in text",
  "instructions",
  "brackets",
  "images",
];
const many = [
  "links",
  "reference links",
  "growing backticks",
  "backticks",
  "ampersands",
  "entities",
  "pipes",
  "tags",
  "urls",
];

it.each([...nested, ...unclosed, ...many])("16,000 repeats of %s take less than a second", (name) => {
  const first = time(shapes[name]!, 16_000);
  expect(first < 1_000 ? first : time(shapes[name]!, 16_000)).toBeLessThan(1_000);
});

it("says what it read as plain text", () => {
  const { document, problems } = read(`Fine **text**.\n\n${"> ".repeat(4_000)}ORR was **22%**\n\nMore.`);
  expect(problems).toMatchObject([{ severity: "notice", line: 3, path: "page.md" }]);
  expect(document.parts).toHaveLength(3);
  expect(document.parts[1]).toMatchObject({ kind: "prose" });
});

it("reads a line of a megabyte", () => {
  const { document } = read(`${"The rate was **22%** of 98. ".repeat(40_000)}\n\nEnd.`);
  expect(document.parts).toHaveLength(2);
});
