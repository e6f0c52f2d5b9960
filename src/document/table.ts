/** What every table is read into. */
import type { Prose } from "./prose.ts";
import type { Span } from "./span.ts";

/** How a table was written in the source. */
export type TableForm = "gfm" | "collapsed" | "tabs" | "html" | "jats";

/** Something wrong with a table as printed, and how it was mended (or `null` where it was left as it is). */
export interface Damage {
  readonly kind: "collapsed" | "cut" | "short-row" | "long-row" | "unreadable";
  readonly span: Span;
  readonly mended: string | null;
}

/**
 * A table of any make. Every row holds its cells from left to right; the first cell of a row is its label.
 * `header` is empty for a key-value run without a header row.
 */
export interface Table {
  readonly form: TableForm;
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  readonly damages: readonly Damage[];
  /** What stands above or below it and says what it shows. */
  readonly caption?: Prose;
  readonly footnotes?: readonly Prose[];
}
