/** Reads a table in HTML: its header rows, and cells that span others. */
import type { Damage, Prose, Span } from "../../../document/index.ts";
import { gridOf } from "../../tables/span-grid.ts";
import { readRanges } from "../inline.ts";
import { type LoosePart, type Page, textAt } from "../page.ts";
import { textParts, urlParts } from "../parts.ts";
import { unreadable } from "../region.ts";
import { looksLikeHeader } from "../tables/looks.ts";
import { readCell } from "../tables/parts.ts";
import { type HtmlRow, readHtmlRows } from "./rows.ts";

const empty: Prose = { text: "", pieces: [] };

export function readHtmlTable(page: Page, span: Span): LoosePart[] {
  const { rows, captions, isNested } = readHtmlRows(page.masked, span);
  const parts = captions.flatMap((range) => textParts(page, "prose", range, readRanges(page, [range])));
  if (!isNested && rows.length > 0) return [...parts, ...tableOf(page, span, rows, captions[0])];
  // A table in another says nothing safe about rows and columns: the text is kept, cell by cell.
  const texts = rows.flatMap(({ cells }) =>
    cells.flatMap(({ range }) => textParts(page, "prose", range, readRanges(page, [range]))),
  );
  return [...parts, unreadable("html", span), ...texts];
}

function tableOf(page: Page, span: Span, rows: readonly HtmlRow[], captionAt: Span | undefined): LoosePart[] {
  const urls: Span[] = [];
  const cells = rows.map((row) =>
    row.cells.map(({ range, wide, tall }) => ({ prose: readCell(page, [range], urls), wide, tall })),
  );
  const headRows = countHeadRows(page, rows);
  const head = gridOf(cells.slice(0, headRows), true);
  const body = gridOf(cells.slice(headRows), false);
  const width = head[0]?.length ?? body[0]!.length;
  const filled = (row: readonly (Prose | null)[]): Prose[] => row.map((cell) => cell ?? empty);
  const [header = [], ...headers] = head.map(filled);
  const damages = body.flatMap((row, index): Damage[] => {
    if (row.length === width) return [];
    const own = rows[headRows + index]!.cells;
    const at = { start: own[0]!.range.start, end: own.at(-1)!.range.end };
    return [{ kind: row.length < width ? "short-row" : "long-row", span: at, mended: null }];
  });
  const table = {
    form: "html" as const,
    header,
    ...(headers.length > 0 ? { headerRows: headers.length } : {}),
    rows: [...headers, ...body.map(filled)],
    damages,
    ...(captionAt ? { caption: readRanges(page, [captionAt]).prose } : {}),
  };
  return [{ kind: "table", span, table }, ...urlParts(page, urls)];
}

/** The rows of the head, or those of header cells alone, or a first row of names; and the rows that a cell of them reaches into. */
function countHeadRows(page: Page, rows: readonly HtmlRow[]): number {
  const first = rows[0]!.cells;
  const body = rows[0]!.isHead
    ? rows.findIndex(({ isHead }) => !isHead)
    : rows.findIndex(({ cells }) => !cells.every(({ isHeader }) => isHeader));
  let count = body === -1 ? 1 : body;
  const width = first.reduce((sum, { wide }) => sum + wide, 0);
  if (count === 0 && width > 2 && looksLikeHeader(first.map(({ range }) => textAt(page, range)))) count = 1;
  for (let row = 0; row < count; row++)
    for (const { tall } of rows[row]!.cells) if (row + tall < rows.length) count = Math.max(count, row + tall);
  return count;
}
