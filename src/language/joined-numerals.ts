/** Joins numerals in words (`one hundred and four`) into one number token each. */
import { numberLexeme } from "./lexicon/index.ts";
import { beginsNumeral, readNumeral } from "./numerals.ts";
import type { Token } from "./token.ts";

/** A numeral takes at most this many words. */
const longest = 8;
/** Every first letter of a word below a hundred, `zero` to `ninety`. */
const initials = "zotfsen";

/** Whether a folded word may begin a numeral, before the dictionary is asked. */
export function mayBeginNumeral(folded: string): boolean {
  return initials.includes(folded.charAt(0)) && beginsNumeral(folded);
}

/** The tokens with their numerals joined; `from` is the first that may begin one. */
export function joinNumerals(tokens: readonly Token[], from: number, text: string): Token[] {
  const joined = tokens.slice(0, from);
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !mayBeginNumeral(token.folded)) {
      joined.push(token);
      continue;
    }
    if (isHyphenated(tokens, i)) {
      const [first, last] = [token, tokens[i + 2]!];
      const word = `${first.folded}-${last.folded}`;
      joined.push(numeralToken(first, last, word, readNumeral([word])!.value, text));
      i += 2;
      continue;
    }
    const words: string[] = [];
    for (let j = i; j < i + longest && tokens[j]?.kind === "word" && (j === i || tokens[j]!.spaced); j++)
      words.push(tokens[j]!.folded);
    const numeral = readNumeral(words)!;
    const last = tokens[i + numeral.words - 1]!;
    joined.push(numeralToken(token, last, words.slice(0, numeral.words).join(" "), numeral.value, text));
    i += numeral.words - 1;
  }
  return joined;
}

/** `Sixty−two`: another dash where a hyphen belongs. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [first, dash, last] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (dash?.folded !== "-" || dash.spaced || last?.kind !== "word" || last.spaced) return false;
  return beginsNumeral(`${first.folded}-${last.folded}`);
}

function numeralToken(first: Token, last: Token, folded: string, value: number, text: string): Token {
  const printed = { digits: String(value), scale: 0, negative: false };
  return {
    kind: "number",
    text: text.slice(first.start, last.end),
    folded,
    start: first.start,
    end: last.end,
    spaced: first.spaced,
    lexeme: numberLexeme(printed, folded, true),
    value: printed,
    inWords: true,
  };
}
