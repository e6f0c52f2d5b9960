/** What a token is. */
import type { Printed } from "../document/index.ts";

/**
 * A token of prose, in offsets of its text.
 * - `number`: digits with separators and point as printed (`1,000`, `35·2`, `21.4`), also numerals in words (`Twenty-one`), with its value.
 * - `word`: letters, with inner hyphens, apostrophes, slashes between letters and digits of a code (`APG-1387`, `cIAP1`, `i.v.`, `95%CI` is three tokens).
 * - `punct`: one character of anything else; `≥`, `%`, `±`, `/`, `–` among them.
 */
export interface Token {
  readonly kind: "number" | "word" | "punct";
  readonly text: string;
  /** Lower case; dashes `‐‑‒–—−` as `-`, `’` as `'`; numbers in digits as printed. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** White space (of any width) stands before the token. */
  readonly spaced: boolean;
  /** For `number`. */
  readonly value?: Printed;
  /** A numeral in words (`nine`, `Twenty-one`, `one hundred and four`). */
  readonly inWords?: boolean;
}

/** Half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
