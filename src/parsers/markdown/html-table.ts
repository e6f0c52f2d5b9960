/** Reads simple HTML tables: rows of cells, none of which spans another. */
import type { Damage, Prose, Span } from "../../document/index.ts";
import { readRanges } from "./inline.ts";
import { trimRange } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { textParts, urlParts } from "./parts.ts";
import { looksLikeHeader } from "./tab-table.ts";

interface Cell {
  readonly range: Span;
  readonly isHeader: boolean;
}

const border = /<(\/?)table\b/gi;
const structure = /<(\/?)(table|tr|td|th|caption)\b([^<>]{0,500})>/gi;

/** The outermost tables of a page, and whether each is closed. */
export function findHtmlTables(masked: string): (Span & { readonly isClosed: boolean })[] {
  const tables: (Span & { isClosed: boolean })[] = [];
  let start = -1;
  let depth = 0;
  for (const match of masked.matchAll(border)) {
    if (match[1] === "") {
      if (depth++ === 0) start = match.index;
    } else if (depth > 0 && --depth === 0) {
      const close = masked.indexOf(">", match.index);
      tables.push({ start, end: close === -1 ? masked.length : close + 1, isClosed: true });
    }
  }
  if (depth > 0) tables.push({ start, end: start, isClosed: false });
  return tables;
}

export function readHtmlTable(page: Page, span: Span): LoosePart[] {
  const rows: Cell[][] = [];
  const captions: Span[] = [];
  let open: { readonly tag: string; readonly from: number } | null = null;
  let isUneven = false;
  let tables = 0;
  const html = page.masked.slice(span.start, span.end);
  for (const match of html.matchAll(structure)) {
    const [whole, slash, name, attributes] = match as unknown as [string, string, string, string];
    const tag = name.toLowerCase();
    if (open) {
      const range = trimRange(page.masked, { start: open.from, end: span.start + match.index });
      if (open.tag === "caption") captions.push(range);
      else {
        if (rows.length === 0) rows.push([]);
        rows.at(-1)!.push({ range, isHeader: open.tag === "th" });
      }
      open = null;
    }
    if (slash) continue;
    if (tag === "tr") rows.push([]);
    else if (tag === "table") tables++;
    else open = { tag, from: span.start + match.index + whole.length };
    if (/(?:row|col)span\s{0,2}=\s{0,2}["']?(?:[2-9]|1\d)/i.test(attributes)) isUneven = true;
  }
  const filled = rows.filter((row) => row.length > 0);
  const parts = captions.flatMap((range) => textParts(page, "prose", range, readRanges(page, [range])));
  if (isUneven || tables > 1 || filled.length === 0) return [...parts, ...unreadable(page, span, filled)];
  return [...parts, ...simple(page, span, filled)];
}

function simple(page: Page, span: Span, rows: readonly (readonly Cell[])[]): LoosePart[] {
  const urls: Span[] = [];
  const read = (cell: Cell): Prose => {
    const inline = readRanges(page, [cell.range]);
    for (const url of inline.urls) urls.push(url);
    return inline.prose;
  };
  const first = rows[0]!;
  const ranges = first.map((cell) => cell.range);
  const hasHeader = first.every((cell) => cell.isHeader) || (first.length > 2 && looksLikeHeader(page, ranges));
  const body = hasHeader ? rows.slice(1) : rows;
  const damages = body.flatMap((row): Damage[] => {
    if (row.length === first.length) return [];
    const kind = row.length < first.length ? "short-row" : "long-row";
    return [{ kind, span: { start: row[0]!.range.start, end: row.at(-1)!.range.end }, mended: null }];
  });
  const table = {
    form: "html" as const,
    header: hasHeader ? first.map(read) : [],
    rows: body.map((row) => row.map(read)),
    damages,
  };
  return [{ kind: "table", span, table }, ...urlParts(page, urls)];
}

/** Cells that span others say nothing safe about rows and columns: the text is kept, cell by cell. */
function unreadable(page: Page, span: Span, rows: readonly (readonly Cell[])[]): LoosePart[] {
  const damages: Damage[] = [{ kind: "unreadable", span, mended: null }];
  const cells = rows.flat().flatMap(({ range }) => textParts(page, "prose", range, readRanges(page, [range])));
  return [{ kind: "table", span, table: { form: "html", header: [], rows: [], damages } }, ...cells];
}
