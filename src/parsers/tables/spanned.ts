/** Makes a table out of rows of HTML, with cells that span others, wherever the HTML stands: in a page of its own or in Markdown. */
import type { Damage, Prose, Span, Table } from "../../document/index.ts";
import { looksLikeHeader } from "../markdown/tables/looks.ts";
import { gridOf, type SpanningCell } from "./span-grid.ts";
import { type LinedCell, unstacked } from "./stacked.ts";

export interface SourceCell extends SpanningCell, LinedCell {
  readonly range: Span;
  readonly isHeader: boolean;
}

export interface SourceRow {
  /** It stands in the head of the table. */
  readonly isHead: boolean;
  readonly cells: readonly SourceCell[];
}

/** The table; `rows` are one or more, each with one cell or more. */
export function spannedTable(rows: readonly SourceRow[]): Table {
  const headRows = countHeadRows(rows);
  const head = gridOf(
    rows.slice(0, headRows).map(({ cells }) => cells),
    true,
  );
  // A row and the source row that it was read from.
  const bodyRows = rows.slice(headRows).flatMap((own) => bodyRowsOf(own.cells).map((cells) => ({ own, cells })));
  const body = gridOf(
    bodyRows.map(({ cells }) => cells),
    false,
  );
  const width = head[0]?.length ?? body[0]!.length;
  const [header = [], ...headers] = head.map(filled);
  const damages = body.flatMap((row, index): Damage[] => {
    if (row.length === width) return [];
    const { cells } = bodyRows[index]!.own;
    const at = { start: cells[0]!.range.start, end: cells.at(-1)!.range.end };
    return [{ kind: row.length < width ? "short-row" : "long-row", span: at, mended: null }];
  });
  return {
    form: "html",
    header,
    ...(headers.length > 0 ? { headerRows: headers.length } : {}),
    rows: [...headers, ...body.map(filled)],
    damages,
  };
}

const empty: Prose = { text: "", pieces: [] };
const filled = (row: readonly (Prose | null)[]): Prose[] => row.map((cell) => cell ?? empty);

/** One row, or those that its cells stack. */
function bodyRowsOf(cells: readonly SourceCell[]): (readonly SpanningCell[])[] {
  if (cells.some(({ wide, tall }) => wide > 1 || tall > 1)) return [cells];
  return unstacked(cells).map((row) => row.map((prose) => ({ prose, wide: 1, tall: 1 })));
}

/** The rows of the head, or those of header cells alone, or a first row of names; and the rows that a cell of them reaches into. */
function countHeadRows(rows: readonly SourceRow[]): number {
  const first = rows[0]!.cells;
  const body = rows[0]!.isHead
    ? rows.findIndex(({ isHead }) => !isHead)
    : rows.findIndex(({ cells }) => !cells.every(({ isHeader }) => isHeader));
  let count = body === -1 ? 1 : body;
  const width = first.reduce((sum, { wide }) => sum + wide, 0);
  if (count === 0 && width > 2 && looksLikeHeader(first.map(({ prose }) => prose.text))) count = 1;
  for (let row = 0; row < count; row++)
    for (const { tall } of rows[row]!.cells) if (row + tall < rows.length) count = Math.max(count, row + tall);
  return count;
}
