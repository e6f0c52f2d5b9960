/**
 * Folds words and looks them up in the lexicon, as a rule once for each way a word is printed: what was met last with the same hash is kept.
 * Nothing grows with the text, and no text can make a look-up long.
 */
import { ownText } from "../document/index.ts";
import { foldWord } from "./characters.ts";
import { mayBeginNumeral } from "./joined-numerals.ts";
import { allLexemes, type Lexeme, wordLexeme } from "./lexicon/index.ts";
import { noFacts } from "./word-fact.ts";

export interface KnownWord {
  readonly text: string;
  readonly folded: string;
  readonly lexeme: Lexeme;
  readonly beginsNumeral: boolean;
  /** What `wordFact` has worked out of it. */
  readonly facts: unknown[];
}

const slots = 1 << 15;
let known: (KnownWord | undefined)[] = [];
let lexiconSize = -1;

/** Forgets what was known before the lexicon grew: a form that is compiled may add words. */
export function meetLexicon(): void {
  const size = allLexemes().length;
  if (size === lexiconSize) return;
  known = new Array<KnownWord | undefined>(slots).fill(undefined);
  lexiconSize = size;
}

/** The word at `start..end` of a text. */
export function knownWord(text: string, start: number, end: number): KnownWord {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const found = known[slot];
  if (found && isAt(found.text, text, start, end)) return found;
  const printed = ownText(text.slice(start, end));
  const folded = foldWord(printed);
  const lexeme = wordLexeme(printed, folded);
  const word = { text: printed, folded, lexeme, beginsNumeral: mayBeginNumeral(folded), facts: noFacts() };
  known[slot] = word;
  return word;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
