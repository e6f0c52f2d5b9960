/** Reads tables drawn with lines: `+-----+-----+` and bars, or the characters for boxes (`┌──┬──┐`). */
import { cover, type Prose, type Span } from "../../../document/index.ts";
import { gridOf } from "../../tables/span-grid.ts";
import type { Line } from "../lines.ts";
import type { Page } from "../page.ts";
import { urlParts } from "../parts.ts";
import { type Region, unreadable } from "../region.ts";
import { blocksOf, type Drawn, drawnLine } from "./drawn-lines.ts";
import { readCell } from "./parts.ts";

const empty: Prose = { text: "", pieces: [] };

interface Cell {
  readonly ranges: Span[];
  readonly wide: number;
}

export function readDrawnTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const all = linesFrom(page, lines, index);
  if (all.filter(({ isBorder }) => !isBorder).length < 2) return null;
  const next = index + all.length;
  const span = cover(lines[index]!, lines[next - 1]!);
  const rows = rowsOf(all);
  if (!rows) return { span: null, next, parts: [unreadable("grid", span)] };
  const urls: Span[] = [];
  const cells = rows.map((row) =>
    row.map(({ ranges, wide }) => ({ prose: readCell(page, ranges, urls), wide, tall: 1 })),
  );
  const [header = [], ...body] = [...gridOf(cells.slice(0, 1), true), ...gridOf(cells.slice(1), false)].map((row) =>
    row.map((cell) => cell ?? empty),
  );
  const table = { form: "grid" as const, header, rows: body, damages: [] };
  return { span, next, parts: [{ kind: "table", span, table }, ...urlParts(page, urls)] };
}

/** The lines of the table from its upper border; two borders with nothing between are not of one table. */
function linesFrom(page: Page, lines: readonly Line[], index: number): Drawn[] {
  const all: Drawn[] = [];
  for (let line = drawnLine(page, lines[index]); line; line = drawnLine(page, lines[index + all.length])) {
    const last = all.at(-1);
    if (last ? last.isBorder && line.isBorder : !line.isBorder) break;
    all.push(line);
  }
  return all;
}

/** The header and the rows below it; `null` where the lines leave open which column a cell is of. */
function rowsOf(all: readonly Drawn[]): Cell[][] | null {
  const blocks = blocksOf(all);
  const marks = all.reduce<readonly number[]>((most, { marks }) => (marks.length > most.length ? marks : most), []);
  const columns = new Map(marks.map((mark, column) => [mark, column]));
  if (!blocks || blocks.length < 2) return null;
  // Borders between all rows, or a double one below the header: a cell may then go over several lines.
  const isWrapped = blocks.length > 2 || all.some(({ isHeavy }, at) => isHeavy && at > 0 && at < all.length - 1);
  const rows: Cell[][] = [];
  for (const [at, block] of blocks.entries())
    for (const [line, drawn] of block.entries()) {
      const cells = cellsOf(drawn, columns);
      if (!cells) return null;
      // The header goes over several lines in any case, and so does a row without a name of its own.
      const goesOn = line > 0 && (isWrapped || at === 0 || cells[0]!.ranges.length === 0);
      if (!goesOn) rows.push(cells);
      else if (!join(rows.at(-1)!, cells)) return null;
    }
  return rows;
}

function join(row: readonly Cell[], more: readonly Cell[]): boolean {
  for (const [at, { ranges }] of row.entries()) ranges.push(...(more[at]?.ranges ?? []));
  return row.length === more.length;
}

/** The cells of a line by the columns at which its bars stand; by their number where wide characters have moved these. */
function cellsOf({ marks, cells }: Drawn, columns: ReadonlyMap<number, number>): Cell[] | null {
  const at = marks.flatMap((mark) => columns.get(mark) ?? []);
  const isAligned = at.length === marks.length;
  if (!isAligned && marks.length !== columns.size) return null;
  return cells.map((range, index) => ({
    ranges: range.end > range.start ? [range] : [],
    wide: isAligned ? at[index + 1]! - at[index]! : 1,
  }));
}
