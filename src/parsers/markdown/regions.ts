/** Reads what a Markdown parser cannot: front matter, HTML tables, and tables that lost their form. */
import type { Span } from "../../document/index.ts";
import { readFrontMatter } from "./front/read.ts";
import { findHtmlTables } from "./html/rows.ts";
import { readHtmlTable } from "./html/table.ts";
import { type Line, nextText } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { type Region, type RegionReader, unreadable } from "./region.ts";
import { readCellLines } from "./tables/cell-lines.ts";
import { readCsvTable } from "./tables/csv.ts";
import { readDrawnTable } from "./tables/drawn.ts";
import { readGluedCells } from "./tables/glued.ts";
import { readPipeTable } from "./tables/pipes.ts";
import { readRuleless } from "./tables/ruleless.ts";
import { beginsWithPipe, countPipes } from "./tables/segments.ts";
import { readSpacedTable } from "./tables/spaced.ts";
import { readTabTable } from "./tables/tabs.ts";
import { readTabular } from "./tables/tabular.ts";

/** Every make of table, the surer ones first. */
const readers: readonly RegionReader[] = [
  readPipeTable,
  readTabTable,
  readDrawnTable,
  readTabular,
  readCsvTable,
  readRuleless,
  readSpacedTable,
  readCellLines,
  readGluedCells,
];

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
    for (const part of front.parts) parts.push(part);
  }
  for (let index = front?.next ?? 0; index < lines.length; ) {
    const line = lines[index]!;
    while (table < tables.length && tables[table]!.start < line.start) table++;
    const html = tables[table];
    if (html && html.start < line.end && !line.isFenced) {
      if (html.isClosed) spans.push({ start: html.start, end: html.end });
      for (const part of html.isClosed ? readHtmlTable(page, html) : [unreadable("html", line)]) parts.push(part);
      index++;
      while (index < lines.length && lines[index]!.start < html.end) index++;
      continue;
    }
    const region = readRegion(page, lines, index);
    if (region?.span) spans.push(region.span);
    for (const part of region?.parts ?? []) parts.push(part);
    const behind = region ? region.next : unknownTable(page, lines, index);
    if (!region && (behind > index + 1 || looksCut(page, line)))
      parts.push(unreadable("gfm", { start: line.start, end: lines[Math.max(behind - 1, index)]!.end }));
    index = Math.max(behind, index + 1);
  }
  return { spans, parts };
}

function readRegion(page: Page, lines: readonly Line[], index: number): Region | null {
  if (lines[index]!.isBlank) return null;
  for (const read of readers) {
    const region = read(page, lines, index);
    if (region) return region;
  }
  return null;
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

/** One line with many pipes is what is left of a table. */
function looksCut(page: Page, line: Line): boolean {
  return !line.isFenced && countPipes(page.masked, line) > 3;
}
