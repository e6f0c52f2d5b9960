/** Reads a table of an article: spanning cells stand wherever they reach. */
import { type Damage, type Prose, ProseBuilder, type Span, type Table } from "../../document/index.ts";
import { childAt, childrenOf, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/tree.ts";
import { proseOf } from "./inline.ts";

/** A table with no more columns and rows than a printed page can hold; a larger span is a slip. */
const widest = 200;
const longest = 2000;

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
    append(builder, proseOf(part));
  }
  return builder.build();
}

function readTable(table: XmlElement): Table {
  const head = gridOf(rowsIn(table, "thead"), table, true);
  const body = gridOf(rowsIn(table, "tbody"), table, false);
  const width = Math.max(0, ...[...head, ...body].map((row) => row.length));
  const filled = (row: readonly (Prose | null)[]): readonly Prose[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? emptyAt(table.from));
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

/**
 * Cells by row and column. A cell that spans rows stands in each of them; one that spans columns stands in each of a header's, and in
 * the first alone in the body, where it is a heading between rows.
 */
function gridOf(rows: readonly XmlElement[], { from }: XmlElement, isHead: boolean): (Prose | null)[][] {
  const grid: (Prose | null)[][] = rows.slice(0, longest).map(() => []);
  for (const [row, element] of rows.slice(0, longest).entries()) {
    let column = 0;
    for (const cell of childrenOf(element)) {
      if (cell.name !== "td" && cell.name !== "th") continue;
      while (grid[row]![column] !== undefined) column++;
      const [wide, tall] = [spanOf(cell, "colspan", widest), spanOf(cell, "rowspan", rows.length - row)];
      const prose = proseOf(cell);
      for (let down = 0; down < tall && row + down < grid.length; down++)
        for (let across = 0; across < wide && column + across < widest; across++)
          grid[row + down]![column + across] = across === 0 || isHead ? prose : emptyAt(from);
      column += wide;
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? null));
}

function spanOf(cell: XmlElement, name: string, most: number): number {
  const printed = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(printed) && printed >= 1 ? Math.min(printed, most) : 1;
}

function append(builder: ProseBuilder, { text, pieces }: Prose): void {
  for (const [index, { at, from, to }] of pieces.entries())
    builder.replaced(text.slice(at, pieces[index + 1]?.at ?? text.length), from, to);
}

const emptyAt = (from: number): Prose => ({ text: "", pieces: [{ at: 0, from, to: from }] });
