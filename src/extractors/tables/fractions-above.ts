/** Takes the fractions of a row for what the percentages of the row below are made of: `Protected/tested | 98/112`, `Protected, % | 87.5`. */
import { givesPercentage } from "../../statistics/index.ts";
import { type CellReading, readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import { groupsOf } from "./runs.ts";

/** Where all columns but one agree, two at the least or one where both rows are named alike. */
export function withFractionsAbove(cells: readonly TableCell[]): TableCell[] {
  const halves = new Map<TableCell, CellReading>();
  const rows = groupsOf(cells, ({ row }) => row);
  for (const [at, row] of rows.entries()) {
    const pairs = pairsOf(rows[at - 1] ?? [], row);
    const agreeing = pairs.filter(([, cell, { count, whole }]) =>
      givesPercentage(count!, whole!, cell.reading!.percent!, "near"),
    );
    if (
      pairs.length < 2 ||
      pairs.length !== row.length ||
      agreeing.length < (areAlike(pairs[0]!) ? 1 : 2) ||
      agreeing.length < pairs.length - 1
    )
      continue;
    for (const [, cell, fraction] of pairs) halves.set(cell, fraction);
  }
  return cells.map((cell) => (halves.has(cell) ? { ...cell, half: halves.get(cell)! } : cell));
}

/** `Responders/evaluable` and `Response rate`: so many letters of a word tell it whatever its ending. */
const stem = 5;

function areAlike([above, cell]: Pair): boolean {
  const [one, other] = [above, cell].map(({ row }) =>
    (row.label.cell.text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, stem)),
  );
  return one!.some((word) => other!.includes(word));
}

type Pair = readonly [above: TableCell, cell: TableCell, fraction: CellReading];

/** The cells of a row of percentages alone, each with the fraction right above it. */
function pairsOf(above: readonly TableCell[], row: readonly TableCell[]): readonly Pair[] {
  return row.flatMap((cell): Pair[] => {
    const { reading, half, column } = cell;
    const upper = above.find((other) => other.column === column);
    const isAlone = reading?.percent != null && reading.count === null && !reading.bounds && half === null;
    const fraction = upper?.mention && isAlone ? readAs(upper.mention.value, ["count", "whole"]) : null;
    if (!upper || fraction?.count == null || fraction.whole === null || fraction.percent) return [];
    return fraction.count <= fraction.whole ? [[upper, cell, fraction]] : [];
  });
}
