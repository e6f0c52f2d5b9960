/** What every format is read into: documents of parts, and problems. */
import type { Prose } from "./prose.ts";
import type { Span } from "./span.ts";
import type { Table } from "./table.ts";

/** A stretch of one document as read: the common form of every format. */
export type Part = TextPart | TablePart;

/**
 * What a part is in its document, whatever the format calls it: parsers set it, and everything after them uses it.
 * `title`, `heading`, `abstract`, `text` and `table` are read for statements. `databank` holds `name/number`; `citation` is how the
 * work itself is cited; `date:received`, `identifier:doi`, `registration` (the id of a study in its registry) and `fact:phase` hold the value alone;
 * `notice:retraction` tells that the work was retracted, `notice:retraction-of` that it retracts another. A
 * `broken-link` is the text of a link to an entry of the list of references that is not there. A `damage` stands behind the parts of
 * its record and points at what is not as records are: where it was cut, its beginning where it has no number, fields that no record has.
 */
export type Role =
  | "title"
  | "heading"
  | "abstract"
  | "text"
  | "table"
  | "url"
  | "keyword"
  | "author"
  | "short-author"
  | "group-author"
  | "databank"
  | "registration"
  | "declaration"
  | "citation"
  | "journal"
  | "note"
  | `date:${string}`
  | `identifier:${string}`
  | "publication-type"
  | `fact:${string}`
  | `notice:${string}`
  | "broken-link"
  | DamageRole
  | "other";

export type DamageRole = "damage:cut" | "damage:unnumbered" | "damage:fields";

interface PartBase {
  readonly role: Role;
  readonly span: Span;
  /**
   * The headings above this part, outermost first; for a structured abstract, its label. Below them what else leads to it: a bold line, the line
   * that ends in a colon before a list or table (`In the PTCL cohort (N = 98):`), the items that a nested item stands under.
   */
  readonly headings: readonly string[];
}

/** What a part begins with and is about, set apart from the rest: `Cycle length: 21 days`, `**PTCL (n = 98).** The ORR was 27.4%`. */
export interface PartLabel {
  readonly text: string;
  /** Where the value begins in the prose; 0 where the prose holds the value alone, as in a field. */
  readonly valueAt: number;
}

/** A heading, paragraph, list item, record field or URL. */
export interface TextPart extends PartBase {
  readonly kind: "heading" | "prose" | "list-item" | "field" | "url";
  readonly prose: Prose;
  /** As marked in the source, for showing only: the tag of a record field (`AB`), the number of a list item (`3.`). */
  readonly tag?: string;
  /** Of a heading or list item; 7 for a bold line that stands in for a heading. */
  readonly depth?: number;
  readonly label?: PartLabel;
  /** Of an entry of a list of references in a format that links to its entries: whether the text does. */
  readonly isCited?: boolean;
}

/** A table. */
export interface TablePart extends PartBase {
  readonly kind: "table";
  readonly table: Table;
}

/** The slice of the decoded file that a document stands in: `text` begins at `offset`, on line `line` (1-based). */
export interface Source {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
}

/** Something that could not be read, and what to do about it. */
export interface Problem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
  /** A notice does not change the exit code: the text was read all the same. */
  readonly severity: "error" | "notice";
}

/** A comment in the markup of a page, and the block that begins after it: the paragraph, heading, table or list; `null` if there is none. */
export interface Comment {
  readonly span: Span;
  readonly covers: Span | null;
}

/** How many parts of one kind (`script`, `hidden`) a page contains but does not show. */
export interface LeftOut {
  readonly kind: string;
  readonly count: number;
}

/** One page, or one record of a file of many. */
export interface Document {
  /** `path`, or `path#name` for a record of a file of many. Unique in a run. */
  readonly id: string;
  /** The file, as the user named it, with forward slashes. */
  readonly path: string;
  readonly format: string;
  /** Normalised names of the document itself, each with its scheme: `pmid:123`, `doi:10.1/x`, `sku:s519589`. */
  readonly ids: readonly string[];
  readonly parts: readonly Part[];
  readonly source: Source;
  /** Set if the parser separates comments from text; left out if the text itself contains them (Markdown), or cannot have any. */
  readonly comments?: readonly Comment[];
  /** What was left out because a reader of the page does not see it. */
  readonly leftOut?: readonly LeftOut[];
}

/** The exact source slice at a span of the document. */
export function quoteAt(document: Document, span: Span): string {
  return document.source.text.slice(span.start - document.source.offset, span.end - document.source.offset);
}
