/** Abbreviations that a document defines in brackets: `gemcitabine-docetaxel (GD)`. */
import type { Token } from "../../language/index.ts";

export interface Definition {
  /** As printed. */
  readonly short: string;
  /** The folded words of the long form. */
  readonly long: readonly string[];
}

export function definitions(tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    const short = tokens[i]!;
    if (short.kind !== "word" || tokens[i - 1]!.text !== "(" || tokens[i + 1]!.text !== ")") continue;
    if (!/^[\p{Lu}][\p{L}\p{N}-]{0,9}$/u.test(short.text)) continue;
    const long = longForm(tokens, i - 2, short.text);
    if (long) found.push({ short: short.text, long });
  }
  return found;
}

/** The words before the bracket whose initials spell the abbreviation, skipping small words. */
function longForm(tokens: readonly Token[], last: number, short: string): string[] | null {
  const letters = short.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length < 2) return null;
  const words: string[] = [];
  let initials = "";
  for (let i = last; i >= 0 && i > last - 12; i--) {
    const token = tokens[i]!;
    if (token.kind === "punct" && !/^[-/+–,]$/.test(token.text)) return null;
    if (token.kind !== "punct") {
      words.unshift(token.folded);
      initials = initialsOf(token.folded) + initials;
    }
    if (initials === letters && words.length > 1) return words;
    if (words.length === 1 && token.folded.startsWith(letters[0]!) && spells(token.folded, letters)) return words;
  }
  return null;
}

/** Of the parts of a word, small ones aside. */
const initialsOf = (word: string): string =>
  word
    .split("-")
    .filter((part) => !/^(?:and|plus|of|with|the|for|in|alone)$/.test(part))
    .map((part) => part[0])
    .join("");

/** `letrozole (LET)`, `trastuzumab (TRZ)`: the letters stand in the word in order, from its beginning. */
function spells(word: string, letters: string): boolean {
  if (letters.length < 3 || word.length < letters.length + 2) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}
