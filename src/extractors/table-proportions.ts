/** Reads tables of doses in which a column is reckoned from another: `Weight | Dose | Volume`. */
import type { Printed } from "../document/index.ts";
import type { ProseReading, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { type Linked, linksOf, type Numbers, oddCells, unbroken } from "./tables/proportions.ts";
import { measuredIn } from "./tables/quantities.ts";
import { readTable } from "./tables/table.ts";

const most = { columns: 10, rows: 60 };
const fewestRows = 3;

export default defineExtractor({
  id: "table-proportions",
  kinds: ["proportional-row"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"proportional-row">> {
    const columns = columnsOf(reading);
    if (columns.length < 2 || !columns.some(({ isMeasured }) => isMeasured)) return;
    const numbers = columns.map((column) => column.numbers);
    const links = linksOf(numbers);
    for (const link of unbroken(links)) for (const row of link.held) yield draftOf(columns, link, row, link.to, true);
    for (const { row, column, link, isInside } of oddCells(numbers, links))
      yield draftOf(columns, link, row, column, isInside);
  },
  examples: [
    {
      text: "| Body weight | Single dose | Volume |\n| --- | --- | --- |\n| 8 kg | 120 mg | 6 ml |\n| 12 kg | 180 mg | 9 ml |\n| 16 kg | 240 mg | 16 ml |\n| 20 kg | 300 mg | 15 ml |\n",
      claims: [
        "8 kg : 120 mg like 8 : 120",
        "12 kg : 180 mg like 8 : 120",
        "16 kg : 240 mg like 8 : 120",
        "240 mg : 16 ml like 120 : 6",
        "20 kg : 300 mg like 8 : 120",
      ],
    },
    {
      text: "| Weight | Tablets per day | Course | Zinc per day |\n| --- | --- | --- | --- |\n| 5-9 kg | 1 | 3 | 60 mg |\n| 9-15 kg | 2 | 6 | 120 mg |\n| 15-24 kg | 4 | 15 | 240 mg |\n| over 24 kg | 5 | 15 | 300 mg |\n",
      claims: [
        "1 : 60 mg like 1 : 60",
        "2 : 120 mg like 1 : 60",
        "4 : 15 like 1 : 3",
        "4 : 240 mg like 1 : 60",
        "5 : 300 mg like 1 : 60",
      ],
    },
    {
      text: "| Dose | Amount for 20 g | Concentration |\n| --- | --- | --- |\n| 3 mg/kg | 0.06 mg | 0.3 mg/mL |\n| 10 mg/kg | 0.2 mg | 1 mg/mL |\n| 30 mg/kg | 0.9 mg | 3 mg/mL |\n",
      claims: [
        "3 mg/kg : 0.3 mg/mL like 3 : 0.3",
        "10 mg/kg : 1 mg/mL like 3 : 0.3",
        "30 mg/kg : 0.9 mg like 3 : 0.06",
        "30 mg/kg : 3 mg/mL like 3 : 0.3",
      ],
    },
    {
      text: "| Week | Tablets | Zinc |\n| --- | --- | --- |\n| 1 | 1 | 10 mg |\n| 2 | 2 | 20 mg |\n| 3 | 3 | 30 mg |\n| 4 | 3 | 60 mg |\n",
      claims: [],
    },
    {
      text: "| Level | Zinc | Iron |\n| --- | --- | --- |\n| 1 | 50 mg | 100 mg |\n| 2 | 75 mg | 150 mg |\n| 3 | 75 mg | 200 mg |\n| 4 | 100 mg | 200 mg |\n",
      claims: [],
    },
    {
      text: "| Drug | Step | Zinc |\n| --- | --- | --- |\n| A | 1 | 10 mg |\n| B | 2 | 20 mg |\n| C | 3 | 30 mg |\n| D | 4 | 60 mg |\n",
      claims: [],
    },
    {
      text: "| Agent | Clearance > 50 | Clearance 20-50 | Clearance < 20 |\n| --- | --- | --- | --- |\n| A | 2 g q6h = 8 g/day | 2 g q8h = 6 g/day | 2 g q12h = 4 g/day |\n| B | 1 g q8h = 3 g/day | 1 g q12h = 2 g/day | 0.5 g q12h = 1 g/day |\n| C | 2 g q4h = 12 g/day | 2 g q6h = 8 g/day | 1 g q6h = 4 g/day |\n",
      claims: [],
    },
    {
      text: "| Group | Women | Responders | Rate |\n| --- | --- | --- | --- |\n| A | 40 | 10 | 25% |\n| B | 80 | 20 | 25% |\n| C | 120 | 40 | 33% |\n| D | 160 | 40 | 25% |\n",
      claims: [],
    },
  ],
});

function draftOf(
  columns: readonly Column[],
  link: Linked,
  row: number,
  column: number,
  isInside: boolean,
): Draft<"proportional-row"> {
  const other = link.from === column ? link.to : link.from;
  const [from, to] = [columns[other]!, columns[column]!];
  const like = link.held[0]!;
  const { cell, unit } = to.cells[row]!;
  return {
    kind: "proportional-row",
    value: {
      of: { value: from.numbers[row]!, unit: from.cells[row]!.unit },
      to: { value: to.numbers[row]!, unit },
      like: { of: from.numbers[like]!, to: to.numbers[like]! },
      held: link.held.length,
      failed: link.failed.length,
      isInside,
    },
    prose: cell.prose,
    start: 0,
    end: cell.text.length,
    place: { row: to.rows[row]!, column: to.at },
  };
}

interface Cell {
  readonly cell: ProseReading;
  readonly value: Printed | null;
  readonly unit: string;
}

interface Column {
  readonly at: number;
  /** The row of the table of each cell. */
  readonly rows: readonly number[];
  readonly cells: readonly Cell[];
  readonly numbers: Numbers;
  /** Its cells or its header print a unit of mass or volume. */
  readonly isMeasured: boolean;
}

/** What the numbers of a column are, where they are none that is found by measuring or counting. */
const found = ["measure", "survival", "change", "people", "auc", "toxicity", "response", "percent", "pWord"];

/** Heads of rows that go up step by step, and of columns of plain numbers that are reckoned with. */
const stepwise = ["armHead", "doseLevel", "numberedWord", "visit"];
const counted = ["dosageForm", "givenTimes", "doseWord", "cycleWord", "packWord"];

const mayBeReckoned = (label: Label): boolean =>
  label.statistics.length === 0 && label.subjects === null && !label.isOfOthers && !hasClass(label, found);

function columnsOf(reading: Reading): readonly Column[] {
  const { layout } = readTable(reading);
  const rows = layout.rows.filter(({ label }) => !label.isWhole);
  if (rows.length < fewestRows || rows.length > most.rows) return [];
  const isStepwise =
    layout.corner?.isTime || hasClass(layout.corner, stepwise) || rows.every(({ label }) => label.isTime);
  if (isStepwise || layout.transposed) return [];
  return layout.columns.slice(0, most.columns).flatMap((label, at) => {
    if (!mayBeReckoned(label)) return [];
    const cells = rows.flatMap((row) => (row.cells[at] ? [cellOf(row.cells[at], label)] : []));
    if (cells.length < rows.length || cells.filter(({ value }) => value).length < fewestRows) return [];
    const isMeasured = cells.filter(({ unit }) => unit !== "").length >= fewestRows;
    if (!isMeasured && !hasClass(label, counted)) return [];
    return [{ at, rows: rows.map(({ index }) => index), cells, numbers: cells.map(({ value }) => value), isMeasured }];
  });
}

/** One number with its unit of mass, volume or time, or a plain one; a dose with its own schedule (`1 g q8h`) is reckoned from no other. */
function cellOf(cell: ProseReading, { unit }: Label): Cell {
  const measured = measuredIn(cell, unit);
  if (measured && measured.aDay !== null) return { cell, value: null, unit: "" };
  if (measured && measured.times === 1) return { cell, value: measured.value, unit: measured.unit };
  const [first, second, ...others] = cell.tokens;
  const isTime =
    ["hourUnit", "minuteUnit", "secondUnit"].some((name) => second?.lexeme.classes.has(name)) && others.length === 0;
  if (first?.value && (!second || isTime)) return { cell, value: first.value, unit: second?.text ?? "" };
  return { cell, value: null, unit: "" };
}
