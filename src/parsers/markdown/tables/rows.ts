/** Cuts a run of cells into the rows of a table whose line ends may be lost. */
import { isEmpty, type Segment } from "./segments.ts";

/** Rows of `width` cells; a line end borders a row, and so does an empty segment where a row is full (`| |`, `||`). */
export function readRows(segments: readonly Segment[], width: number): Segment[][] {
  const rows: Segment[][] = [];
  let at = 0;
  while (at < segments.length && isEmpty(segments[at]!) && !segments[at]!.startsRow) at++;
  while (at < segments.length) {
    const end = rowEnd(segments, at, width);
    const row = segments.slice(at, end);
    if (row.some((segment) => !isEmpty(segment))) rows.push(row);
    const border = segments[end];
    at = border && isEmpty(border) && !border.startsRow ? end + 1 : end;
  }
  return rows;
}

function rowEnd(segments: readonly Segment[], at: number, width: number): number {
  const full = at + width;
  let line = at + 1;
  while (line < segments.length && line <= full && !segments[line]!.startsRow) line++;
  if (line <= full) return line;
  if (isEmpty(segments[full]!)) return full;
  for (let i = full - 1; i > at; i--) if (isEmpty(segments[i]!)) return i;
  let stop = full;
  while (stop < segments.length && !isEmpty(segments[stop]!) && !segments[stop]!.startsRow) stop++;
  return (stop - at) % width === 0 ? full : stop;
}
