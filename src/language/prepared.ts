/** What a build has worked out beforehand, in place of this file; run from its source, the program works it out itself. */

export interface Prepared {
  /** The lexicon with all words that forms name: see `lexicon/lexeme.ts`. */
  readonly lexemes: string;
  /** The plans of the levels of all forms: see `match/plan-data.ts`. */
  readonly plans: string;
}

export const prepared: Prepared | null = null as Prepared | null;
