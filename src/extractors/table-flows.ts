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
    for (const column of groupsOf(cells, ({ column }) => column)) {
      const rows = column.filter(({ row }) => stages.get(row.index) != null);
      const counted = rows.flatMap((cell) => {
        const n = countOf(cell);
        return n === null ? [] : [{ cell, n }];
      });
      for (const [at, { cell, n }] of counted.entries()) {
        const above = counted[at - 1];
        if (!above) continue;
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
    }
  },
  examples: [
    {
      text: "| | Zinc | Iron |\n| --- | --- | --- |\n| Randomised after run-in | 100 | 52 |\n| Treated with the drug | 96 | 54 |\n| Completed treatment | 78 | 29 |\n",
      claims: [
        "falling: randomised after run-in 100, treated with the drug 96",
        "falling: randomised after run-in 52, treated with the drug 54",
        "falling: treated with the drug 96, completed treatment 78",
        "falling: treated with the drug 54, completed treatment 29",
      ],
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
const mostWords = 4;

/** By the first word of a short label that says nothing of a population analysed as treated, of reasons, or of time. */
function stageOf(label: Label): number | null {
  const { words, cell } = label;
  if (words.length > mostWords || hasClass(label, ["negation"]) || label.isMeasured) return null;
  if (/\b(?:as|actually|per|set|population|safety)\b/i.test(cell.text)) return null;
  const stage = stages.findIndex((word) => word.test(words[0] ?? ""));
  return stage < 0 ? null : stage;
}
