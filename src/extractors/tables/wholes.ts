/**
 * Tells by the other cells of a row or section whether the size of the column is what its percentages are of. Percentages of
 * those with known values, of responders or of a subgroup fit another number in every cell of the section, or miss the size of
 * every column of the row; a misprint stands alone.
 */
import type { TableCell } from "./cells.ts";
import { commonWholes, fits, type Share } from "./fits.ts";

/** The cells whose shares are not of the size of their column. */
export function ofOtherWholes(cells: readonly TableCell[]): ReadonlySet<TableCell> {
  const shares = new Map(cells.flatMap((cell) => (shareOf(cell) ? [[cell, shareOf(cell)!] as const] : [])));
  const others = new Set<TableCell>();
  for (const block of groupsOf([...shares.keys()], ({ column, row }) => `${column} ${row.section?.name ?? ""}`))
    if (isOfOther(block, shares)) for (const cell of block) others.add(cell);
  for (const row of groupsOf([...shares.keys()], ({ row }) => row.index))
    if (row.length > 1 && row.every((cell) => !isOfSize(cell, shares))) for (const cell of row) others.add(cell);
  for (const column of groupsOf([...shares.keys()], ({ column }) => column)) {
    const misfits = column.filter((cell) => !isOfSize(cell, shares));
    if (misfits.length > 2 && misfits.length > column.length / 2) for (const cell of column) others.add(cell);
  }
  return others;
}

type Shares = ReadonlyMap<TableCell, Share>;

function shareOf({ scene, reading, half }: TableCell): Share | null {
  const count = reading?.count ?? half?.count ?? null;
  const percent = reading?.percent ?? half?.percent ?? null;
  const isPrinted = reading?.whole !== null;
  return scene.size && !isPrinted && count && percent ? { count, percent } : null;
}

const isOfSize = (cell: TableCell, shares: Shares): boolean => fits(shares.get(cell)!, cell.scene.size!.n);

/** Two cells at least miss the size of the column, and one other number fits all. */
function isOfOther(block: readonly TableCell[], shares: Shares): boolean {
  const misfits = block.filter((cell) => !isOfSize(cell, shares));
  return misfits.length > 1 && commonWholes(block.map((cell) => shares.get(cell)!)) !== null;
}

function groupsOf<K>(cells: readonly TableCell[], key: (cell: TableCell) => K): readonly (readonly TableCell[])[] {
  const groups = new Map<K, TableCell[]>();
  for (const cell of cells) {
    const group = groups.get(key(cell));
    if (group) group.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return [...groups.values()];
}
