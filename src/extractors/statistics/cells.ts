/** The stretches of text of a part that may hold statements: its prose, or the cells of a table that hold words beside numbers. */
import type { ProseReading, Reading } from "../../language/index.ts";

export interface Cell {
  readonly reading: ProseReading;
  readonly place: { readonly row: number; readonly column: number } | null;
}

export function cellsOf({ prose, header, rows }: Reading): Cell[] {
  if (prose) return [{ reading: prose, place: null }];
  const placed = (cells: readonly ProseReading[], row: number): Cell[] =>
    cells.map((reading, column) => ({ reading, place: { row, column } }));
  return [...placed(header, -1), ...rows.flatMap(placed)];
}
