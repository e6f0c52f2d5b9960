/** A table that was not printed as a table should be: what was damaged, and how it was read all the same. */
import { z } from "zod";
import { defineRule, fail, pass } from "../src/rule/index.ts";

const names = {
  collapsed: "all rows on one line",
  cut: "cut by a page break",
  "short-row": "a row with fewer cells than the header",
  "long-row": "a row with more cells than the header",
  "no-rule": "no line between its header and its rows",
  "broken-header": "a header broken over several lines",
  unreadable: "a passage that could not be read as a table",
} as const;

export default defineRule({
  id: "table-damaged",
  title: "Table damaged",
  why: "Numbers in a damaged table may be read into the wrong column. The finding says what was repaired, so that a curator can check the reading and correct the source.",
  references: ["https://github.github.com/gfm/#tables-extension-"],
  severity: "info",
  scope: "document",
  reads: ["table-reading"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("table-reading")) {
      const { damages, form, rows, columns } = claim.value;
      if (damages.length === 0) yield pass([claim, "table"]);
      else
        yield fail(
          { form, rows, columns, damages: damages.map(({ kind, mended, quote }) => ({ kind, mended, quote })) },
          [claim, "table"],
        );
    }
  },
  explain: ({ rows, columns, damages }) => {
    const kinds = [...new Set(damages.map(({ kind }) => names[kind]))];
    return {
      message: `The table is damaged: ${kinds.join(", ")}.`,
      explanation: [
        ...damages.map(
          ({ kind, mended, quote }) => `${names[kind]}: ${mended ?? "left as it is"} (“${oneLine(quote)}”)`,
        ),
        `Read as ${rows} rows of ${columns} columns.`,
      ],
      advice: "Check the reading above against the original, and print the table with one row to a line.",
    };
  },
  examples: {
    valid: [{ title: "an intact table", files: "| Arm | N |\n| --- | --- |\n| A | 4 |\n| B | 5 |\n" }],
    invalid: [
      {
        title: "a row that is too short",
        files: "| Arm | N | CR |\n| --- | --- | --- |\n| A | 4 | 1 |\n| B | 5 |\n",
        findings: [
          {
            at: "example.md:4:1 | B | 5 |",
            message: "The table is damaged: a row with fewer cells than the header.",
          },
        ],
      },
      {
        title: "rows without a line below their header",
        files: "| Event | Zinc | Sham |\n| Rash | 4 | 1 |\n| Fever | 5 | 2 |\n",
        findings: [
          {
            at: "example.md:1:1 | Event | Zinc | Sham |",
            message: "The table is damaged: no line between its header and its rows.",
          },
        ],
      },
      {
        title: "cells that ran together",
        files: "EventZinc (N=40)Sham (N=38)Rash12 (30%)6 (16%)Fever4 (10%)2 (5%)\n",
        findings: [
          {
            at: "example.md:1:1 EventZinc (N=40)Sham (N=38)Rash12 (30%)6 (16%)Fever4 (10%)2 (5%)",
            message: "The table is damaged: a passage that could not be read as a table.",
          },
        ],
      },
    ],
  },
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
