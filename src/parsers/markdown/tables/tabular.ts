/** Reads tables in LaTeX: `\begin{tabular}`, cells between `&`, rows that end in `\\`, `\multicolumn` and `\multirow`. */
import type { Prose, Span } from "../../../document/index.ts";
import { gridOf, type SpanningCell } from "../../tables/span-grid.ts";
import { type Line, trimRange } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import { urlParts } from "../parts.ts";
import { type Region, unreadable } from "../region.ts";
import { looksLikeHeader } from "./looks.ts";
import { readCell } from "./parts.ts";

const begin = /\\begin\{(tabularx?|tabular\*|longtable)\}/;
const borders = /\\(begin|end)\{(?:tabularx?|tabular\*|longtable)\}/g;
/** The width and the alignment of columns: `{\textwidth}{l@{}rr}`. */
const columns = /(?:\{[^{}\n]{0,200}(?:\{[^{}\n]{0,80}\}[^{}\n]{0,80}){0,9}\}){1,2}/y;
const empty: Prose = { text: "", pieces: [] };
/** What sets rules and gaps between rows. */
const rule =
  /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|centering)|\\(?:cline|cmidrule)(?:\([lr]{0,2}\))?\{[\d-]{1,9}\}|\\addlinespace|\[-?[\d.]{1,9}(?:pt|em|ex|mm|cm)\]/g;
const spanning = /^\\multi(column|row)\s{0,3}\{(\d{1,4})\}\s{0,3}\{[^{}]{0,40}\}\s{0,3}\{/;
const dressed = /^\\(?:textbf|textit|emph|textsc|bfseries|makecell)\s{0,3}\{/;

export function readTabular(page: Page, lines: readonly Line[], index: number): Region | null {
  const line = lines[index]!;
  const open = begin.exec(page.text.slice(line.start, Math.min(line.end, line.start + 400)));
  if (!open) return null;
  const start = line.start + open.index;
  borders.lastIndex = start + open[0].length;
  const close = borders.exec(page.text);
  if (close?.[1] !== "end")
    return { span: null, next: index + 1, parts: [unreadable("latex", { start, end: line.end })] };
  const span = { start, end: close.index + close[0].length };
  let next = index + 1;
  while (next < lines.length && lines[next]!.start < span.end) next++;
  columns.lastIndex = start + open[0].length;
  const from = columns.test(page.text) ? columns.lastIndex : start + open[0].length;
  const urls: Span[] = [];
  const rows = withoutCovered(
    rowsIn(page.text, from, close.index).map((row) => row.map((cell) => readSpanning(page, cell, urls))),
  );
  const hasHeader = rows.length > 1 && looksLikeHeader(rows[0]!.map(({ at }) => textAt(page, at)));
  const head = gridOf(rows.slice(0, hasHeader ? 1 : 0), true);
  const body = gridOf(rows.slice(hasHeader ? 1 : 0), false);
  const filled = (row: readonly (Prose | null)[]): Prose[] => row.map((cell) => cell ?? empty);
  const table = { form: "latex" as const, header: filled(head[0] ?? []), rows: body.map(filled), damages: [] };
  return { span, next, parts: [{ kind: "table", span, table }, ...urlParts(page, urls)] };
}

/** The cells of each row, rules between rows left out. */
function rowsIn(text: string, from: number, to: number): Span[][] {
  const rows: Span[][] = [[]];
  let start = from;
  for (let at = from; at <= to; at++) {
    const char = text.charAt(at);
    const endsRow = at === to || (char === "\\" && text.charAt(at + 1) === "\\");
    if (endsRow || char === "&") {
      rows.at(-1)!.push(withoutRules(text, { start, end: at }));
      start = at + (endsRow ? 2 : 1);
      if (endsRow) rows.push([]);
    }
    if (char === "\\") at++;
  }
  return rows.filter((row) => row.some(({ start, end }) => end > start));
}

/** Rules stand before the first cell of a row. */
function withoutRules(text: string, range: Span): Span {
  let { start } = range;
  for (const match of text.slice(range.start, range.end).matchAll(rule)) {
    const at = range.start + match.index;
    if (text.slice(start, at).trim() !== "") break;
    start = at + match[0].length;
  }
  return trimRange(text, { start, end: range.end });
}

function readSpanning(page: Page, cell: Span, urls: Span[]): SpanningCell & { readonly at: Span } {
  const match = spanning.exec(textAt(page, cell));
  const at = undressed(page, match ? within(page, cell, match[0]) : cell);
  const count = match ? Math.max(1, Number(match[2])) : 1;
  const isWide = match?.[1] === "column";
  const prose = at.end > at.start ? readCell(page, [at], urls) : empty;
  return { prose, at, wide: isWide ? count : 1, tall: match && !isWide ? count : 1 };
}

/** Below a cell that spans rows LaTeX prints an empty one, which is left out. */
function withoutCovered<C extends SpanningCell>(rows: readonly (readonly C[])[]): C[][] {
  const covered = new Map<number, number>();
  return rows.map((row) => {
    let column = 0;
    return row.filter(({ wide, tall, prose }) => {
      const left = covered.get(column) ?? 0;
      covered.set(column, left > 0 ? left - 1 : tall - 1);
      column += wide;
      return left === 0 || prose.text !== "";
    });
  });
}

/** Without the commands that only dress what is in their braces. */
function undressed(page: Page, cell: Span): Span {
  const match = dressed.exec(textAt(page, cell));
  return match ? within(page, cell, match[0]) : cell;
}

/** What stands in the braces that `opening` opens, where they close at the end. */
const within = (page: Page, cell: Span, opening: string): Span =>
  page.text.charAt(cell.end - 1) === "}"
    ? trimRange(page.text, { start: cell.start + opening.length, end: cell.end - 1 })
    : cell;
