/** Finds cells below each other, under one label, whose percentages are all those of one number. */
import type { TableCell } from "./cells.ts";
import { anyWhole, fits, narrowed, type Share, type Wholes } from "./fits.ts";

export interface SharedCell {
  readonly cell: TableCell;
  readonly share: Share;
}

export type Run = readonly SharedCell[];

/** The cells of each column, from the top, in runs that some number fits. */
export function runsOf(cells: readonly SharedCell[]): readonly Run[] {
  const runs: SharedCell[][] = [];
  for (const column of groupsOf(cells, ({ cell }) => cell.column)) {
    let wholes: Wholes | null = null;
    for (const own of column) {
      const before = runs.at(-1)?.at(-1)?.cell;
      const isNear = before?.column === own.cell.column && before.row.section === own.cell.row.section;
      const both: Wholes | null = isNear && wholes ? narrowed(wholes, own.share) : null;
      if (both) runs.at(-1)!.push(own);
      else runs.push([own]);
      wholes = both ?? narrowed(anyWhole, own.share);
    }
  }
  return runs;
}

/** The counts are parts of their sum, which the percentages are of: those of whom it is known. */
export function isOfSum(run: Run): boolean {
  const sum = run.reduce((sum, { share }) => sum + share.count, 0);
  return run.filter(({ share }) => share.count > 0).length > 1 && run.every(({ share }) => fits(share, sum, 0.5));
}

export function groupsOf<T, K>(items: readonly T[], key: (item: T) => K): readonly (readonly T[])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}
