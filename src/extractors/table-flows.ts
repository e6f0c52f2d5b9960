/** Reads the rows of a flow of subjects, each of which counts some of the row above: randomised, treated, completed. */
import { printed } from "../document/index.ts";
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { countOf } from "./tables/count-of.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { groupsOf } from "./tables/runs.ts";
import { readTable } from "./tables/table.ts";

export default defineExtractor({
  id: "table-flows",
  kinds: ["ordered-figures"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"ordered-figures">> {
    const { layout, cells } = readTable(reading);
    const stages = new Map(layout.rows.map(({ index, label }) => [index, stageOf(label)]));
    const found = [...stages.values()].flatMap((stage) => stage ?? []);
    // Each stage once, from above: else the rows are of several groups, or of other things.
    if (layout.transposed || found.length < 2 || found.some((stage, at) => stage <= (found[at - 1] ?? -1))) return;
    // Columns of all arms together are compared where their sizes are read.
    const columns = groupsOf(
      cells.filter(({ row, scene }) => stages.get(row.index) != null && scene.cohort !== null),
      ({ column }) => column,
    ).map((column) =>
      column.flatMap((cell) => {
        const n = countOf(cell);
        return n === null ? [] : [{ cell, n }];
      }),
    );
    const totals = new Map(
      layout.rows.map(({ index }) => {
        const row = columns.flatMap((column) => column.filter(({ cell }) => cell.row.index === index));
        return [index, row.length < columns.length ? 0 : row.reduce((sum, { n }) => sum + n, 0)];
      }),
    );
    for (const column of columns)
      for (const [at, { cell, n }] of column.entries()) {
        const above = column[at - 1];
        if (!above) continue;
        const [whole, part] = [above, { cell }].map((one) => totals.get(one.cell.row.index) ?? 0);
        // As they were treated, more may be in one arm than were assigned to it, and fewer in another.
        const isAsTreated = stages.get(cell.row.index) === treated && part! <= whole!;
        if (n > above.n && (isAsTreated || whole === 0 || part === 0)) continue;
        yield {
          kind: "ordered-figures",
          value: { order: "falling", unit: "", said: null, values: [entryOf(above.cell, above.n), entryOf(cell, n)] },
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
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Randomised after run-in | 100 | 52 |\n| Treated with the drug | 99 | 54 |\n| Completed treatment | 78 | 29 |\n",
      claims: [
        "falling: randomised after run-in 100, treated with the drug 99",
        "falling: randomised after run-in 52, treated with the drug 54",
        "falling: treated with the drug 99, completed treatment 78",
        "falling: treated with the drug 54, completed treatment 29",
      ],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Randomised | 100 | 52 |\n| Treated | 98 | 54 |\n",
      claims: ["falling: randomised 100, treated 98"],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Not treated | 4 | 5 |\n| Randomised | 96 | 54 |\n| Treated as actually received | 78 | 59 |\n",
      claims: [],
    },
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Randomised | 96 | 54 |\n| Completed treatment | 78 | 59 |\n| Treated | 80 | 60 |\n",
      claims: [],
    },
  ],
});

const entryOf = ({ row }: TableCell, n: number) => ({ label: sentenceCase(row.label.name), value: printed(`${n}`) });
const sentenceCase = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

const stages = [
  /^screened$/,
  /^enrolled$|^recruited$/,
  /^randomi[sz]ed$/,
  /^treated$|^dosed$|^vaccinated$/,
  /^completed$/,
];
const treated = 3;
const mostWords = 4;

/** By the first word of a short label that says nothing of a population analysed as treated, of reasons, or of time. */
function stageOf(label: Label): number | null {
  const { words, cell } = label;
  if (words.length > mostWords || hasClass(label, ["negation"]) || label.isMeasured) return null;
  if (/\b(?:as|actually|per|set|population|safety)\b/i.test(cell.text)) return null;
  const stage = stages.findIndex((word) => word.test(words[0] ?? ""));
  return stage < 0 ? null : stage;
}
