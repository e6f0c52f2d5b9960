/** Takes the number in a row of everybody for the size of its column: `Total | 120 (100) | 98 (100)`. */
import { type CellReading, readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import type { Size } from "./size.ts";

/** Where no header and no row of sizes says more, and one such row stands in the column. */
export function withTotals(cells: readonly TableCell[]): TableCell[] {
  const totals = new Map<number, Size | null>();
  for (const cell of cells) {
    const size = cell.row.label.isWhole ? totalOf(cell) : null;
    if (size) totals.set(cell.column, totals.has(cell.column) ? null : size);
  }
  for (const column of exceededIn(cells, totals)) totals.set(column, null);
  return cells.map((cell) => {
    const { scene, column, half } = cell;
    const size = totals.get(column) ?? (half ? totals.get(column - 1) : null) ?? null;
    return scene.size || scene.isOfOthers || !size ? cell : { ...cell, scene: { ...scene, size } };
  });
}

/** `Combined | 942` below 1,544 and 1,085: one more group. A number that is wrong stands alone. */
function exceededIn(cells: readonly TableCell[], totals: ReadonlyMap<number, Size | null>): readonly number[] {
  const larger = new Map<number, number>();
  for (const cell of cells) {
    const size = totals.get(cell.column);
    if (size && (countedIn(cell)?.count ?? 0) > size.n) larger.set(cell.column, (larger.get(cell.column) ?? 0) + 1);
  }
  return [...larger].flatMap(([column, count]) => (count > 1 ? [column] : []));
}

/** A cell read as a count with its percentage, where nothing says that it is something else. */
function countedIn({ mention, scene }: TableCell): CellReading | null {
  const isOfCounts = scene.statistics.length === 0 || scene.statistics.includes("count");
  return isOfCounts && mention ? readAs(mention.value, ["count", "percent"]) : null;
}

function totalOf(cell: TableCell): Size | null {
  const reading = countedIn(cell);
  if (!reading?.count || reading.whole) return null;
  const { count: n, percent } = reading;
  if (percent && Number(percent.digits) !== 100 * 10 ** percent.scale) return null;
  return { n, ref: null, how: "column-header", why: `${cell.row.label.name || "Total"} ${n} in its column` };
}
