/** Finds cells below each other, under one label, whose percentages are all those of one number. */
import type { Printed } from "../../document/index.ts";
import { fittingDenominators, givesPercentage, type WholeRange } from "../../statistics/index.ts";
import type { TableCell } from "./cells.ts";

export interface SharedCell {
  readonly cell: TableCell;
  readonly share: { readonly count: number; readonly percent: Printed };
}

export type Run = readonly SharedCell[];

/** The cells of each column, from the top, in runs that some number fits. */
export function runsOf(cells: readonly SharedCell[]): readonly Run[] {
  const runs: SharedCell[][] = [];
  for (const column of groupsOf(cells, ({ cell }) => cell.column)) {
    let wholes: WholeRange | null = null;
    for (const own of column) {
      const before = runs.at(-1)?.at(-1)?.cell;
      const isNear = before?.column === own.cell.column && before.row.section === own.cell.row.section;
      const both: WholeRange | null = isNear && wholes ? wholesOf(own, wholes) : null;
      if (both) runs.at(-1)!.push(own);
      else runs.push([own]);
      wholes = both ?? wholesOf(own);
    }
  }
  return runs;
}

/** The numbers of which a cell is the percentage, among some; `null` where none of them is one. None is any part of whatever number. */
export function wholesOf({ share: { count, percent } }: SharedCell, among = anyWhole): WholeRange | null {
  if (count === 0) return among;
  const fitting = fittingDenominators(count, percent, among.to);
  const from = Math.max(among.from, fitting?.from ?? 0);
  return fitting && from <= fitting.to ? { from, to: fitting.to } : null;
}

const anyWhole: WholeRange = { from: 0, to: Number.POSITIVE_INFINITY };

/** The counts are parts of their sum, which the percentages are of: those of whom it is known. */
export function isOfSum(run: Run): boolean {
  const sum = run.reduce((sum, { share }) => sum + share.count, 0);
  return (
    run.filter(({ share }) => share.count > 0).length > 1 &&
    run.every(({ share }) => givesPercentage(share.count, sum, share.percent))
  );
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
