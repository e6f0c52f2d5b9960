// Turns the lines of one MEDLINE record into a document.
import { type Document, type Part, type Prose, ProseBuilder, sliceProse, verbatim } from "../../document/index.ts";
import { abstractSections } from "./abstract.ts";
import { addDecoded } from "./entities.ts";
import { type FieldRole, roleOf } from "./roles.ts";

/** A field as found: its tag, where it begins, and the contents of its lines as pairs of file offsets (start, end, start, end ...). */
export interface Field {
  readonly tag: string;
  readonly start: number;
  readonly contents: number[];
}

/** A record while its lines are read. Offsets count from the beginning of the file. */
export interface OpenRecord {
  readonly start: number;
  readonly line: number;
  readonly fields: Field[];
  end: number;
}

/** The number of the record without its tag and notes (`123` of `PMID- 123`); `null` where it has none. */
export function pubmedId(record: OpenRecord, slice: (start: number, end: number) => string): string | null {
  const field = record.fields.find((one) => one.tag === "PMID");
  const value = field === undefined ? "" : slice(field.contents[0] ?? 0, field.contents[1] ?? 0);
  return /^\d{1,12}(?!\d)/.exec(value)?.[0] ?? null;
}

/** What the tags of a format mean. */
export interface Layout {
  readonly format: string;
  roleOf(tag: string, value: string): FieldRole;
  /** The normalised name that a field gives its record, if it gives one. */
  documentId(tag: string, value: string): string | null;
}

const medline: Layout = { format: "medline", roleOf, documentId };

/** The document of a record; `text` is the record's own slice of the file. */
export function toDocument(
  record: OpenRecord,
  text: string,
  path: string,
  id: string,
  layout: Layout = medline,
): Document {
  const ids = new Set<string>();
  const parts: Part[] = [];
  for (const field of record.fields) {
    const prose = fieldProse(field, text, record.start);
    const name = layout.documentId(field.tag, prose.text);
    if (name !== null) ids.add(name);
    addParts(parts, field, prose, layout);
  }
  const source = { text, offset: record.start, line: record.line };
  return { id, path, format: layout.format, ids: [...ids], parts, source };
}

/** One part for a field, with its value alone; one for each section of a structured abstract. Tag and labels are in the span, not in the prose. */
function addParts(parts: Part[], field: Field, prose: Prose, layout: Layout): void {
  const { tag } = field;
  const span = { start: field.start, end: field.contents.at(-1) ?? field.start };
  const { role, end: valueEnd } = layout.roleOf(tag, prose.text);
  if (role !== "abstract") {
    const value = valueEnd < prose.text.length ? sliceProse(prose, 0, valueEnd) : prose;
    parts.push({ kind: role === "url" ? "url" : "field", role, tag, prose: value, span, headings: [] });
    return;
  }
  const sections = abstractSections(prose);
  for (const [index, section] of sections.entries()) {
    const start = index === 0 ? span.start : section.span.start;
    const end = index === sections.length - 1 ? span.end : section.span.end;
    const headings = section.label === null ? [] : [section.label];
    parts.push({ kind: "field", role, tag, prose: section.prose, span: { start, end }, headings });
  }
}

/** The value of a field: its lines joined by one space each, wherever they were folded. */
function fieldProse(field: Field, text: string, offset: number): Prose {
  const { contents } = field;
  const first = text.slice(contents[0]! - offset, contents[1]! - offset);
  if (contents.length === 2 && !first.includes("&"))
    return first === "" ? { text: "", pieces: [] } : verbatim(first, contents[0]!);
  const builder = new ProseBuilder();
  for (let i = 0; i < contents.length; i += 2) {
    const from = contents[i]!;
    const to = contents[i + 1]!;
    if (builder.length > 0 && to > from) builder.replaced(" ", contents[i - 1]!, from);
    addDecoded(builder, text.slice(from - offset, to - offset), from);
  }
  return builder.build();
}

const doi = /^(10\.\d{4,9}\/\S{1,300}) \[doi\]$/i;
const pmc = /^PMC\d{1,12}$/i;

/** The normalised name a field gives its record, if it gives one. */
export function documentId(tag: string, value: string): string | null {
  if (tag === "PMID") {
    const number = /^\d{1,12}(?!\d)/.exec(value);
    return number && `pmid:${number[0]}`;
  }
  if (tag === "PMC") return pmc.test(value) ? `pmcid:${value.toUpperCase()}` : null;
  if (tag !== "LID" && tag !== "AID") return null;
  const match = doi.exec(value);
  return match && `doi:${match[1]!.toLowerCase()}`;
}
