/** Reads a text with the Markdown parser for the tests of this folder. */
import { type Document, type Part, type Problem, quoteAt, sourceSpan, type Table } from "../../src/document/index.ts";
import markdown from "../../src/parsers/markdown.ts";

export function read(
  text: string,
  path = "page.md",
): {
  readonly document: Document;
  readonly problems: readonly Problem[];
} {
  const parsed = [...markdown.parse(path, [text])];
  const document = parsed.flatMap((item) => ("document" in item ? [item.document] : []))[0]!;
  return { document, problems: parsed.flatMap((item) => ("problem" in item ? [item.problem] : [])) };
}

/** Every text part as `kind: text`. */
export function texts(text: string, path?: string): string[] {
  return read(text, path).document.parts.flatMap((part) =>
    part.kind === "table" ? [] : [`${part.kind}: ${part.prose.text}`],
  );
}

/** The text of the first part. */
export function first(text: string): string {
  const part = read(text).document.parts[0];
  return part && part.kind !== "table" ? part.prose.text : "";
}

export function tables(text: string): Table[] {
  return read(text).document.parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
}

/** A table as text: header and rows, cells set apart by ` ; `. */
export function grid(table: Table): string[] {
  const row = (cells: Table["header"]): string => cells.map((cell) => cell.text).join(" ; ");
  return [row(table.header), ...table.rows.map(row)];
}

/** The source slice at the first place where the document's prose or cells hold `needle`. */
export function quoteOf(document: Document, needle: string): string | null {
  for (const prose of document.parts.flatMap(prosesOf)) {
    const at = prose.text.indexOf(needle);
    if (at !== -1) return quoteAt(document, sourceSpan(prose, at, at + needle.length));
  }
  return null;
}

export function prosesOf(part: Part): Table["header"][number][] {
  if (part.kind !== "table") return [part.prose];
  const { caption, header, rows } = part.table;
  return [...(caption ? [caption] : []), ...header, ...rows.flat()];
}
