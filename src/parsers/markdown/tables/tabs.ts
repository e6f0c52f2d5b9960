/** Reads runs of lines whose cells are set apart by tabs. */
import { cover, type Damage, type Span } from "../../../document/index.ts";
import { type Line, nextText, trimRange } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import type { Region } from "../region.ts";
import { looksLikeHeader } from "./looks.ts";
import { tableParts } from "./parts.ts";

/** Reads the run that begins on line `index`; one line alone is no table. */
export function readTabTable(page: Page, lines: readonly Line[], index: number): Region | null {
  const rows: Span[][] = [];
  const used: Line[] = [];
  const damages: Damage[] = [];
  let next = index;
  for (let row = cellsOf(page, lines[next]); row; row = cellsOf(page, lines[next])) {
    rows.push(row);
    used.push(lines[next]!);
    next++;
    const behind = pageBreak(page, lines, next);
    const further = behind === null ? null : cellsOf(page, lines[behind]);
    if (rows.length < 2 || !further || further.length !== row.length || row.length < 2) continue;
    damages.push({
      kind: "cut",
      span: { start: used.at(-1)!.end, end: lines[behind!]!.start },
      mended: "joined the rows on either side",
    });
    next = behind!;
  }
  if (rows.length < 2) return null;
  const span = cover(used[0]!, used.at(-1)!);
  const width = usualWidth(rows);
  const hasHeader =
    width > 2 && rows[0]!.length === width && looksLikeHeader(rows[0]!.map((cell) => textAt(page, cell)));
  rows.forEach((row, i) => {
    if (row.length !== width)
      damages.push({ kind: row.length < width ? "short-row" : "long-row", span: cover(used[i]!), mended: null });
  });
  const cells = rows.map((row) => row.map((range) => [range]));
  const [header, body] = hasHeader ? [cells[0]!, cells.slice(1)] : [[], cells];
  return { span, next, parts: tableParts(page, span, { form: "tabs", header, rows: body, damages }) };
}

/** The cells of a line, or `null` where its tabs only indent it or follow a list marker. */
function cellsOf(page: Page, line: Line | undefined): Span[] | null {
  if (!line || line.isBlank || line.isFenced) return null;
  const text = page.masked.slice(line.start, line.end).trimEnd();
  if (!text.includes("\t") || /^\s{0,40}(?:[-*+>]|#{1,6}|\d{1,9}[.)]|\[\d{1,4}\])\s/.test(text)) return null;
  const cells: Span[] = [];
  let start = line.start;
  for (const cell of text.split("\t")) {
    cells.push(trimRange(page.masked, { start, end: start + cell.length }));
    start += cell.length + 1;
  }
  // Several tabs in a row may only line the values up.
  const filled = cells.filter((cell) => cell.end > cell.start);
  if (filled.length < 2) return null;
  return filled.length === 2 && cells[0]!.end > cells[0]!.start ? filled : cells;
}

/** The next line of text, where only blank lines with a page break among them (a space or form feed) stand before it. */
function pageBreak(page: Page, lines: readonly Line[], from: number): number | null {
  const index = nextText(lines, from);
  if (index === from || index >= lines.length || index - from > 6) return null;
  return lines.slice(from, index).some((line) => /^[ \f]$/.test(page.text.slice(line.start, line.end))) ? index : null;
}

function usualWidth(rows: readonly (readonly Span[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}
