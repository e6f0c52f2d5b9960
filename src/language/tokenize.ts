/** Splits text into tokens once, left to right, in linear time. */
import { spaceEnd, wordEnd } from "./characters.ts";
import { joinNumerals } from "./joined-numerals.ts";
import { knownWord, meetLexicon } from "./known-words.ts";
import { symbolLexeme } from "./lexicon/index.ts";
import { mayBeginNumber, readNumber } from "./number-token.ts";
import type { DigitRun } from "./printed-number.ts";
import { foldSign, signEnd } from "./signs.ts";
import { type Token, tokenOf } from "./token.ts";

/** Every stretch of text that is not white space is in exactly one token; offsets rise. */
export function tokenize(text: string): Token[] {
  meetLexicon();
  const tokens: Token[] = [];
  const run: DigitRun = { end: 0, lastUneven: -1 };
  let firstNumeral = -1;
  for (let at = 0; at < text.length; ) {
    const start = spaceEnd(text, at);
    const spaced = start > at;
    if (start >= text.length) break;
    const number = mayBeginNumber(text.charCodeAt(start)) ? readNumber(text, start, spaced, tokens, run) : null;
    if (number) {
      tokens.push(number);
      at = number.end;
      continue;
    }
    at = wordEnd(text, start);
    if (at > start) {
      const word = knownWord(text, start, at);
      if (word.beginsNumeral && firstNumeral < 0) firstNumeral = tokens.length;
      tokens.push(tokenOf("word", word.text, word.folded, start, at, spaced, word.lexeme, word.facts));
      continue;
    }
    at = signEnd(text, start, tokens[tokens.length - 1]);
    const sign = text.slice(start, at);
    const folded = foldSign(sign);
    tokens.push(tokenOf("punct", sign, folded, start, at, spaced, symbolLexeme(folded)));
  }
  return firstNumeral < 0 ? tokens : joinNumerals(tokens, firstNumeral, text);
}
