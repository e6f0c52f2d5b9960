/** Reads `12 (30)` as a count with its percentage where no label says so, but the numbers beside or below it do. */
import type { Statistic } from "../../forms/index.ts";
import { givesPercentage } from "../../statistics/index.ts";
import { type CellReading, readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import type { Row } from "./layout.ts";
import { isOfSum, runsOf } from "./runs.ts";

/** Anything that neither fits nor stands among others that do may be a mean with its deviation. */
export function withInferred(cells: readonly TableCell[]): TableCell[] {
  // `% (n)` is the order of all cells where a label says so and none says otherwise.
  const isReversed = cells.some(({ scene }) => scene.statistics.join() === "percent,count");
  const order = isReversed ? (["percent", "count"] as const) : (["count", "percent"] as const);
  const readings = new Map(
    cells.flatMap((cell) => {
      const share = asShare(cell, order);
      return share ? [[cell, share] as const] : [];
    }),
  );
  const shared = [...readings].map(([cell, { count, percent }]) => ({
    cell,
    share: { count: count!, percent: percent! },
  }));
  const rows = new Set<Row>();
  const columns = new Map<number, number>();
  for (const { cell, share } of shared) {
    const { size } = cell.scene;
    if (share.count === 0 || !size || !givesPercentage(share.count, size.n, share.percent, "unit")) continue;
    rows.add(cell.row);
    columns.set(cell.column, (columns.get(cell.column) ?? 0) + 1);
  }
  for (const run of runsOf(shared)) if (isOfSum(run)) for (const { cell } of run) rows.add(cell.row);
  return cells.map((cell) => {
    const isOfRow = cell.scene.category !== null || cell.scene.size?.how === "row-label";
    const isAmongShares = isOfRow && (columns.get(cell.column) ?? 0) > 1;
    const reading = readings.get(cell);
    if (!reading || !(rows.has(cell.row) || isAmongShares)) return cell;
    // Below each other, shares of the size of their column count subjects.
    const isOfSubjects = cell.scene.isOfSubjects || (columns.get(cell.column) ?? 0) > 1;
    return { ...cell, reading, scene: { ...cell.scene, isOfSubjects } };
  });
}

/** What the cell says if it prints a count with its percentage; `null` where it prints something else or its labels say what. */
function asShare({ mention, reading, scene }: TableCell, order: readonly Statistic[]): CellReading | null {
  const said = scene.statistics.join();
  if (!mention || reading || scene.isMeasured || !/^(?:count|percent)?$/.test(said)) return null;
  const share = readAs(mention.value, order);
  return share && share.count !== null && share.percent !== null ? share : null;
}
