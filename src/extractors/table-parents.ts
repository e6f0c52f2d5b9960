/** Reads rows of those who left as divided by the rows of their reasons below, and rows of events by their degrees: `Not completed | 29 | 34`, `Adverse event | 7 | 2`, ... */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { countOf } from "./tables/count-of.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { groupsOf } from "./tables/runs.ts";
import { readTable } from "./tables/table.ts";

/** Below a row of those who left stand their reasons; where these make it up in one column, they should in the others. */
const reliability = 0.98;
const children = { least: 3, most: 15 };
/** Smaller numbers are made up by chance. */
const leastWhole = 10;

export default defineExtractor({
  id: "table-parents",
  kinds: ["partition"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"partition">> {
    const { layout, cells } = readTable(reading);
    if (layout.rows.length > 100) return;
    const columns = groupsOf(cells, ({ column }) => column).map(
      (column) => new Map(column.map((cell) => [cell.row.index, cell])),
    );
    let next = 0;
    for (const [at, { label }] of layout.rows.entries()) {
      // The reasons of one row are divided no further.
      if (at < next) continue;
      const isLeft = isOfLeaving(label);
      const rows = layout.rows.slice(at + 1, at + 1 + children.most);
      const degrees = isLeft ? rows.length : rows.findIndex((row) => !isDegree(row.label));
      const below = rows.slice(0, degrees < 0 ? rows.length : degrees).map(({ index }) => index);
      if (!isLeft && (isDegree(label) || below.length < children.least)) continue;
      const sums = columns.flatMap((column) => sumsIn(column, layout.rows[at]!.index, below) ?? []);
      const length = lengthOf(sums);
      if (length === null || (!isLeft && (length < below.length || failing(sums, length) > 1))) continue;
      next = at + 1 + length;
      for (const { cell, whole, parts } of sums)
        if (parts.length >= length)
          yield {
            kind: "partition",
            value: {
              whole: { n: whole, claim: "" },
              parts: parts.slice(0, length).map((n) => ({ label: "", n, claim: "" })),
              reliability,
              beside: [],
            },
            prose: cell.cell.prose,
            start: 0,
            end: cell.cell.text.length,
            place: { row: cell.row.index, column: cell.column },
            subject: { cohort: cell.scene.cohort },
          };
    }
  },
  examples: [
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Started | 310 | 308 |\n| Not completed | 29 | 34 |\n| Adverse event | 7 | 2 |\n| Withdrawal | 11 | 19 |\n| Lost | 6 | 9 |\n| Other | 5 | 7 |\n",
      claims: ["29 = 7 + 11 + 6 + 5", "34 = 2 + 19 + 9 + 7"],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Any event | 78 | 47 |\n| – mild | 29 | 12 |\n| – moderate | 28 | 27 |\n| – severe | 11 | 8 |\n| Rash | 13 | 5 |\n",
      claims: ["78 = 29 + 28 + 11", "47 = 12 + 27 + 8"],
    },
    {
      text: "| | Zinc | Iron | Sham |\n| --- | --- | --- | --- |\n| Any event | 78 | 47 | 46 |\n| – mild | 29 | 12 | 12 |\n| – moderate | 28 | 27 | 12 |\n| – severe | 11 | 8 | 8 |\n",
      claims: [],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Started | 310 | 308 |\n| Withdrawal by subject | 11 | 19 |\n| Lost | 6 | 9 |\n| Death | 3 | 1 |\n| Other | 2 | 5 |\n",
      claims: [],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Started | 310 | 308 |\n| Not completed | 29 | 34 |\n| Adverse event | 7 | 2 |\n| Withdrawal | 10 | 19 |\n| Lost | 6 | 9 |\n| Other | 5 | 7 |\n",
      claims: [],
    },
  ],
});

/** `Mild`, `– moderate`, `severe`: each subject is counted at the worst. */
const isDegree = ({ cell }: Label): boolean =>
  /^[\s–—•·*-]*(?:mild|moderate|severe|(?:very |potentially )?life-threatening|fatal)\b/i.test(cell.text);

interface Sums {
  readonly cell: TableCell;
  readonly whole: number;
  readonly parts: readonly number[];
}

/** The count of a row and those of the rows below it, as far as each is one. */
function sumsIn(column: ReadonlyMap<number, TableCell>, row: number, below: readonly number[]): Sums | null {
  const cell = column.get(row);
  const whole = cell ? countOf(cell) : null;
  if (!cell || whole === null || whole < leastWhole) return null;
  const parts: number[] = [];
  for (const index of below) {
    const child = column.get(index);
    const count = child ? countOf(child) : null;
    if (count === null) break;
    parts.push(count);
  }
  return parts.length >= children.least ? { cell, whole, parts } : null;
}

/** How many rows make up the count above them in some column; of one column alone nothing is learned. */
function lengthOf(sums: readonly Sums[]): number | null {
  if (sums.length < 2) return null;
  const lengths = sums.flatMap(({ whole, parts }) => {
    let sum = 0;
    const at = parts.findIndex((part, index) => {
      sum += part;
      return sum === whole && index + 1 >= children.least && part > 0;
    });
    return at < 0 ? [] : [at + 1];
  });
  return lengths.length > 0 && lengths.every((length) => length === lengths[0]) ? lengths[0]! : null;
}

/** In how many columns the rows do not make it up: where in several, the degree of some was not recorded. */
const failing = (sums: readonly Sums[], length: number): number =>
  sums.filter(({ whole, parts }) => parts.slice(0, length).reduce((sum, part) => sum + part, 0) !== whole).length;

/** `Not completed`, `Discontinued treatment`, `Excluded`: all who left; `Withdrawal by subject` is a reason. */
function isOfLeaving(label: Label): boolean {
  const isNot = hasClass(label, ["negation"]) && hasClass(label, ["completion", "population", "treating"]);
  const isAll = label.cell.tokens.some(({ folded }) => /^(?:discontinued|excluded|withdrawn)$/.test(folded));
  return (isNot || isAll) && label.words.length <= mostWords;
}

const mostWords = 4;
