/** Reads a table of an article: spanning cells stand wherever they reach. */
import { type Damage, type Prose, ProseBuilder, type Span, type Table } from "../../document/index.ts";
import { gridOf, type SpanningCell, spanCount } from "../tables/span-grid.ts";
import { unstacked } from "../tables/stacked.ts";
import { childAt, childrenOf, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { proseOf } from "./inline.ts";

const mostCells = 500_000;

export interface ReadTable {
  readonly table: Table;
  readonly span: Span;
}

/** Every table of a `table-wrap`, with its caption and footnotes; one that has no rows is an image, and is said to be unread. */
export function tablesOf(wrap: XmlElement): ReadTable[] {
  const caption = captionOf(wrap);
  const footnotes = [...descendants(wrap, "table-wrap-foot")].flatMap((foot) =>
    childrenOf(foot).map((note) => proseOf(note)),
  );
  const tables = [...descendants(wrap, "table")];
  if (tables.length === 0) {
    const span = { start: wrap.from, end: wrap.to };
    const damages: Damage[] = [{ kind: "unreadable", span: { start: wrap.from, end: wrap.from }, mended: null }];
    return [{ span, table: { form: "jats", header: [], rows: [], damages, caption, footnotes } }];
  }
  return tables.map((table) => ({
    span: { start: table.from, end: table.to },
    table: { ...readTable(table), caption, footnotes },
  }));
}

function captionOf(wrap: XmlElement): Prose {
  const builder = new ProseBuilder();
  for (const part of [childAt(wrap, "label"), childAt(wrap, "caption")]) {
    if (!part) continue;
    if (builder.length > 0) builder.replaced(". ", part.from, part.from);
    builder.prose(proseOf(part));
  }
  return builder.build();
}

function readTable(table: XmlElement): Table {
  const head = gridOf(rowsIn(table, "thead").map(cellsIn), true);
  const body = gridOf(rowsIn(table, "tbody").flatMap(bodyRows), false);
  const rows = [...head, ...body];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // Rows are as long as the table is wide, unless one of very many cells would make all others so.
  const length = width * rows.length > mostCells ? 0 : width;
  const filled = (row: readonly (Prose | null)[]): readonly Prose[] =>
    Array.from({ length: Math.max(row.length, length) }, (_, column) => row[column] ?? emptyAt(table.from));
  const [header = [], ...headers] = head;
  return {
    form: "jats",
    header: head.length === 0 ? [] : filled(header),
    headerRows: headers.length,
    rows: [...headers, ...body].map(filled),
    damages: [],
  };
}

/** The rows of the head, or all others. */
function rowsIn(table: XmlElement, part: "thead" | "tbody"): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "tr") return part === "tbody" ? [child] : [];
    const isHead = child.name === "thead";
    return isHead === (part === "thead") ? childrenOf(child, "tr") : [];
  });
}

/** The rows that an element of the body holds: one, or those that its cells stack. */
function bodyRows(row: XmlElement): SpanningCell[][] {
  const cells = cellsIn(row);
  if (cells.some(({ tall, wide }) => tall > 1 || wide > 1)) return [cells];
  const elements = childrenOf(row).filter(({ name }) => name === "td" || name === "th");
  const lined = cells.map(({ prose }, at) => ({ prose, breaks: breaksIn(elements[at]!) }));
  return unstacked(lined).map((proses) => proses.map((prose) => ({ prose, wide: 1, tall: 1 })));
}

/** Where lines end in a cell: at breaks, and between paragraphs. */
function breaksIn(cell: XmlElement): number[] {
  const breaks = [...descendants(cell, "break")].map(({ from }) => from);
  const paragraphs = [...descendants(cell, "p")].slice(1).map(({ from }) => from);
  return [...breaks, ...paragraphs].sort((a, b) => a - b);
}

function cellsIn(row: XmlElement): SpanningCell[] {
  return childrenOf(row).flatMap((cell) => {
    if (cell.name !== "td" && cell.name !== "th") return [];
    const [wide, tall] = [spanCount(cell.attributes.get("colspan")), spanCount(cell.attributes.get("rowspan"))];
    return [{ prose: proseOf(cell), wide, tall }];
  });
}

const emptyAt = (from: number): Prose => ({ text: "", pieces: [{ at: 0, from, to: from }] });
