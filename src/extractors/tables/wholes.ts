/**
 * Tells by the other cells of a row or column whether the size of the column is what its percentages are of. Percentages of
 * those with known values, of responders or of a subgroup fit another number in every cell of a section, or miss the size of
 * every column of the row; a misprint stands alone.
 */
import { givesPercentage, type PercentageReach } from "../../statistics/index.ts";
import type { TableCell } from "./cells.ts";
import { groupsOf, isOfSum, type Run, runsOf, type SharedCell, wholesOf } from "./runs.ts";

/** Of how many of all some values are known at the least, where others are not. */
const leastKnown = 0.8;

/** The cells whose shares are not of the size of their column. */
export function ofOtherWholes(cells: readonly TableCell[]): ReadonlySet<TableCell> {
  const shared = cells.flatMap((cell) => sharedCell(cell) ?? []);
  const others = new Set<TableCell>();
  const add = (group: Run): void => {
    for (const { cell } of group) others.add(cell);
  };
  for (const run of runsOf(shared)) if (isOfOther(run)) add(run);
  for (const row of groupsOf(shared, ({ cell }) => cell.row)) {
    const misfits = row.filter((own) => !isOfSize(own));
    if (row.length > 1 && (misfits.length === row.length || misfits.filter(isOfKnown).length > 1)) add(misfits);
  }
  for (const column of groupsOf(shared, ({ cell }) => cell.column)) {
    const misfits = column.filter((own) => !isOfSize(own)).length;
    if (misfits > 2 && misfits > column.length / 2) add(column);
  }
  return others;
}

/** A count with its percentage, of which the whole is not printed. */
function sharedCell(cell: TableCell): SharedCell | null {
  const { scene, reading, half } = cell;
  const count = reading?.count ?? half?.count;
  const percent = reading?.percent ?? half?.percent;
  return scene.size && reading?.whole === null && count && percent ? { cell, share: { count, percent } } : null;
}

const isOfSize = ({ cell, share }: SharedCell, reach: PercentageReach = "unit"): boolean =>
  givesPercentage(share.count, cell.scene.size!.n, share.percent, reach);

/** It is that of all but a few, as where some values are not known; two in a row are no misprints. */
function isOfKnown(own: SharedCell): boolean {
  const { n } = own.cell.scene.size!;
  const wholes = wholesOf(own);
  return wholes !== null && wholes.from < n && wholes.to >= n * leastKnown;
}

/** Some of the percentages miss the size by more than their rounding, and one of the numbers that fit all is another. */
function isOfOther(run: Run): boolean {
  const beyondRounding = run.filter((own) => !isOfSize(own, "rounded"));
  return !run.every((own) => isOfSize(own)) && (beyondRounding.length > 1 || isOfSum(run));
}
