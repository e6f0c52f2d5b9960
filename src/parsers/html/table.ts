/** Reads a table of a page. */
import type { LoosePart } from "../markdown/page.ts";
import { textParts, urlParts } from "../markdown/parts.ts";
import { spanCount } from "../tables/span-grid.ts";
import { type SourceRow, spannedTable } from "../tables/spanned.ts";
import { childrenOf, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { onOneLine, readWhole } from "./inline.ts";

const groups: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);

/** The table with its caption and the addresses in it; `null` where the element only lays the page out. */
export function readTable(element: XmlElement, source: string): LoosePart[] | null {
  const rows = rowsOf(element);
  if (isLayout(element, rows)) return null;
  const urls: { start: number; end: number }[] = [];
  const read = rows
    .map(({ row, isHead }): SourceRow => ({ isHead, cells: cellsOf(row).map((cell) => readCell(cell)) }))
    .filter(({ cells }) => cells.length > 0);
  function readCell(cell: XmlElement): SourceRow["cells"][number] {
    const { inline, breaks } = readWhole(cell, source);
    for (const url of inline.urls) urls.push(url);
    const [wide, tall] = [spanCount(cell.attributes.get("colspan")), spanCount(cell.attributes.get("rowspan"))];
    const range = { start: cell.from, end: cell.to };
    return { prose: inline.prose, breaks, range, isHeader: cell.name === "th", wide, tall };
  }
  const page = { text: source };
  const [captionAt] = childrenOf(element, "caption");
  const caption = captionAt ? onOneLine(readWhole(captionAt, source).inline) : null;
  const above = captionAt && caption ? { start: captionAt.from, end: captionAt.to } : null;
  const span = { start: element.from, end: element.to };
  return [
    ...(above && caption ? textParts(page, "prose", above, caption) : []),
    { kind: "table", span, table: { ...spannedTable(read), ...(caption && { caption: caption.prose }) } },
    ...urlParts(page, urls),
  ];
}

interface Row {
  readonly row: XmlElement;
  readonly isHead: boolean;
}

function rowsOf(table: XmlElement): Row[] {
  return childrenOf(table).flatMap((child): Row[] => {
    if (child.name === "tr") return [{ row: child, isHead: false }];
    if (!groups.has(child.name)) return [];
    return childrenOf(child, "tr").map((row) => ({ row, isHead: child.name === "thead" }));
  });
}

const cellsOf = (row: XmlElement): XmlElement[] => childrenOf(row).filter(({ name }) => name === "td" || name === "th");

/** A table that says so, holds another table or headings, or has one cell. */
function isLayout(table: XmlElement, rows: readonly Row[]): boolean {
  const role = table.attributes.get("role");
  if (role === "presentation" || role === "none") return true;
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  if (cells.length < 2) return true;
  return cells.some((cell) => holds(cell, "table") || ["h1", "h2", "h3"].some((name) => holds(cell, name)));
}

const holds = (element: XmlElement, name: string): boolean => !descendants(element, name).next().done;
