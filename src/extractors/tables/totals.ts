/** Takes the number in a row of everybody for the size of its column: `Total | 120 (100) | 98 (100)`. */
import { readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import type { Size } from "./size.ts";

/** Where no header and no row of sizes says more, and one such row stands in the column. */
export function withTotals(cells: readonly TableCell[]): TableCell[] {
  const totals = new Map<number, Size | null>();
  for (const cell of cells) {
    const size = cell.row.label.isWhole ? totalOf(cell) : null;
    if (size) totals.set(cell.column, totals.has(cell.column) ? null : size);
  }
  return cells.map((cell) => {
    const { scene, column, half } = cell;
    const size = totals.get(column) ?? (half ? totals.get(column - 1) : null) ?? null;
    return scene.size || scene.isOfOthers || !size ? cell : { ...cell, scene: { ...scene, size } };
  });
}

function totalOf({ mention, row, scene }: TableCell): Size | null {
  const isOfCounts = scene.statistics.length === 0 || scene.statistics.includes("count");
  const reading = isOfCounts && mention ? readAs(mention.value, ["count", "percent"]) : null;
  if (!reading?.count || reading.whole) return null;
  const { count: n, percent } = reading;
  if (percent && Number(percent.digits) !== 100 * 10 ** percent.scale) return null;
  return { n, ref: null, how: "column-header", why: `${row.label.name || "Total"} ${n} in its column` };
}
