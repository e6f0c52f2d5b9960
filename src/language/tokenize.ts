/** Splits text into tokens once, left to right, in linear time. */
import { foldSymbol, foldWord, spaceEnd, wordEnd } from "./characters.ts";
import { joinNumerals, mayBeginNumeral } from "./joined-numerals.ts";
import { numberLexeme, symbolLexeme, wordLexeme } from "./lexicon/index.ts";
import { type DigitRun, numberEnd, readPrinted } from "./printed-number.ts";
import type { Token } from "./token.ts";

/** Every stretch of text that is not white space is in exactly one token; offsets rise. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const run: DigitRun = { end: 0, lastUneven: -1 };
  let firstNumeral = -1;
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const start = at;
    at = spaceEnd(text, at);
    if (at > start) {
      spaced = true;
      continue;
    }
    at = numberEnd(text, start, run);
    if (at > start) {
      const digits = text.slice(start, at);
      const value = readPrinted(digits);
      tokens.push({
        kind: "number",
        text: digits,
        folded: digits,
        start,
        end: at,
        spaced,
        lexeme: numberLexeme(value, digits, false),
        value,
      });
    } else {
      at = wordEnd(text, start);
      if (at > start) {
        const word = text.slice(start, at);
        const folded = foldWord(word);
        if (firstNumeral < 0 && mayBeginNumeral(folded)) firstNumeral = tokens.length;
        tokens.push({ kind: "word", text: word, folded, start, end: at, spaced, lexeme: wordLexeme(word, folded) });
      } else {
        const symbol = String.fromCodePoint(text.codePointAt(start)!);
        at = start + symbol.length;
        const folded = foldSymbol(symbol);
        tokens.push({ kind: "punct", text: symbol, folded, start, end: at, spaced, lexeme: symbolLexeme(folded) });
      }
    }
    spaced = false;
  }
  return firstNumeral < 0 ? tokens : joinNumerals(tokens, firstNumeral, text);
}
