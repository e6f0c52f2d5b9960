/** What an extractor is: the parts it reads, the drafts of claims it yields, and its examples. */
import type { ClaimRef, Kind, Place, Subject, ValueOf } from "../claims/index.ts";
import type { Document, Prose, Role } from "../document/index.ts";
import type { Reading } from "../language/index.ts";

/**
 * A claim as an extractor sees it, in offsets of the prose it was read from. Its `ref` is a name that is unique in the document
 * until the engine numbers the claims; other drafts may refer to it. Distributes over unions, so that `kind` narrows `value`.
 */
export type Draft<K extends Kind = Kind> = K extends Kind ? DraftOf<K> : never;

interface DraftOf<K extends Kind> {
  readonly kind: K;
  readonly value: ValueOf<K>;
  /** The prose read, and the range of its text that is quoted. */
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** The form that read it; the extractor itself where left out. */
  readonly form?: string;
  readonly subject?: Partial<Subject>;
  readonly place?: Partial<Place>;
  readonly ref?: ClaimRef;
}

/** Numbers that no claim is made of, and what they are: `measurement`, `statistic`. */
export interface OtherNumbers {
  readonly kind: string;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** A role, or all roles of one family. */
export type RoleRead = Role | "date" | "identifier" | "fact" | "notice" | "damage";

/** Turns the parts of a document into claims of one kind (or of several kinds that only one reading can tell apart). */
export type Extractor<K extends Kind = Kind> = ExtractorOf<K, Draft<K>>;

/** Its drafts are a parameter of their own, so that an extractor of one kind is an extractor of any. */
interface ExtractorOf<K extends Kind, D extends Draft> {
  readonly id: string;
  readonly kinds: readonly K[];
  /** The roles of the parts it reads; `date` and `identifier` stand for all of their kind. */
  readonly reads: readonly RoleRead[];
  /** A part as tokenised once for all extractors, in its document. Pure; linear in the length of the part. */
  extract(reading: Reading, document: Document): Iterable<D>;
  /** What it recognised besides, where forms alone cannot tell; a claim of the same numbers goes before. */
  others?(reading: Reading): Iterable<OtherNumbers>;
  readonly examples: readonly ExtractorExample[];
}

/**
 * A text and what must be read from it. `text` is read as a Markdown page unless `format` says otherwise; `claims` lists, in document order,
 * `show(value)` of every claim of the extractor's kinds; `[]` where nothing may be read.
 */
export interface ExtractorExample {
  readonly text: string;
  readonly format?: "markdown" | "medline" | "registry" | "jats";
  readonly claims: readonly string[];
}

export function defineExtractor<const K extends Kind>(extractor: Extractor<K>): Extractor<K> {
  return extractor;
}
