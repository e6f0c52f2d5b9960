/** What a token is. */
import type { Printed } from "../document/index.ts";
import type { Lexeme } from "./lexicon/lexeme.ts";

/**
 * A token of prose, in offsets of its text; behind the first level of forms also a mention, which stands for the tokens it was read from.
 * - `number`: digits with separators and point as printed (`1,000`, `35·2`, `21.4`), also where layout cut them (`12 345`, `0. 96`), and numerals in words
 *   (`Twenty-one`), with its value. A minus is a token of its own; a number behind one is of class `negative`.
 * - `word`: letters, with inner hyphens, apostrophes, slashes between letters and digits of a code (`APG-1387`, `cIAP1`, `i.v.`, `95%CI` is three tokens).
 * - `punct`: one sign, as printed: `≥`, `>/=`, `%`, `±`, `+/-`, `/`, `–`, `--` among them.
 */
export interface Token {
  readonly kind: "number" | "word" | "punct" | "mention";
  readonly text: string;
  /** Lower case; signs as one (`–` and `--` as `-`, `>/=` as `≥`, `’` as `'`, `（` as `(`); numbers as printed, in ASCII digits and without the cuts of layout. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** White space (of any width) stands before the token. */
  readonly spaced: boolean;
  /** What the lexicon knows of it: patterns test this alone. */
  readonly lexeme: Lexeme;
  /** For `number`. */
  readonly value?: Printed | undefined;
  /** A numeral in words (`nine`, `Twenty-one`, `one hundred and four`). */
  readonly inWords?: boolean | undefined;
  /** White space within the digits was read over: `12 345`, `0. 96`, `10 9/L`. */
  readonly mended?: true | undefined;
  /** For `mention`. */
  readonly mention?: Mention | undefined;
  /** What has been worked out of a word alone (`wordFact`), one list for all tokens that are printed like it; `null` where none is kept. */
  readonly facts: unknown[] | null;
}

/** Makes every token with the same fields in the same order: code over tokens that are made alike is compiled once. */
export function tokenOf(
  kind: Token["kind"],
  text: string,
  folded: string,
  start: number,
  end: number,
  spaced: boolean,
  lexeme: Lexeme,
  facts: Token["facts"] = null,
  { value, inWords, mended, mention }: Pick<Token, "value" | "inWords" | "mended" | "mention"> = plain,
): Token {
  return { kind, text, folded, start, end, spaced, lexeme, value, inWords, mended, mention, facts };
}

const plain = {};

/** What a form read: its kind and value, the form that read it, and the tokens and mentions it is made of. */
export interface Mention<V = unknown> {
  readonly kind: string;
  readonly form: string;
  readonly value: V;
  readonly units: readonly Token[];
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** Half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
