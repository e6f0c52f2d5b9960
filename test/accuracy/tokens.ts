/** The numbers of a quote with their places, digits and words alike. */
import { beginsNumeral, readNumeral } from "../../src/language/index.ts";
import { decimals, plain } from "./numbers.ts";

export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly inWords: boolean;
  readonly isPercent: boolean;
}

/** Digits not glued to letters before them, registry numbers, and numerals in words. */
export function numberTokens(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  const pattern =
    /(?<![\p{L}\p{N}.·])(?:NCT|ISRCTN|[dD](?=\d))?(\d{1,3}(?:,\d{3})+|\d+(?:[.·•∙]\d+)?|(?<!\d)[.·]\d+)|\p{L}+(?:-\p{L}+)*/gu;
  for (const match of text.matchAll(pattern)) {
    const printed = match[1];
    const start = match.index + (printed ? match[0].length - printed.length : 0);
    const end = match.index + match[0].length;
    const isPercent = /^\s?%/.test(text.slice(end, end + 2));
    if (printed) {
      const value = Number(plain(printed));
      tokens.push({ start, end, text: printed, value, decimals: decimals(printed), inWords: false, isPercent });
    } else if (beginsNumeral(match[0].toLowerCase())) {
      const value = readNumeral([match[0].toLowerCase()])?.value ?? 0;
      tokens.push({ start, end, text: match[0], value, decimals: 0, inWords: true, isPercent });
    }
  }
  return tokens;
}
