/** Reads tables of which every cell stands on a line of its own, as they are left by copying out of a browser or a document. */
import { cover, type Span } from "../../../document/index.ts";
import { type Line, nextText, trimRange } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import type { Region } from "../region.ts";
import { looksLikeBlank, looksLikeHeader, looksLikeNumber } from "./looks.ts";
import { tableParts } from "./parts.ts";

const narrowest = 3;
const widest = 12;
const longestCell = 80;

/**
 * The names before the first number are those of the columns and of the first row. Each row is a name and as many numbers as there are columns
 * behind the first; two rows at the least, and nothing left over, or it is no table.
 */
export function readCellLines(page: Page, lines: readonly Line[], index: number): Region | null {
  const at = cellLines(page, lines, index, widest + 2);
  const names = at.findIndex((line) => isNumber(page, lines[line]!));
  const width = names - 1;
  if (width < narrowest || width > widest) return null;
  const header = at.slice(0, width).map((line) => cellOf(page, lines[line]!));
  if (!looksLikeHeader(header.map((cell) => textAt(page, cell)))) return null;
  const rows: Span[][] = [];
  let next = at[width]!;
  let end = next;
  for (;;) {
    const row = cellLines(page, lines, next, width);
    const isRow =
      row.length === width &&
      !isNumber(page, lines[row[0]!]!) &&
      row.slice(1).some((line) => isNumber(page, lines[line]!)) &&
      row.slice(1).every((line) => isNumber(page, lines[line]!) || looksLikeBlank(textOf(page, lines[line]!)));
    if (!isRow) break;
    rows.push(row.map((line) => cellOf(page, lines[line]!)));
    end = row.at(-1)! + 1;
    // What stands behind a blank line of another kind is not the same table.
    const further = nextText(lines, end);
    if (further - end !== at[1]! - at[0]! - 1) break;
    next = further;
  }
  if (rows.length < 2) return null;
  const span = cover(lines[index]!, lines[end - 1]!);
  const cells = (row: readonly Span[]) => row.map((cell) => [cell]);
  const table = { form: "lines" as const, header: cells(header), rows: rows.map(cells), damages: [] };
  return { span, next: end, parts: tableParts(page, span, table) };
}

/** The indexes of up to `most` short lines of text, all of them as far apart as the first two. */
function cellLines(page: Page, lines: readonly Line[], index: number, most: number): number[] {
  const found: number[] = [];
  let gap: number | null = null;
  for (let at = index; found.length < most && at < lines.length; ) {
    const line = lines[at]!;
    if (line.isBlank || line.isFenced || line.end - line.start > longestCell) break;
    if (/[|\t]|^\s{0,3}(?:#|[-*+>]\s|\d{1,9}[.)]\s)/.test(page.masked.slice(line.start, line.end))) break;
    found.push(at);
    const next = nextText(lines, at + 1);
    if (gap !== null && next - at !== gap) break;
    gap ??= next - at;
    if (gap > 2) break;
    at = next;
  }
  return found;
}

const cellOf = (page: Page, line: Line): Span => trimRange(page.text, line);
const textOf = (page: Page, line: Line): string => textAt(page, line).trim();
const isNumber = (page: Page, line: Line): boolean => looksLikeNumber(textOf(page, line));
