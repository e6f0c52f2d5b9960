/** Reads tables in which a column is reckoned from two others, as most rows show: `N | Responders | ORR`, `Weekly dose | Injections | Dose in this step`. */
import type { ProseReading, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { measuredIn } from "./tables/quantities.ts";
import { type Numbers, type Reckoning, reckoningsOf } from "./tables/reckonings.ts";
import { readTable } from "./tables/table.ts";

const most = { columns: 10, rows: 60 };

export default defineExtractor({
  id: "table-reckonings",
  kinds: ["reckoned-row"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"reckoned-row">> {
    const columns = columnsOf(reading);
    for (const reckoning of reckoningsOf(columns))
      for (const row of [...reckoning.held, ...reckoning.failed].sort((a, b) => a - b))
        yield draftOf(columns, reckoning, row);
  },
  examples: [
    {
      text: "| Kind | N | Healed | Rate |\n| --- | --- | --- | --- |\n| Flat | 28 | 9 | 32.1% |\n| Plane | 22 | 11 | 55.0% |\n| Mosaic | 12 | 4 | 33.3% |\n",
      claims: ["9 / 28 = 32.1%", "11 / 22 = 55.0%", "4 / 12 = 33.3%"],
    },
    {
      text: "| Weeks | Weekly dose | Injections | Dose in this step |\n| --- | --- | --- | --- |\n| 1-4 | 0.3 mg | 4 | 1.2 mg |\n| 5-8 | 0.6 mg | 4 | 2.4 mg |\n| 9-12 | 1.2 mg | 4 | 4.8 mg |\n| 13-16 | 2.4 mg | 4 | 8.6 mg |\n",
      claims: ["0.3 x 4 = 1.2 mg", "0.6 x 4 = 2.4 mg", "1.2 x 4 = 4.8 mg", "2.4 x 4 = 8.6 mg"],
    },
    {
      text: "| Kind | N | Healed | Rate |\n| --- | --- | --- | --- |\n| Flat | 28 | 9 | 30.1% |\n| Plane | 22 | 11 | 55.0% |\n| Mosaic | 12 | 4 | 33.3% |\n",
      claims: [],
    },
    {
      text: "| Kind | N | Healed | Total dose |\n| --- | --- | --- | --- |\n| Flat | 2 | 9 mg | 18 mg |\n| Plane | 3 | 9 mg | 27 mg |\n| Mosaic | 4 | 9 mg | 36 mg |\n",
      claims: [],
    },
  ],
});

interface Column extends Numbers {
  readonly at: number;
  readonly rows: readonly { readonly index: number; readonly cell: ProseReading }[];
}

/** Columns of which other rules know by their header what they are reckoned from. */
const known = (label: Label): boolean =>
  label.cell.tokens.some(({ folded, lexeme }) => lexeme.lemma === "total" || /^(?:cumulative|daily)$/.test(folded));

function columnsOf(reading: Reading): readonly Column[] {
  const { layout } = readTable(reading);
  if (layout.rows.length > most.rows) return [];
  return layout.columns.slice(0, most.columns).flatMap((label, at) => {
    if (known(label)) return [];
    const rows = layout.rows.flatMap(({ index, cells }) => (cells[at] ? [{ index, cell: cells[at] }] : []));
    if (rows.length < layout.rows.length) return [];
    const read = rows.map(({ cell }) => numberIn(cell, label));
    const unit = read.find((one) => one !== null)?.unit;
    if (unit === undefined) return [];
    return [{ at, rows, unit, numbers: read.map((one) => (one?.unit === unit ? one.value : null)) }];
  });
}

/** The only number of a cell, with the unit printed there or over its column. */
function numberIn(cell: ProseReading, label: Label) {
  const [first, second, ...others] = cell.tokens;
  if (!first?.value || first.value.negative || others.length > 0) return measuredOf(cell, label);
  if (second?.text === "%") return { value: first.value, unit: "%" };
  if (second) return measuredOf(cell, label);
  const isPercent = label.statistics.join() === "percent" || hasClass(label, ["percent"]);
  return { value: first.value, unit: isPercent ? "%" : label.unit };
}

function measuredOf(cell: ProseReading, { unit }: Label) {
  const measured = measuredIn(cell, unit);
  return measured?.isAlone && measured.times === 1 ? { value: measured.value, unit: measured.unit } : null;
}

function draftOf(columns: readonly Column[], reckoning: Reckoning, row: number): Draft<"reckoned-row"> {
  const [first, second, result] = [reckoning.first, reckoning.second, reckoning.result].map((at) => columns[at]!);
  const { index, cell } = result!.rows[row]!;
  return {
    kind: "reckoned-row",
    value: {
      how: reckoning.how,
      first: first!.numbers[row]!,
      second: second!.numbers[row]!,
      result: result!.numbers[row]!,
      unit: result!.unit,
      held: reckoning.held.length,
      failed: reckoning.failed.length,
    },
    prose: cell.prose,
    start: 0,
    end: cell.text.length,
    place: { row: index, column: result!.at },
  };
}
