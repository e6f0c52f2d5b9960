/** The authors of a record, in order, each with the part that names it. */
import { type Document, type Part, partitionPoint } from "../../document/index.ts";
import { type PersonName, readName, spellings } from "./initials.ts";

export interface RecordAuthor {
  /** Number of the part that names the author. */
  readonly part: number;
  readonly position: number;
  readonly printed: string;
  readonly name: PersonName;
  readonly initials: readonly string[];
  readonly collective: boolean;
}

const known = new WeakMap<Document, readonly RecordAuthor[]>();

/** Persons by their full names (by their short ones where the record has no full names), and collective authors. */
export function recordAuthors(document: Document): readonly RecordAuthor[] {
  const cached = known.get(document);
  if (cached) return cached;
  const person = document.parts.some(({ role }) => role === "author") ? "author" : "short-author";
  const authors: RecordAuthor[] = [];
  for (const [index, part] of document.parts.entries()) {
    const collective = part.role === "group-author";
    if (part.role !== person && !collective) continue;
    const printed = textOf(part);
    const name = collective ? { family: printed, given: "" } : readName(printed);
    const initials = collective ? [] : spellings(name);
    authors.push({ part: index, position: authors.length + 1, printed, name, initials, collective });
  }
  known.set(document, authors);
  return authors;
}

/** The author whom the part of this number names. */
export function authorOfPart(document: Document, part: number): RecordAuthor | undefined {
  const authors = recordAuthors(document);
  const author = authors[partitionPoint(authors, (other) => other.part < part)];
  return author?.part === part ? author : undefined;
}

function textOf(part: Part): string {
  return part.kind === "table" ? "" : part.prose.text.trim();
}
