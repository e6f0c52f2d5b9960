/** Makes the parts of a table out of the ranges of its cells. */
import { cover, type Damage, type Prose, type Span, type Table } from "../../../document/index.ts";
import { shifted } from "../../tables/shifted.ts";
import { unstacked } from "../../tables/stacked.ts";
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

const lineBreak = /<br\s{0,9}\/?>/gi;

/** Where `<br>` ends a line in the source ranges of a cell. */
export function breaksIn(page: Page, ranges: CellRanges): number[] {
  return ranges.flatMap(({ start, end }) =>
    Array.from(page.masked.slice(start, end).matchAll(lineBreak), ({ index }) => start + index),
  );
}

/** The table, and the URLs in it. */
export function tableParts(page: Page, span: Span, { header, rows, ...rest }: TableRanges): LoosePart[] {
  const urls: Span[] = [];
  const read = (cell: CellRanges): Prose => readCell(page, cell, urls);
  const body = rows.flatMap((row) =>
    unstacked(row.map((cell) => ({ prose: read(cell), breaks: breaksIn(page, cell) }))),
  );
  const table = shifted({ ...rest, header: header.map(read), rows: body });
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
