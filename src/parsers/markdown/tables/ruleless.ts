/** Reads rows with pipes that lost the line between header and body: `| Outcome | Arm A | Arm B |` and numbers below it. */
import { cover, type Damage } from "../../../document/index.ts";
import type { Line } from "../lines.ts";
import { type Page, textAt } from "../page.ts";
import type { Region } from "../region.ts";
import { looksLikeHeader, looksLikeNumber } from "./looks.ts";
import { type CellRanges, tableParts } from "./parts.ts";
import { countPipes, segmentsOf } from "./segments.ts";

const narrowest = 3;

/** The first row must name all columns and every other hold a number right of its label: words between pipes are the path of a page. */
export function readRuleless(page: Page, lines: readonly Line[], index: number): Region | null {
  const first = lines[index]!;
  if (first.isCode || countPipes(page.masked, first) < narrowest - 1) return null;
  const header = cellsOf(page, first);
  if (header.length < narrowest || !looksLikeHeader(textsOf(page, header))) return null;
  const rows: CellRanges[][] = [];
  let next = index + 1;
  for (; isRow(page, lines[next]); next++) {
    const row = cellsOf(page, lines[next]!);
    const texts = textsOf(page, row);
    if (row.length !== header.length || !texts.slice(1).some(looksLikeNumber) || looksLikeHeader(texts)) return null;
    rows.push(row);
  }
  if (rows.length < 2) return null;
  const span = cover(first, lines[next - 1]!);
  const damages: Damage[] = [{ kind: "no-rule", span: cover(first), mended: "read the first row as the header" }];
  return { span, next, parts: tableParts(page, span, { form: "gfm", header, rows, damages }) };
}

const isRow = (page: Page, line: Line | undefined): boolean =>
  line !== undefined && !line.isBlank && !line.isCode && countPipes(page.masked, line) > 0;

const cellsOf = (page: Page, line: Line): CellRanges[] => segmentsOf(page.masked, [line]).map(({ ranges }) => ranges);

const textsOf = (page: Page, cells: readonly CellRanges[]): string[] =>
  cells.map((ranges) => ranges.map((range) => textAt(page, range)).join(" "));
