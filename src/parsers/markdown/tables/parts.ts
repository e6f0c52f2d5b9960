/** Makes the parts of a table out of the ranges of its cells. */
import { cover, type Damage, type Prose, type Span, type Table } from "../../../document/index.ts";
import { readRanges } from "../inline.ts";
import type { LoosePart, Page } from "../page.ts";
import { urlParts } from "../parts.ts";

/** The source ranges that a cell stands in. */
export type CellRanges = readonly Span[];

export interface TableRanges extends Pick<Table, "form" | "headerRows" | "damages"> {
  readonly header: readonly CellRanges[];
  readonly rows: readonly (readonly CellRanges[])[];
}

/** The prose of a cell; its URLs are added to `urls`. */
export function readCell(page: Page, ranges: CellRanges, urls: Span[]): Prose {
  const inline = readRanges(page, ranges);
  for (const url of inline.urls) urls.push(url);
  return inline.prose;
}

/** The table, and the URLs in it. */
export function tableParts(page: Page, span: Span, { header, rows, ...rest }: TableRanges): LoosePart[] {
  const urls: Span[] = [];
  const read = (cell: CellRanges): Prose => readCell(page, cell, urls);
  const table: Table = { ...rest, header: header.map(read), rows: rows.map((row) => row.map(read)) };
  return [{ kind: "table", span, table }, ...urlParts(page, urls)];
}

/** The rows that have fewer or more cells than the table is wide. */
export function unevenRows(rows: readonly (readonly CellRanges[])[], width: number): Damage[] {
  return rows.flatMap((row): Damage[] => {
    const ranges = row.flat();
    if (row.length === width || ranges.length === 0) return [];
    const span = cover(ranges[0]!, ranges.at(-1)!);
    return [{ kind: row.length < width ? "short-row" : "long-row", span, mended: null }];
  });
}
