/** Reads the rows of subgroups in a table with a row of everybody: none is larger, and two that are opposed make up all. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { areOpposed } from "./tables/classes.ts";
import { countOf } from "./tables/count-of.ts";
import { isSizeColumn } from "./tables/layout.ts";
import { groupsOf } from "./tables/runs.ts";
import { readTable } from "./tables/table.ts";

/** Of some subjects it may not be known to which of two groups they belong, so that these are fewer; they are not more. */
const reliabilities = { ofMore: 0.98, ofFewer: 0.5 };

export default defineExtractor({
  id: "table-subgroups",
  kinds: ["partition", "proportion"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"partition"> | Draft<"proportion">> {
    const { layout, cells } = readTable(reading);
    for (const column of groupsOf(cells, ({ column }) => column)) {
      const head = layout.columns[column[0]!.column];
      const counted = column.flatMap((cell) => {
        const n = countOf(cell);
        return n === null ? [] : [{ cell, n }];
      });
      const wholes = counted.filter(({ cell }) => cell.row.label.isWhole);
      const [whole] = wholes;
      if (!head || !isSizeColumn(head) || wholes.length !== 1 || !whole || counted.length < 3) continue;
      const rows = counted.filter((one) => one !== whole && one.cell.row.label.subjects === null);
      for (const [at, { cell, n }] of rows.entries()) {
        const next = rows[at + 1];
        if (!next || !areOpposed(cell.row.label, next.cell.row.label)) continue;
        const parts = [cell.row.label, next.cell.row.label].map(({ name }, own) => ({
          label: name,
          n: [n, next.n][own]!,
          claim: "",
        }));
        const reliability = n + next.n > whole.n ? reliabilities.ofMore : reliabilities.ofFewer;
        yield {
          kind: "partition",
          value: { whole: { n: whole.n, claim: "" }, parts, reliability, beside: [] },
          ...placeOf(next.cell),
        };
      }
      const [larger, ...others] = rows.filter(({ n }) => n > whole.n);
      if (larger && others.length === 0 && rows.length > 1) yield shareOf(larger.cell, larger.n, whole.n);
    }
  },
  examples: [
    {
      text: "| Subgroup | n | Median |\n| --- | --- | --- |\n| All patients | 96 | 4.1 |\n| Surgery: yes | 70 | 4.4 |\n| Surgery: no | 36 | 3.9 |\n",
      claims: ["96 = 70 + 36"],
    },
    {
      text: "| Subgroup | n | Median |\n| --- | --- | --- |\n| All patients | 96 | 4.1 |\n| Women | 97 | 4.4 |\n| Smokers | 36 | 3.9 |\n",
      claims: ["97/96"],
    },
    {
      text: "| Subgroup | n | Median |\n| --- | --- | --- |\n| Adults | 96 | 4.1 |\n| Women | 97 | 4.4 |\n| Smokers | 36 | 3.9 |\n",
      claims: [],
    },
  ],
});

const placeOf = ({ cell, row, column }: TableCell) => ({
  prose: cell.prose,
  start: 0,
  end: cell.text.length,
  place: { row: row.index, column },
});

/** A subgroup as a part of all. */
const shareOf = (cell: TableCell, count: number, whole: number): Draft<"proportion"> => ({
  kind: "proportion",
  value: {
    count,
    denominator: whole,
    percent: null,
    denominatorFrom: { how: "column-header", claim: null, why: `${whole} in the row of all`, reliability: null },
    alternatives: [],
    of: "patients",
    event: cell.row.label.name,
    partOf: null,
    isPart: false,
    approximate: false,
    grade: null,
    threshold: null,
  },
  ...placeOf(cell),
});
