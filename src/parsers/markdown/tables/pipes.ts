/** Reads tables with pipes that no Markdown parser can: collapsed onto one line, cut by a page break, or with a header broken over lines. */
import { cover, type Damage } from "../../../document/index.ts";
import { type Line, nextText, trimRange } from "../lines.ts";
import type { LoosePart, Page } from "../page.ts";
import { type Region, unreadable } from "../region.ts";
import { tableParts, unevenRows } from "./parts.ts";
import { readRows } from "./rows.ts";
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
} from "./segments.ts";

const mostBlankLines = 8;
const mostLinesOfCell = 4;

/** Reads the table that begins on line `index`; one that is not broken is left to the Markdown parser as a region without span. */
export function readPipeTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const line = lines[index]!;
  if (line.isCode || line.isBlank || !page.masked.slice(line.start, line.end).includes("|")) return null;
  const start = collapsedStart(page, lines, index);
  if (start === null) return readByLines(page, lines, index);
  const rows = [
    ...start.slice(0, -1),
    ...grow(page, lines, start.length > 1 ? nextText(lines, index + 1) : index, true),
  ];
  const first = start[0]!;
  rows[0] = first;
  const parts = assemble(page, "collapsed", rows);
  return {
    span: cover(first, rows.at(-1)!),
    next: rows.length > 1 ? lines.indexOf(rows.at(-1)!, index) + 1 : index + 1,
    parts,
  };
}

/** Lines that the header of a table may be broken over. */
const mostHeaderLines = 4;

function readByLines(page: Page, lines: readonly Line[], index: number): Region | null {
  const first = lines[index]!;
  if (countPipes(page.masked, first) === 0) return null;
  const rule = ruleBelow(page, lines, index);
  if (rule === -1) return null;
  const isOuter = beginsWithPipe(page.masked, first) && endsWithPipe(page.masked, first);
  const header = lines.slice(index, rule);
  const width = segmentsOf(page.masked, [lines[rule]!]).length;
  // Several header rows, or one that is broken over several lines.
  const isStacked = header.length > 1 && header.every((line) => segmentsOf(page.masked, [line]).length === width);
  const isWhole = isStacked || segmentsOf(page.masked, header).length === width;
  if (header.length > 1 && !isWhole) return null;
  const rows = header.length > 1 ? [...header, ...grow(page, lines, rule, isOuter)] : grow(page, lines, index, isOuter);
  const next = lines.indexOf(rows.at(-1)!, index) + 1;
  const span = cover(first, rows.at(-1)!);
  if (!isWhole) return { span: null, next, parts: [unreadable("gfm", span)] };
  const isBroken =
    header.length > 1 ||
    first.isFenced ||
    next - index > rows.length ||
    (isOuter && rows.some((row) => !beginsWithPipe(page.masked, row)));
  return isBroken ? { span, next, parts: assemble(page, "gfm", rows, isStacked) } : { span: null, next, parts: [] };
}

/** The index of the delimiter line below a header of one line, or of a few; -1 where there is none. */
function ruleBelow(page: Page, lines: readonly Line[], index: number): number {
  for (let at = index + 1; at <= index + mostHeaderLines; at++) {
    const line = lines[at];
    if (!line || line.isBlank || line.isCode) return -1;
    if (isDelimiterLine(page.masked, line)) return at;
    if (countPipes(page.masked, line) === 0) return -1;
  }
  return -1;
}

/** The line of a collapsed table, from its first pipe where prose stands before it, or two where its header was cut; `null` where there is no such table. */
function collapsedStart(page: Page, lines: readonly Line[], index: number): readonly Line[] | null {
  const line = lines[index]!;
  if (isCollapsed(page.masked, line)) return [line];
  const fromPipe = { ...line, start: page.masked.indexOf("|", line.start) };
  if (!beginsWithPipe(page.masked, line)) return isCollapsed(page.masked, fromPipe) ? [fromPipe] : null;
  const behind = lines[nextText(lines, index + 1)];
  if (!behind || behind.isCode || !lines[index + 1]!.isBlank || endsWithPipe(page.masked, line)) return null;
  return isCollapsed(page.masked, line, behind) ? [line, behind] : null;
}

/** `isStacked`: each line of the header is a row of it. */
function assemble(page: Page, form: "collapsed" | "gfm", lines: readonly Line[], isStacked = false): LoosePart[] {
  const span = cover(lines[0]!, lines.at(-1)!);
  const isOuter = beginsWithPipe(page.masked, lines[0]!) && endsWithPipe(page.masked, lines[0]!);
  const segments = segmentsOf(page.masked, lines, form === "collapsed" || isOuter);
  const run = delimiterRun(page.masked, segments)!;
  const head = segments.slice(0, run.at);
  if (head.length % run.count > 0 && isEmpty(head.at(-1)!)) head.pop();
  const [header = [], ...headers] = isStacked ? readRows(head, run.count) : [head];
  const body = readRows(segments.slice(run.at + run.count), run.count);
  const mended = `read as a header and ${body.length} ${body.length === 1 ? "row" : "rows"} of ${run.count} columns`;
  const collapsed: Damage[] = form === "collapsed" ? [{ kind: "collapsed", span, mended }] : [];
  const rangesOf = (row: readonly Segment[]) => row.map(({ ranges }) => ranges);
  const rows = [...headers, ...body].map(rangesOf);
  const damages = [...collapsed, ...cuts(page, lines, segments, isStacked), ...unevenRows(rows, run.count)];
  const headerRows = headers.length > 0 ? { headerRows: headers.length } : {};
  return tableParts(page, span, { form, header: rangesOf(header), ...headerRows, rows, damages });
}

/** The page breaks and stray line ends inside the table. */
function cuts(page: Page, lines: readonly Line[], segments: readonly Segment[], isStacked: boolean): Damage[] {
  const rule = lines.findIndex((line) => isDelimiterLine(page.masked, line));
  const resumed = new Set(segments.flatMap((segment) => segment.ranges.slice(1).map((range) => range.start)));
  const damages: Damage[] = [];
  if (rule > 1 && !isStacked)
    damages.push({ kind: "broken-header", span: cover(lines[0]!, lines[rule - 1]!), mended: "joined its lines" });
  for (let i = 1; i < lines.length; i++) {
    const gap = { start: lines[i - 1]!.end, end: lines[i]!.start };
    if (i < rule) continue;
    const isInside = resumed.has(trimRange(page.masked, lines[i]!).start);
    if (!isInside && page.text.slice(gap.start, gap.end).split("\n", 3).length < 3) continue;
    const mended = isInside ? "joined the two parts of the cell" : "joined the rows before and after";
    damages.push({ kind: "cut", span: gap, mended });
  }
  return damages;
}

/** The lines of the table, on both sides of page breaks. `isOuter`: its rows begin and end with a pipe. */
function grow(page: Page, lines: readonly Line[], index: number, isOuter: boolean): Line[] {
  const rows = [lines[index]!];
  let next = index + 1;
  for (;;) {
    const at = nextText(lines, next);
    const line = lines[at];
    if (!line || line.isCode || at - next > mostBlankLines) return rows;
    const isOpen = isOuter && !endsWithPipe(page.masked, rows.at(-1)!);
    if (!(at === next ? goesOn(page, lines, at, isOpen) : resumes(page, lines, at, isOuter, isOpen))) return rows;
    rows.push(line);
    next = at + 1;
  }
}

/** A line below belongs to the table when it has a pipe, or when a cell is open and its end is near. */
function goesOn(page: Page, lines: readonly Line[], at: number, isOpen: boolean): boolean {
  if (countPipes(page.masked, lines[at]!) > 0) return true;
  for (let i = at + 1; isOpen && i < at + mostLinesOfCell && lines[i] && !lines[i]!.isBlank; i++)
    if (countPipes(page.masked, lines[i]!) > 0) return true;
  return false;
}

/** A line behind blank lines belongs to the table when it is the rest of a cut cell, or a further row. */
function resumes(page: Page, lines: readonly Line[], at: number, isOuter: boolean, isOpen: boolean): boolean {
  const line = lines[at]!;
  if (!isOuter || !goesOn(page, lines, at, isOpen) || isCollapsed(page.masked, line)) return false;
  if (ruleBelow(page, lines, at) !== -1) return false;
  return isOpen || (beginsWithPipe(page.masked, line) && countPipes(page.masked, line) > 1);
}
