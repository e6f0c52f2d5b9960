/** Reads tables with pipes that no Markdown parser can: collapsed onto one line, or cut by a page break. */
import { cover, type Damage, type Prose, type Span } from "../../document/index.ts";
import { readRanges } from "./inline.ts";
import { type Line, nextText, trimRange } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { urlParts } from "./parts.ts";
import {
  beginsWithPipe,
  countPipes,
  delimiterRun,
  endsWithPipe,
  isCollapsed,
  isDelimiterLine,
  isEmpty,
  type Segment,
  segmentsOf,
} from "./pipes.ts";
import type { Region } from "./region.ts";
import { readRows } from "./rows.ts";

const mostBlankLines = 8;

/** Reads the table that begins on line `index`; one that is not broken is left to the Markdown parser as a region without span. */
export function readPipeTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const first = lines[index]!;
  const second = lines[index + 1];
  if (first.isFenced || first.isBlank || !page.masked.slice(first.start, first.end).includes("|")) return null;
  const form = isCollapsed(page.masked, first) ? "collapsed" : "gfm";
  if (form === "gfm" && !(second && isDelimiterLine(page.masked, second) && countPipes(page.masked, first) > 0))
    return null;
  const rows = form === "collapsed" ? [first] : blockFrom(page, lines, index);
  const isOuter = beginsWithPipe(page.masked, first) && (form === "collapsed" || endsWithPipe(page.masked, first));
  const own = rows.length;
  let next = index + own;
  for (
    let at = continuation(page, lines, rows, next, isOuter);
    at !== null;
    at = continuation(page, lines, rows, next, isOuter)
  ) {
    const more = blockFrom(page, lines, at);
    for (const row of more) rows.push(row);
    next = at + more.length;
  }
  if (form === "gfm" && rows.length === own) return { span: null, next, parts: [] };
  return { span: cover(first, rows.at(-1)!), next, parts: assemble(page, form, rows) };
}

function assemble(page: Page, form: "collapsed" | "gfm", lines: readonly Line[]): LoosePart[] {
  const span = cover(lines[0]!, lines.at(-1)!);
  const segments = segmentsOf(page.masked, lines, form === "collapsed" || endsWithPipe(page.masked, lines[0]!));
  const run = delimiterRun(page.masked, segments)!;
  const head = segments.slice(0, run.at);
  if (head.length > run.count && isEmpty(head.at(-1)!)) head.pop();
  const body = readRows(segments.slice(run.at + run.count), run.count);
  const urls: Span[] = [];
  const cell = (segment: Segment): Prose => {
    const inline = readRanges(page, segment.ranges);
    urls.push(...inline.urls);
    return inline.prose;
  };
  const mended = `read as a header and ${body.length} ${body.length === 1 ? "row" : "rows"} of ${run.count} columns`;
  const damages: Damage[] = form === "collapsed" ? [{ kind: "collapsed", span, mended }] : [];
  damages.push(...cuts(page, lines, segments), ...unevenRows(body, run.count));
  const table = { form, header: head.map(cell), rows: body.map((row) => row.map(cell)), damages };
  return [{ kind: "table", span, table }, ...urlParts(page, urls)];
}

/** The page breaks inside the table. */
function cuts(page: Page, lines: readonly Line[], segments: readonly Segment[]): Damage[] {
  const resumed = new Set(segments.flatMap((segment) => segment.ranges.slice(1).map((range) => range.start)));
  const damages: Damage[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = { start: lines[i - 1]!.end, end: lines[i]!.start };
    if (page.text.indexOf("\n", page.text.indexOf("\n", gap.start) + 1) >= gap.end) continue;
    const isInside = resumed.has(trimRange(page.masked, lines[i]!).start);
    const mended = isInside ? "joined the two parts of the cell" : "joined the rows before and after";
    damages.push({ kind: "cut", span: gap, mended });
  }
  return damages;
}

function unevenRows(rows: readonly (readonly Segment[])[], width: number): Damage[] {
  return rows.flatMap((row): Damage[] => {
    const ranges = row.flatMap((segment) => segment.ranges);
    if (row.length === width || ranges.length === 0) return [];
    return [
      { kind: row.length < width ? "short-row" : "long-row", span: cover(ranges[0]!, ranges.at(-1)!), mended: null },
    ];
  });
}

/** The lines from `index` to the next blank line, or to the first line without a pipe. */
function blockFrom(page: Page, lines: readonly Line[], index: number): Line[] {
  const rows: Line[] = [];
  for (let i = index; i < lines.length && !lines[i]!.isBlank && !lines[i]!.isFenced; i++) {
    if (countPipes(page.masked, lines[i]!) === 0) break;
    rows.push(lines[i]!);
  }
  return rows;
}

/** The line behind a page break on which the table goes on: with the rest of a cut cell, or with further rows. */
function continuation(
  page: Page,
  lines: readonly Line[],
  rows: readonly Line[],
  next: number,
  isOuter: boolean,
): number | null {
  const index = nextText(lines, next);
  const line = lines[index];
  if (!isOuter || !line || line.isFenced || index === next || index - next > mostBlankLines) return null;
  const isOpen = !endsWithPipe(page.masked, rows.at(-1)!);
  if (countPipes(page.masked, line) < (isOpen ? 1 : 2) || (!isOpen && !beginsWithPipe(page.masked, line))) return null;
  const after = lines[index + 1];
  return isCollapsed(page.masked, line) || (after && isDelimiterLine(page.masked, after)) ? null : index;
}
