/** Puts cells that span rows and columns into one grid, for tables of articles and of HTML alike. */
import type { Prose } from "../../document/index.ts";

export interface SpanningCell {
  readonly prose: Prose;
  /** How many columns and rows it reaches over. */
  readonly wide: number;
  readonly tall: number;
}

/** No printed table is wider; a larger span is a slip. */
const widest = 200;
/** So many places beside their own may cells take in one table. Beyond, a cell stands in its own place alone. */
const roomForSpans = 100_000;

/** The number of an attribute `colspan` or `rowspan`, as far as a table can hold it. */
export function spanCount(printed: string | undefined): number {
  const count = /^\s{0,9}\d{1,9}\s{0,9}$/.test(printed ?? "") ? Number(printed) : 1;
  return Math.max(1, count);
}

/**
 * The cells by row and column; `null` where none reaches. A cell that spans rows stands in each of them; one that spans columns stands in
 * each of a header's, and in the first alone in the body, where it is a heading between rows.
 */
export function gridOf(rows: readonly (readonly SpanningCell[])[], isHead: boolean): (Prose | null)[][] {
  const grid: (Prose | null | undefined)[][] = rows.map(() => []);
  let room = roomForSpans;
  for (const [row, cells] of rows.entries()) {
    const own = grid[row]!;
    let column = 0;
    for (const { prose, ...span } of cells) {
      while (own[column] !== undefined) column++;
      const wide = Math.min(span.wide, Math.max(1, widest - column));
      const tall = Math.min(span.tall, rows.length - row);
      const isRoom = wide * tall - 1 <= room;
      if (isRoom) room -= wide * tall - 1;
      for (let down = 0; down < (isRoom ? tall : 1); down++)
        for (let across = 0; across < (isRoom ? wide : 1); across++)
          grid[row + down]![column + across] = across === 0 || isHead ? prose : null;
      column += isRoom ? wide : 1;
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? null));
}
