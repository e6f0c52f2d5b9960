/** Reads the rows of tables of several arms and a column of all of them as divisions: `| Arm A | Arm B | Total |`. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { countOf } from "./tables/count-of.ts";
import { groupsOf } from "./tables/runs.ts";
import { refOf, shareDraft } from "./tables/shares.ts";
import { type ReadTable, readTable } from "./tables/table.ts";

/** Where the other rows add up, one that does not is an error of the text. */
const reliability = 0.98;

/** So many other rows, and so much of all others, add up at the least. */
const fewest = 3;
const most = 0.8;

export default defineExtractor({
  id: "table-arms",
  kinds: ["partition"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"partition">> {
    const table = readTable(reading);
    const context = { reading, layout: table.layout, tumour: true };
    const rows = dividedRows(table);
    if (!rows.some(isOfSizes) && !rows.every(areSized)) return;
    const adding = rows.filter(addsUp).length;
    for (const row of rows) {
      const others = adding - Number(addsUp(row));
      if (others < fewest || others < most * (rows.length - 1)) continue;
      const ref = (cell: TableCell) => (shareDraft(cell, context) ? refOf(reading, cell) : "");
      const parts = row.arms.map(({ cell, n }) => ({
        label: cell.scene.cohort?.label ?? cell.row.columns[cell.column]?.name ?? "",
        n,
        claim: ref(cell),
      }));
      const { cell, column, row: place } = row.whole.cell;
      yield {
        kind: "partition",
        value: { whole: { n: row.whole.n, claim: ref(row.whole.cell) }, parts, reliability, beside: [] },
        prose: cell.prose,
        start: 0,
        end: cell.text.length,
        place: { row: place.index, column },
      };
    }
  },
  examples: [
    {
      text: "| Item | Zinc | Iron | Total |\n| --- | --- | --- | --- |\n| Randomised, n | 40 | 42 | 82 |\n| Women, n (%) | 21 (52.5) | 20 (47.6) | 41 (50.0) |\n| Smokers, n (%) | 8 (20.0) | 9 (21.4) | 17 (20.7) |\n| Diabetes, n (%) | 5 (12.5) | 6 (14.3) | 13 (15.9) |\n",
      claims: ["13 = 5 + 6"],
    },
    {
      text: "| Event | Zinc (n=40) | Iron (n=40) | Total (n=40) |\n| --- | --- | --- | --- |\n| Rash | 2 | 3 | 5 |\n| Fever | 1 | 3 | 4 |\n| Cough | 2 | 0 | 2 |\n| Any | 5 | 6 | 9 |\n",
      claims: [],
    },
    {
      text: "| Item | Zinc | Iron | Total |\n| --- | --- | --- | --- |\n| Women, n | 21 | 20 | 45 |\n| Smokers, n | 8 | 9 | 19 |\n| Diabetes, n | 5 | 6 | 13 |\n| Gout, n | 5 | 6 | 13 |\n",
      claims: [],
    },
  ],
});

interface Counted {
  readonly cell: TableCell;
  readonly n: number;
}

/** The counts of all arms in a row, and that of everybody. */
interface DividedRow {
  readonly arms: readonly Counted[];
  readonly whole: Counted;
}

const addsUp = ({ arms, whole }: DividedRow): boolean => arms.reduce((sum, { n }) => sum + n, 0) === whole.n;

/** `Randomised, n | 40 | 42 | 82`: the arms make up all. In a crossover everybody is in every arm. */
const isOfSizes = (row: DividedRow): boolean => row.whole.cell.row.label.subjects !== null && addsUp(row);

/** The sizes in the header make up that of all. */
function areSized({ arms, whole }: DividedRow): boolean {
  const sizes = arms.map(({ cell }) => cell.scene.size?.n ?? Number.NaN);
  return sizes.reduce((sum, n) => sum + n, 0) === whole.cell.scene.size?.n;
}

/** The rows that count in every column, where one column, the first or the last, is of everybody. */
function dividedRows({ layout, cells }: ReadTable): readonly DividedRow[] {
  const { columns, stubs, transposed } = layout;
  if (transposed || columns.length - stubs < 3) return [];
  const wholes = columns.flatMap(({ isWhole }, column) => (isWhole && column >= stubs ? [column] : []));
  const [whole] = wholes;
  if (wholes.length !== 1 || (whole !== stubs && whole !== columns.length - 1)) return [];
  return groupsOf(cells, ({ row }) => row).flatMap((row) => {
    const counted = row.flatMap((cell): Counted[] => {
      const n = countOf(cell);
      return n === null ? [] : [{ cell, n }];
    });
    const all = counted.find(({ cell }) => cell.column === whole);
    const isFull = counted.length === columns.length - stubs && row[0]!.row.columns === columns;
    return all && isFull ? [{ arms: counted.filter((one) => one !== all), whole: all }] : [];
  });
}
