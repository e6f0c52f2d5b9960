/** Cuts a long source line to the terminal: around its operands, which share a row where they stand near each other. */
import { type Cell, cellsOf } from "./cells.ts";

/** A stretch of a source line to underline, in UTF-16 offsets of the line; only its last line carries the label. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly isPrimary: boolean;
  readonly label: string;
}

/** A mark on a printed row, in columns from 0; the end is exclusive. */
export interface RowMark {
  readonly start: number;
  readonly end: number;
  readonly isPrimary: boolean;
  readonly label: string;
}

export interface Row {
  readonly text: string;
  readonly marks: readonly RowMark[];
}

/** A mark in cells. */
interface Placed {
  readonly mark: Mark;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

const leastContext = 8;
const farthestSnap = 12;

/** The rows that show a line and its marks in `width` columns; a line that fits gives one row. */
export function rowsOf(
  line: string,
  marks: readonly Mark[],
  width: number,
  cut: { start: boolean; end: boolean },
): Row[] {
  const cells = cellsOf(line);
  const starts = [0];
  for (const cell of cells) starts.push(starts.at(-1)! + cell.width);
  const room = width - (cut.start ? 1 : 0) - (cut.end ? 1 : 0);
  const placed = marks.map((mark) => place(mark, cells)).sort((a, b) => a.first - b.first || a.last - b.last);
  const whole = { from: 0, to: cells.length };
  if (starts.at(-1)! <= room) return [rowOf(cells, whole, placed, cut)];
  return groupsOf(placed, starts, width).map((group) =>
    rowOf(cells, windowOf(group, cells, starts, width), group, cut),
  );
}

function place(mark: Mark, cells: readonly Cell[]): Placed {
  let first = 0;
  while (first + 1 < cells.length && cells[first + 1]!.from <= mark.from) first++;
  let last = first + 1;
  while (last < cells.length && cells[last]!.from < mark.to) last++;
  return { mark, first, last };
}

/** Marks that fit on one row together with a little context, from left to right. */
function groupsOf(placed: readonly Placed[], starts: readonly number[], width: number): Placed[][] {
  const groups: Placed[][] = [];
  for (const next of placed) {
    const group = groups.at(-1);
    const end = group && Math.max(next.last, ...group.map(({ last }) => last));
    const fits = group && starts[end!]! - starts[group[0]!.first]! + 2 * leastContext <= width;
    if (fits) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

/** The cells to show: the group with as much on both sides as there is room for, from word to word where one ends near by. */
function windowOf(
  group: readonly Placed[],
  cells: readonly Cell[],
  starts: readonly number[],
  width: number,
): { from: number; to: number } {
  const first = group[0]!.first;
  const last = Math.max(...group.map((placed) => placed.last));
  const room = width - 2;
  let from = first;
  let to = Math.min(first + 1, cells.length);
  const taken = () => starts[to]! - starts[from]!;
  while (to < last && starts[to + 1]! - starts[from]! <= room) to++;
  for (let grew = true; grew; ) {
    grew = false;
    if (from > 0 && starts[to]! - starts[from - 1]! <= room) {
      from--;
      grew = true;
    }
    if (to < cells.length && starts[to + 1]! - starts[from]! <= room && to >= last) {
      to++;
      grew = true;
    }
    if (taken() >= room) break;
  }
  return { from: wordStart(cells, from, first), to: wordEnd(cells, to, last) };
}

function wordStart(cells: readonly Cell[], from: number, limit: number): number {
  if (from === 0) return 0;
  for (let at = from; at < Math.min(limit, from + farthestSnap); at++) if (cells[at]!.text === " ") return at + 1;
  return from;
}

function wordEnd(cells: readonly Cell[], to: number, limit: number): number {
  if (to === cells.length) return to;
  for (let at = to; at > Math.max(limit, to - farthestSnap); at--) if (cells[at]?.text === " ") return at;
  return to;
}

function rowOf(
  cells: readonly Cell[],
  { from, to }: { from: number; to: number },
  placed: readonly Placed[],
  cut: { start: boolean; end: boolean },
): Row {
  const before = from > 0 || cut.start ? "…" : "";
  const after = to < cells.length || cut.end ? "…" : "";
  const columns: number[] = [];
  let column = before.length;
  let text = before;
  for (const cell of cells.slice(from, to)) {
    columns.push(column);
    column += cell.width;
    text += cell.text;
  }
  columns.push(column);
  const columnAt = (cell: number) => columns[Math.min(Math.max(cell - from, 0), columns.length - 1)]!;
  const marks = placed.map(({ mark, first, last }) => {
    const start = columnAt(first);
    return { start, end: Math.max(columnAt(last), start + 1), isPrimary: mark.isPrimary, label: mark.label };
  });
  return { text: (text + after).trimEnd(), marks };
}
