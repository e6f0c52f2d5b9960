/** Tables no page prints: what they are read into takes time that grows with their length. */
import { expect, it } from "vitest";
import tables from "../../src/extractors/tables.ts";
import { forms } from "../../src/forms/index.ts";
import { readPart } from "../../src/language/index.ts";
import markdown from "../../src/parsers/markdown.ts";
import { expectLinear, processorTime } from "../processor-time.ts";

const rule = (columns: number): string => `${"|-".repeat(columns)}|\n`;
const shapes: Record<string, (n: number) => string> = {
  "columns with sizes": (n) => `|x${"|a (n=5)".repeat(n)}|\n${rule(n + 1)}|r${"|3 (60%)".repeat(n)}|`,
  "columns told apart": (n) => `|x${"|Trial (n=5)|Control (n=6)".repeat(n)}|\n${rule(2 * n + 1)}|r${"|3|4".repeat(n)}|`,
  "columns under one label": (n) => `|x|Zinc${"|".repeat(n)}\n${rule(n + 1)}|${"|n".repeat(n)}|\n|r${"|3".repeat(n)}|`,
  "columns of labels": (n) => `|x${"|a".repeat(n)}|z|\n${rule(n + 2)}|r${"|b".repeat(n)}|1|`,
  "rows with percentages": (n) => `|x|a (n=50)|b (n=40)|\n${rule(3)}${"|r|3 (6%)|4 (10%)|\n".repeat(n)}`,
  "rows that make up all": (n) => `|x|a (n=${n})|b (n=${n})|\n${rule(3)}${"|r|1|1|\n".repeat(n)}`,
  responses: (n) => `|x|a (n=50)|\n${rule(2)}${"|ORR|10 (20%)|\n|CR|5 (50%)|\n".repeat(n)}`,
  sections: (n) => `|x|a (n=50)|b (n=40)|\n${rule(3)}${"|s|||\n|N|3|4|\n|r|3 (6%)|0|\n".repeat(n)}`,
  "header rows": (n) => `|x|a|b|\n${rule(3)}${"||n|%|\n".repeat(n)}|r|1|2|`,
  "one long row": (n) => `<table><tr>${"<td>a".repeat(n)}</tr>${"<tr><td>1</tr>".repeat(n)}</table>`,
  "huge spans": (n) => `<table>${"<tr><td rowspan=1000000000 colspan=1000000000>a<td>1</tr>".repeat(n)}</table>`,
};

function time(shape: (n: number) => string, n: number): number {
  const parsed = [...markdown.parse("page.md", [shape(n)])];
  const document = parsed.flatMap((item) => ("document" in item ? [item.document] : []))[0]!;
  const start = processorTime();
  for (const [index, part] of document.parts.entries()) {
    const reading = readPart(part, index, forms);
    if (part.kind === "table") expect([...tables.extract(reading, document), ...tables.others!(reading)]).toBeDefined();
  }
  return processorTime() - start;
}

it.each(Object.entries(shapes))("takes time that grows with its length: %s", (_name, shape) => {
  expectLinear((n) => time(shape, n), 125);
});
