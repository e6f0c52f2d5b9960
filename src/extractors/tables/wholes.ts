/**
 * Tells by the other cells of a row or column whether the size of the column is what its percentages are of. Percentages of
 * those with known values, of responders or of a subgroup fit another number in every cell of a section, or miss the size of
 * every column of the row; a misprint stands alone.
 */
import type { TableCell } from "./cells.ts";
import { fits } from "./fits.ts";
import { groupsOf, isOfSum, type Run, runsOf, type SharedCell } from "./runs.ts";

/** The cells whose shares are not of the size of their column. */
export function ofOtherWholes(cells: readonly TableCell[]): ReadonlySet<TableCell> {
  const shared = cells.flatMap((cell) => sharedCell(cell) ?? []);
  const others = new Set<TableCell>();
  const add = (group: Run): void => {
    for (const { cell } of group) others.add(cell);
  };
  for (const run of runsOf(shared)) if (isOfOther(run)) add(run);
  for (const row of groupsOf(shared, ({ cell }) => cell.row)) if (row.length > 1 && !row.some(isOfSize)) add(row);
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

const isOfSize = ({ cell, share }: SharedCell): boolean => fits(share, cell.scene.size!.n);

/** Some of the percentages miss the size by more than their rounding, and one of the numbers that fit all is another. */
function isOfOther(run: Run): boolean {
  const beyondRounding = run.filter(({ cell, share }) => !fits(share, cell.scene.size!.n, 0.5));
  return !run.every(isOfSize) && (beyondRounding.length > 1 || isOfSum(run));
}
