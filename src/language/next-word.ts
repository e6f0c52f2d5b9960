/** Looks at the word behind a number before the tokenizer comes to it. */
import { foldWord, wordEnd } from "./characters.ts";
import { type Lexeme, wordLexeme } from "./lexicon/index.ts";

/** The lexeme of the word at an offset; `null` where none begins. */
export function lexemeAt(text: string, at: number): Lexeme | null {
  const word = text.slice(at, wordEnd(text, at));
  return word === "" ? null : wordLexeme(word, foldWord(word));
}

/** Whether a word is a unit of measure or dose. */
export const isUnit = (lexeme: Lexeme | null): boolean =>
  lexeme !== null && (lexeme.classes.has("unit") || lexeme.classes.has("doseUnit"));
