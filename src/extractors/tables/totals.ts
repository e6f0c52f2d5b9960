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
  for (const [column, size] of totals) if (size && isExceeded(size, column, cells)) totals.set(column, null);
  return cells.map((cell) => {
    const { scene, column, half } = cell;
    const size = totals.get(column) ?? (half ? totals.get(column - 1) : null) ?? null;
    return scene.size || scene.isOfOthers || !size ? cell : { ...cell, scene: { ...scene, size } };
  });
}

/** `Combined | 942` below 1,544 and 1,085: one more group. A number that is wrong stands alone. */
const isExceeded = ({ n }: Size, column: number, cells: readonly TableCell[]): boolean =>
  cells.filter((cell) => cell.column === column && (countOf(cell)?.count ?? 0) > n).length > 1;

function countOf({ mention, scene }: TableCell): CellReading | null {
  const isOfCounts = scene.statistics.length === 0 || scene.statistics.includes("count");
  return isOfCounts && mention ? readAs(mention.value, ["count", "percent"]) : null;
}

function totalOf(cell: TableCell): Size | null {
  const { row } = cell;
  const reading = countOf(cell);
  if (!reading?.count || reading.whole) return null;
  const { count: n, percent } = reading;
  if (percent && Number(percent.digits) !== 100 * 10 ** percent.scale) return null;
  return { n, ref: null, how: "column-header", why: `${row.label.name || "Total"} ${n} in its column` };
}
