/** What a parser is. */
import type { Document, Problem } from "../document/index.ts";

/** What a parser reads out of a file: a document, or something to say about what could not be read. */
export type Parsed = { readonly document: Document } | { readonly problem: Problem };

/** Reads one format. Built-in and plugin parsers are alike: plain objects. */
export interface Parser {
  readonly id: string;
  readonly title: string;
  /** Lower case, with the dot; asked only when no parser knows the content. */
  readonly extensions: readonly string[];
  /** Files of these extensions hold all manner of things: only content tells, and one met in a folder that is in no format is passed over. */
  readonly sharesExtensions?: boolean;
  /** It holds no more of a file than the record at hand, so that files of any size can be read. */
  readonly readsInPieces?: boolean;
  /** Asked last: a format that any text can be. */
  readonly isFallback?: boolean;
  /** Whether the decoded beginning of a file (up to 64 KB) is in this format. */
  detects(head: string): boolean;
  /**
   * Reads a decoded file, given in chunks of any size, in one pass; yields each document as soon as it is complete.
   * Never throws on content. Line ends are kept as they are: offsets count every UTF-16 unit of the decoded file
   * (the byte order mark, if any, was removed before and does not count).
   */
  parse(path: string, chunks: Iterable<string>): Iterable<Parsed>;
}
