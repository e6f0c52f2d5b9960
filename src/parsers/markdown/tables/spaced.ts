/** Reads tables whose columns are set apart by blanks alone. */
import { cover, type Span } from "../../../document/index.ts";
import type { Line } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import type { Region } from "../region.ts";
import { looksLikeData, looksLikeHeader } from "./looks.ts";
import { tableParts, unevenRows } from "./parts.ts";

const narrowest = 3;
const longest = 400;

/** The first line must name all columns, and two lines at the least have a name and numbers below them. */
export function readSpacedTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const header = cellsOf(page, lines[index]);
  if (!header || header.length < narrowest || !looksLikeHeader(header.map((cell) => textAt(page, cell)))) return null;
  const rows: Span[][] = [];
  let full = 0;
  let next = index + 1;
  for (; ; next++) {
    if (isRule(page, lines[next])) continue;
    const row = cellsOf(page, lines[next]);
    if (!row) break;
    const isFull = row.length === header.length;
    // A name alone heads the rows below it.
    if (!isFull && row.length > 1 && row.length !== header.length - 1) return null;
    if (row.length > 1 && !looksLikeData(row.map((cell) => textAt(page, cell)))) return null;
    if (isFull) full++;
    rows.push(row);
  }
  if (full < 2) return null;
  const span = cover(lines[index]!, lines[next - 1]!);
  const body = rows.map((row) => row.map((cell) => [cell]));
  const filled = body.map((row) => (row.length === 1 ? [...row, ...header.slice(1).map(() => [])] : row));
  const damages = unevenRows(filled, header.length);
  const table = { form: "spaced" as const, header: header.map((cell) => [cell]), rows: filled, damages };
  return { span, next, parts: tableParts(page, span, table) };
}

/** The runs of a line with two blanks or more between them; `null` for a line of another kind. */
function cellsOf(page: Page, line: Line | undefined): Span[] | null {
  if (!line || line.isBlank || line.isCode || line.end - line.start > longest) return null;
  const text = page.masked.slice(line.start, line.end);
  if (/[|\t]|^\s{0,9}(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s/.test(text)) return null;
  return Array.from(text.matchAll(/\S+(?: \S+)*/g), ({ 0: cell, index }) => {
    const start = line.start + index;
    return { start, end: start + cell.length };
  });
}

function isRule(page: Page, line: Line | undefined): boolean {
  if (!line || line.isBlank || line.isCode || line.end - line.start > longest) return false;
  return /^[\s─━═=-]{3,400}$/.test(page.masked.slice(line.start, line.end));
}
