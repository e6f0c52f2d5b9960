/** Reads lines of values set apart by commas or semicolons, in a block of code or between paragraphs. */
import { cover, type Span } from "../../../document/index.ts";
import { type Line, trimRange } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import type { Region } from "../region.ts";
import { looksLikeData, looksLikeHeader } from "./looks.ts";
import { tableParts, unevenRows } from "./parts.ts";

const longestLine = 2_000;
const fence = /^ {0,3}[`~]{3,9}\s{0,3}(csv|tsv)\b/i;

export function readCsvTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const line = lines[index]!;
  if (line.isFenced) return fencedTable(page, lines, index);
  const separator = [",", ";"].find((char) => (cut(page.text, line, char)?.length ?? 0) > 2);
  return separator === undefined ? null : looseTable(page, lines, index, separator);
}

/** A block that says what it is. */
function fencedTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const { start, end } = lines[index]!;
  const name = fence.exec(page.text.slice(start, Math.min(end, start + 40)))?.[1]?.toLowerCase();
  if (name === undefined) return null;
  let next = index + 1;
  while (next < lines.length && lines[next]!.isFenced && !/^ {0,3}[`~]{3}/.test(textAt(page, lines[next]!))) next++;
  const body = lines.slice(index + 1, next).filter(({ isBlank }) => !isBlank);
  const separators = name === "tsv" ? ["\t"] : [",", ";", "\t"];
  const separator = separators.find((char) => body[0] && textAt(page, body[0]).includes(char));
  const rows = separator === undefined ? [] : body.map((line) => cut(page.text, line, separator));
  if (rows.length < 2 || !rows.every((row) => row !== null)) return null;
  return region(page, cover(lines[index]!, lines[Math.min(next, lines.length - 1)]!), next + 1, rows);
}

/** Lines of one number of values, the first of which names the columns: text with commas has blanks behind them. */
function looseTable(page: Page, lines: readonly Line[], index: number, separator: string): Region | null {
  const rows: Span[][] = [];
  let next = index;
  for (; next < lines.length && !lines[next]!.isBlank && !lines[next]!.isFenced; next++) {
    const row = cut(page.text, lines[next]!, separator);
    if (!row || row.length !== (rows[0] ?? row).length) return null;
    const texts = row.map((cell) => textAt(page, cell));
    if (rows.length === 0 ? !looksLikeHeader(texts) : !looksLikeData(texts)) return null;
    rows.push(row);
  }
  return rows.length < 3 ? null : region(page, cover(lines[index]!, lines[next - 1]!), next, rows);
}

function region(page: Page, span: Span, next: number, rows: readonly (readonly Span[])[]): Region {
  const [header = [], ...body] = rows.map((row) => row.map((cell) => [cell]));
  const damages = unevenRows(body, header.length);
  return { span, next, parts: tableParts(page, span, { form: "csv", header, rows: body, damages }) };
}

/** The values of a line without their quotation marks; `null` where a mark is not closed, or a blank stands behind a comma as in text. */
function cut(text: string, line: Line, separator: string): Span[] | null {
  if (line.isBlank || line.end - line.start > longestLine) return null;
  const cells: Span[] = [];
  for (let at = line.start; at <= line.end; ) {
    const isQuoted = text.charAt(at) === '"';
    const close = isQuoted ? text.indexOf('"', at + 1) : text.indexOf(separator, at);
    const end = close === -1 || close > line.end ? line.end : close;
    if (isQuoted && (end === line.end || (end + 1 < line.end && text.charAt(end + 1) !== separator))) return null;
    if (separator !== "\t" && cells.length > 0 && /[ \t]/.test(text.charAt(at))) return null;
    cells.push(trimRange(text, isQuoted ? { start: at + 1, end } : { start: at, end }));
    at = end + (isQuoted ? 2 : 1);
  }
  return cells;
}
