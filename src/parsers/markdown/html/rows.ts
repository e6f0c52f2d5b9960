/** Finds the tables of a page that are written in HTML, and their cells. */
import type { Span } from "../../../document/index.ts";
import { spanCount } from "../../tables/span-grid.ts";
import { trimRange } from "../lines.ts";

export interface HtmlCell {
  readonly range: Span;
  readonly isHeader: boolean;
  readonly wide: number;
  readonly tall: number;
}

export interface HtmlRow {
  readonly isHead: boolean;
  readonly cells: readonly HtmlCell[];
}

export interface HtmlRows {
  /** Those that have cells. */
  readonly rows: readonly HtmlRow[];
  readonly captions: readonly Span[];
  /** Another table stands in one of its cells. */
  readonly isNested: boolean;
}

const border = /<(\/?)table\b/gi;
const structure = /<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption)\b([^<>]{0,500})>/gi;
const colspan = /(?:^|\s)colspan\s{0,2}=\s{0,2}["'{]{0,2}(\d{1,9})/i;
const rowspan = /(?:^|\s)rowspan\s{0,2}=\s{0,2}["'{]{0,2}(\d{1,9})/i;

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

/** The rows of a table; tags that are left out, as HTML allows, are told by those that follow. */
export function readHtmlRows(masked: string, span: Span): HtmlRows {
  const rows: { isHead: boolean; cells: HtmlCell[] }[] = [];
  const captions: Span[] = [];
  let open: { readonly tag: string; readonly attributes: string; readonly from: number } | null = null;
  let isHead = false;
  let tables = 0;
  const html = masked.slice(span.start, span.end);
  for (const match of html.matchAll(structure)) {
    const [whole, slash, name, attributes] = match as unknown as [string, string, string, string];
    const tag = name.toLowerCase();
    if (open) {
      const range = trimRange(masked, { start: open.from, end: span.start + match.index });
      if (open.tag === "caption") captions.push(range);
      else {
        if (rows.length === 0) rows.push({ isHead, cells: [] });
        const wide = spanCount(colspan.exec(open.attributes)?.[1]);
        const tall = spanCount(rowspan.exec(open.attributes)?.[1]);
        rows.at(-1)!.cells.push({ range, isHeader: open.tag === "th", wide, tall });
      }
      open = null;
    }
    if (tag === "thead") isHead = slash === "";
    else if (tag === "tbody" || tag === "tfoot") isHead = false;
    if (slash) continue;
    if (tag === "tr") rows.push({ isHead, cells: [] });
    else if (tag === "table") tables++;
    else if (tag === "td" || tag === "th" || tag === "caption")
      open = { tag, attributes, from: span.start + match.index + whole.length };
  }
  return { rows: rows.filter(({ cells }) => cells.length > 0), captions, isNested: tables > 1 };
}
