/** Joins numerals in words (`one hundred and four`) into one number token each. */
import { numberLexeme, symbolLexeme, wordLexeme } from "./lexicon/index.ts";
import { beginsNumeral, readNumeral } from "./numerals.ts";
import { type Token, tokenOf } from "./token.ts";

/** A numeral takes at most this many words. */
const longest = 8;
/** Every first letter of a word below a hundred, `zero` to `ninety`. */
const initials = "zotfsen";
const period = /^(?:(?:hour|day|week|month|year)(?:s|ly)?)$/;

/** Whether a folded word may begin a numeral, before the dictionary is asked. */
export function mayBeginNumeral(folded: string): boolean {
  return initials.includes(folded.charAt(0)) && (beginsNumeral(folded) || periodAt(folded) > 0);
}

/** Where the hyphen before the unit stands in `six-week`, `twenty-eight-day`, `three-weekly`; -1 in other words. */
function periodAt(folded: string): number {
  const hyphen = folded.lastIndexOf("-");
  return hyphen > 0 && period.test(folded.slice(hyphen + 1)) && beginsNumeral(folded.slice(0, hyphen)) ? hyphen : -1;
}

/** The tokens with their numerals joined; `from` is the first that may begin one. */
export function joinNumerals(tokens: readonly Token[], from: number, text: string): Token[] {
  const joined = tokens.slice(0, from);
  for (let i = from; i < tokens.length; ) {
    const token = tokens[i]!;
    const hyphen = token.kind === "word" ? periodAt(token.folded) : 0;
    if (hyphen > 0) {
      joined.push(...splitPeriod(token, hyphen, text));
      i++;
      continue;
    }
    const numeral = numeralAt(tokens, i, text);
    joined.push(numeral?.token ?? token);
    i += numeral?.length ?? 1;
  }
  return joined;
}

function numeralAt(tokens: readonly Token[], at: number, text: string): { token: Token; length: number } | null {
  const first = tokens[at]!;
  if (first.kind !== "word" || !mayBeginNumeral(first.folded)) return null;
  if (isHyphenated(tokens, at)) {
    const last = tokens[at + 2]!;
    const word = `${first.folded}-${last.folded}`;
    return { token: numeralToken(first, last, word, readNumeral([word])!.value, text), length: 3 };
  }
  const words: string[] = [];
  for (let j = at; j < at + longest && tokens[j]?.kind === "word" && (j === at || tokens[j]!.spaced); j++)
    words.push(tokens[j]!.folded);
  const numeral = readNumeral(words);
  if (!numeral) return null;
  const last = tokens[at + numeral.words - 1]!;
  const folded = words.slice(0, numeral.words).join(" ");
  return { token: numeralToken(first, last, folded, numeral.value, text), length: numeral.words };
}

/** `six-week` as `6-week` stands: a number, a hyphen and a word. */
function splitPeriod(token: Token, hyphen: number, text: string): Token[] {
  const at = token.start + hyphen;
  const count = { ...token, end: at };
  const folded = token.folded.slice(0, hyphen);
  const rest = { text: token.text.slice(hyphen + 1), folded: token.folded.slice(hyphen + 1) };
  return [
    numeralToken(count, count, folded, readNumeral([folded])!.value, text),
    tokenOf("punct", text.charAt(at), "-", at, at + 1, false, symbolLexeme("-")),
    tokenOf("word", rest.text, rest.folded, at + 1, token.end, false, wordLexeme(rest.text, rest.folded)),
  ];
}

/** `Sixty−two`: another dash where a hyphen belongs. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [first, dash, last] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (dash?.folded !== "-" || dash.spaced || last?.kind !== "word" || last.spaced) return false;
  return beginsNumeral(`${first.folded}-${last.folded}`);
}

function numeralToken(first: Token, last: Token, folded: string, value: number, text: string): Token {
  const printed = { digits: String(value), scale: 0, negative: false };
  const lexeme = numberLexeme(printed, folded, "numeral");
  const more = { value: printed, inWords: true };
  return tokenOf(
    "number",
    text.slice(first.start, last.end),
    folded,
    first.start,
    last.end,
    first.spaced,
    lexeme,
    null,
    more,
  );
}
