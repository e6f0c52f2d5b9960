/** What every table is read into. */
import type { Prose } from "./prose.ts";
import type { Span } from "./span.ts";

/** How a table was written in the source. */
export type TableForm =
  | "gfm"
  | "collapsed"
  | "tabs"
  | "html"
  | "jats"
  | "json"
  | "grid"
  | "spaced"
  | "csv"
  | "latex"
  | "lines";

/** Something wrong with a table as printed, and how it was mended (or `null` where it was left as it is). */
export interface Damage {
  readonly kind: "collapsed" | "cut" | "short-row" | "long-row" | "no-rule" | "broken-header" | "unreadable";
  readonly span: Span;
  readonly mended: string | null;
}

/**
 * A table of any kind. Every row contains its cells from left to right; the first cell of a row is its label.
 * `header` is empty for a key-value run without a header row. A cell that spans several stands in each place as the same prose.
 */
export interface Table {
  readonly form: TableForm;
  readonly header: readonly Prose[];
  /** How many of the first rows are header rows too; 0 where left out. */
  readonly headerRows?: number;
  readonly rows: readonly (readonly Prose[])[];
  readonly damages: readonly Damage[];
  /** The caption above or below it. */
  readonly caption?: Prose;
  readonly footnotes?: readonly Prose[];
}
