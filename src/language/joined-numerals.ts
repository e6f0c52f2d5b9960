/** Joins numerals in words (`one hundred and four`) into one number token each. */
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
    const words: string[] = [];
    for (let j = i; j < i + longest && tokens[j]?.kind === "word" && (j === i || tokens[j]!.spaced); j++)
      words.push(tokens[j]!.folded);
    const numeral = readNumeral(words)!;
    const last = tokens[i + numeral.words - 1]!;
    joined.push({
      kind: "number",
      text: text.slice(token.start, last.end),
      folded: words.slice(0, numeral.words).join(" "),
      start: token.start,
      end: last.end,
      spaced: token.spaced,
      value: { digits: String(numeral.value), scale: 0, negative: false },
      inWords: true,
    });
    i += numeral.words - 1;
  }
  return joined;
}
