/** Reads `12 (30)` as a count with its percentage where no label says so, but the numbers beside it do. */
import { type CellReading, readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import { fits } from "./fits.ts";
import type { Row } from "./layout.ts";

/** Anything that neither fits nor stands beside one that does may be a mean with its deviation. */
export function withInferred(cells: readonly TableCell[]): TableCell[] {
  const rows = new Set<Row>();
  const columns = new Map<number, number>();
  const shares = cells.map(asShare);
  for (const [at, { row, column, scene }] of cells.entries()) {
    const share = shares[at];
    if (!share?.count || !scene.size || !fits({ count: share.count, percent: share.percent! }, scene.size.n)) continue;
    rows.add(row);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  return cells.map((cell, at) => {
    const isAmongShares = cell.scene.category !== null && (columns.get(cell.column) ?? 0) > 1;
    return shares[at] && (rows.has(cell.row) || isAmongShares) ? { ...cell, reading: shares[at] } : cell;
  });
}

/** What the cell says if it prints a count with its percentage; `null` where it prints something else or its labels say what. */
function asShare({ mention, reading, scene }: TableCell): CellReading | null {
  const said = scene.statistics.join();
  if (!mention || reading || scene.isMeasured || (said !== "" && said !== "count")) return null;
  const share = readAs(mention.value, ["count", "percent"]);
  return share && share.count !== null && share.percent !== null ? share : null;
}
