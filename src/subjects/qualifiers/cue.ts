/** A word or phrase that narrows numbers down: who read them, by which criteria, when, in which part of the study. */
import type { Qualifier } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";

export interface Cue {
  readonly qualifier: Qualifier;
  /** Folded, the same for all ways of writing it: `12 months` of `12-mo`. */
  readonly value: string;
  /** Token range. */
  readonly from: number;
  readonly to: number;
}

/** Finds cues of one build. */
export interface Finder {
  /** Whether a cue may begin with a token, by its kind and words alone: asked once for all places where it stands. */
  readonly begins: (token: Token) => boolean;
  /** Reads the cue that begins at such a token; `end` is the end of its sentence. Looks at a bounded number of tokens around. */
  readonly find: (tokens: readonly Token[], at: number, end: number) => Cue | null;
}

/** The words behind a token, folded, up to `most`, ended by anything that is no word. */
export function wordsFrom(tokens: readonly Token[], at: number, end: number, most: number): string[] {
  const words: string[] = [];
  for (let i = at; i < end && words.length < most && tokens[i]!.kind === "word"; i++) words.push(tokens[i]!.folded);
  return words;
}

/** The nearest wanted token before `at`, past those that may stand between, `most` tokens back at the furthest; or -1. */
export function backTo(
  tokens: readonly Token[],
  at: number,
  most: number,
  isWanted: (at: number) => boolean,
  mayStandBetween: (token: Token) => boolean,
): number {
  for (let i = at - 1; i >= 0 && i >= at - most; i--) {
    if (isWanted(i)) return i;
    if (!mayStandBetween(tokens[i]!)) return -1;
  }
  return -1;
}
