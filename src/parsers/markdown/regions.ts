/** Reads what a Markdown parser cannot: front matter, HTML tables, and tables that lost their form. */
import type { Span } from "../../document/index.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findHtmlTables, readHtmlTable } from "./html-table.ts";
import { type Line, nextText } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { readPipeTable } from "./pipe-table.ts";
import { beginsWithPipe } from "./pipes.ts";
import { readTabTable } from "./tab-table.ts";

export interface Regions {
  /** What was taken, in order. */
  readonly spans: readonly Span[];
  readonly parts: readonly LoosePart[];
}

export function readRegions(page: Page, lines: readonly Line[]): Regions {
  const spans: Span[] = [];
  const parts: LoosePart[] = [];
  const tables = findHtmlTables(page.masked);
  let table = 0;
  const front = readFrontMatter(page, lines);
  if (front?.span) {
    spans.push(front.span);
    parts.push(...front.parts);
  }
  for (let index = front?.next ?? 0; index < lines.length; ) {
    const line = lines[index]!;
    while (table < tables.length && tables[table]!.start < line.start) table++;
    const html = tables[table];
    if (html && html.start < line.end && !line.isFenced) {
      if (html.isClosed) spans.push({ start: html.start, end: html.end });
      parts.push(...(html.isClosed ? readHtmlTable(page, html) : [unreadable("html", line)]));
      index++;
      while (index < lines.length && lines[index]!.start < html.end) index++;
      continue;
    }
    const region = readPipeTable(page, lines, index) ?? readTabTable(page, lines, index);
    if (region?.span) spans.push(region.span);
    if (region) parts.push(...region.parts);
    const behind = region ? region.next : unknownTable(page, lines, index);
    if (!region && behind > index + 1)
      parts.push(unreadable("gfm", { start: line.start, end: lines[behind - 1]!.end }));
    index = Math.max(behind, index + 1);
  }
  return { spans, parts };
}

/** Where the lines that begin with a pipe end; they are no table to anyone, but were one once. */
function unknownTable(page: Page, lines: readonly Line[], index: number): number {
  let behind = index;
  while (
    behind < lines.length &&
    !lines[behind]!.isFenced &&
    !lines[behind]!.isBlank &&
    beginsWithPipe(page.masked, lines[behind]!)
  )
    behind++;
  return behind < lines.length || behind === index ? behind : nextText(lines, behind);
}

function unreadable(form: "gfm" | "html", { start, end }: Span): LoosePart {
  const damages = [{ kind: "unreadable" as const, span: { start, end }, mended: null }];
  return { kind: "table", span: { start, end }, table: { form, header: [], rows: [], damages } };
}
