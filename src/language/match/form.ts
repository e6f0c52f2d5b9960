/** What a form is: a pattern over tokens, what refuses it, its value, and its examples. */
import type { Match } from "./match.ts";

/**
 * A printed form of a statement. `V` is the value of the mention it makes.
 */
export interface Form<V = unknown> {
  /** Names the form everywhere: `fraction-of`. */
  readonly id: string;
  /** What is written so, in a sentence: "A count and its denominator joined by of". */
  readonly title: string;
  /** The kind of the mention; later levels meet it as `@kind`. */
  readonly yields: string;
  /** See `parsePattern`. */
  readonly match: string;
  /** Named reasons against a match; each has an example that shows what it keeps out. */
  readonly unless?: Readonly<Record<string, Refusal>>;
  /** The value; `null` where the numbers are none of this form (a refusal without a name is for values only). */
  readonly value: (match: Match) => V | null;
  /** What its numbers are where no claim is made of them (`citation`, `time`); without it they are unread then. */
  readonly other?: string;
  /** Its name holds for all numbers in it, also for those that a form inside it names: an age is told in units of time. */
  readonly namesAll?: true;
  /** Found, but the units stay as they are for later forms: a note beside the text, not a part of it. */
  readonly isOverlay?: true;
  /** A value on one line, for examples and traces; `JSON.stringify` where left out. */
  readonly show?: (value: V) => string;
  /**
   * A line each: `text -> value`, several values apart by ` | `, `text -> nothing` or `text -> nothing (refusal)`.
   * Marks (`~~~`) on the line below stand under what is read, a group for each value.
   */
  readonly examples: string;
}

/** A pattern that may not stand before or behind a match, one that must stand before it, or a test of the match. */
export type Refusal =
  | { readonly before: string }
  | { readonly after: string }
  | { readonly without: string }
  | ((match: Match) => boolean);

export const before = (pattern: string): Refusal => ({ before: pattern });
export const after = (pattern: string): Refusal => ({ after: pattern });
/** Refuses a match that the pattern does not stand directly before. */
export const without = (pattern: string): Refusal => ({ without: pattern });

/** Declares a form; its value is erased to `unknown` for the lists that hold forms of all kinds. */
export function form<V>(declared: Form<V>): Form {
  return declared as unknown as Form;
}

/** The pattern of a refusal that has one. */
export function patternOf(refusal: Exclude<Refusal, (match: Match) => boolean>): string {
  if ("before" in refusal) return refusal.before;
  return "after" in refusal ? refusal.after : refusal.without;
}

/** Forms that are tried together, each at every unit of a sentence. */
export interface Level {
  readonly name: string;
  /** A pattern of one unit that a sentence must hold for any form of the level to match; it is passed over otherwise. */
  readonly needs?: string;
  /** Keeps the units that it is given, for forms of another kind to read. */
  readonly keeps?: true;
  readonly forms: readonly Form[];
}
