/** Cuts lines at their pipes, across line ends and page breaks. */
import type { Span } from "../../../document/index.ts";
import { trimRange } from "../lines.ts";

/** What stands between two pipes; a cell cut by a page break stands in several ranges. An empty one may be a cell or a row border. */
export interface Segment {
  readonly ranges: readonly Span[];
  /** A line end between two complete rows stands before this segment. */
  readonly startsRow: boolean;
}

export const isEmpty = (segment: Segment): boolean => segment.ranges.length === 0;

const delimiter = /^:?-+:?$/;

function isDelimiter(masked: string, segment: Segment): boolean {
  const range = segment.ranges[0];
  return (
    segment.ranges.length === 1 &&
    range !== undefined &&
    range.end - range.start < 200 &&
    delimiter.test(masked.slice(range.start, range.end))
  );
}

/**
 * The segments of a run of lines; where a line ends without a pipe and the next begins without one, a cell goes on.
 * `isClosed`: rows end with a pipe, so that a line without one is no whole row.
 */
export function segmentsOf(masked: string, lines: readonly Span[], isClosed = false): Segment[] {
  const segments: Segment[] = [];
  const hasOuterPipes = lines[0] !== undefined && beginsWithPipe(masked, lines[0]);
  let isOpen = false;
  for (const line of lines) {
    const trimmed = trimRange(masked, line);
    const startsWithPipe = masked.charAt(trimmed.start) === "|";
    const cells = cut(masked, trimmed);
    const wasOpen = isOpen;
    const isContinued = hasOuterPipes && isOpen && !startsWithPipe;
    if (startsWithPipe) cells.shift();
    if (startsWithPipe && isOpen && masked.charAt(trimmed.start + 1) === "|") cells.shift();
    const endsWithPipe =
      cells.length > 0 && masked.charAt(trimmed.end - 1) === "|" && masked.charAt(trimmed.end - 2) !== "\\";
    if (endsWithPipe) cells.pop();
    cells.forEach((range, index) => {
      const cell = trimRange(masked, range);
      const ranges = cell.end > cell.start ? [cell] : [];
      const last = segments.at(-1);
      if (index === 0 && isContinued && last)
        segments[segments.length - 1] = { ...last, ranges: [...last.ranges, ...ranges] };
      else
        segments.push({
          ranges,
          startsRow: index === 0 && segments.length > 0 && (!isClosed || (startsWithPipe && !wasOpen)),
        });
    });
    isOpen = !endsWithPipe;
  }
  return segments;
}

function cut(masked: string, range: Span): Span[] {
  const cells: Span[] = [];
  let start = range.start;
  for (let at = range.start; at < range.end; at++) {
    const char = masked.charAt(at);
    if (char === "\\") at++;
    else if (char === "|") {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  cells.push({ start, end: range.end });
  return cells;
}

/** How many pipes of a line cut cells. */
export function countPipes(masked: string, range: Span): number {
  return cut(masked, range).length - 1;
}

/** Where a run of delimiter cells begins and how many it has; `null` where there is none. */
export function delimiterRun(
  masked: string,
  segments: readonly Segment[],
): { readonly at: number; readonly count: number } | null {
  const at = segments.findIndex((segment) => isDelimiter(masked, segment));
  if (at === -1) return null;
  let count = 0;
  while (at + count < segments.length && isDelimiter(masked, segments[at + count]!)) count++;
  return { at, count };
}

const margin = 100;

export function beginsWithPipe(masked: string, line: Span): boolean {
  return masked
    .slice(line.start, Math.min(line.end, line.start + margin))
    .trimStart()
    .startsWith("|");
}

export function endsWithPipe(masked: string, line: Span): boolean {
  return masked
    .slice(Math.max(line.start, line.end - margin), line.end)
    .trimEnd()
    .endsWith("|");
}

/** A line of delimiter cells and nothing else. */
export function isDelimiterLine(masked: string, line: Span): boolean {
  if (line.end - line.start > 10_000 || !/^[\s|:-]+$/.test(masked.slice(line.start, line.end))) return false;
  const segments = segmentsOf(masked, [line]);
  return countPipes(masked, line) > 0 && delimiterRun(masked, segments)?.count === segments.length;
}

/** A table collapsed onto one line has its delimiters between its header and its rows; a page break may stand in the header. */
export function isCollapsed(masked: string, ...lines: readonly Span[]): boolean {
  if (!lines.some((line) => /\|\s{0,4}:?-+:?\s{0,4}(?:\||$)/.test(masked.slice(line.start, line.end)))) return false;
  const segments = segmentsOf(masked, lines, true);
  const run = delimiterRun(masked, segments);
  if (!run || run.at < run.count || run.at > run.count + 1) return false;
  return segments.slice(0, run.at).some((segment) => !isEmpty(segment));
}
