/** Reads a table in HTML: its header rows, and cells that span others. */
import type { Span } from "../../../document/index.ts";
import { spannedTable } from "../../tables/spanned.ts";
import { readRanges } from "../inline.ts";
import type { LoosePart, Page } from "../page.ts";
import { textParts, urlParts } from "../parts.ts";
import { unreadable } from "../region.ts";
import { breaksIn, readCell } from "../tables/parts.ts";
import { type HtmlRow, readHtmlRows } from "./rows.ts";

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
  const read = rows.map(({ isHead, cells }) => ({
    isHead,
    cells: cells.map((cell) => ({
      ...cell,
      prose: readCell(page, [cell.range], urls),
      breaks: breaksIn(page, [cell.range]),
    })),
  }));
  const caption = captionAt ? { caption: readRanges(page, [captionAt]).prose } : {};
  return [{ kind: "table", span, table: { ...spannedTable(read), ...caption } }, ...urlParts(page, urls)];
}
