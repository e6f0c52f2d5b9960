/** Small steps over tokens that the readers of doses share. Every reader takes an index and says where it ended. */
import { toNumber } from "../../document/index.ts";
import { readNumeral, type Token } from "../../language/index.ts";

export type Tokens = readonly Token[];

/** The whole number at an index, or `null`. */
export function wholeAt(tokens: Tokens, index: number): number | null {
  const token = tokens[index];
  return token?.kind === "number" && token.value?.scale === 0 ? toNumber(token.value) : null;
}

export function wordAt(tokens: Tokens, index: number): string {
  const token = tokens[index];
  if (token?.kind !== "word") return "";
  return token.folded.endsWith(".") ? token.folded.slice(0, -1) : token.folded;
}

export function isPunct(tokens: Tokens, index: number, characters: string): boolean {
  const token = tokens[index];
  return token?.kind === "punct" && characters.includes(token.folded);
}

export const dash = "-";

const unitDays = new Map<string, number>([
  ...["day", "days", "d"].map((unit) => [unit, 1] as const),
  ...["week", "weeks", "wk", "wks", "w"].map((unit) => [unit, 7] as const),
]);

export interface Duration {
  readonly days: number;
  readonly unit: "day" | "week";
  /** What is glued to the unit by a hyphen: `on` in `3-weeks-on`. */
  readonly tail: string;
  readonly end: number;
}

function duration(count: number, word: string, end: number): Duration | null {
  const hyphen = word.indexOf("-");
  const length = unitDays.get(hyphen < 0 ? word : word.slice(0, hyphen));
  if (length === undefined) return null;
  const tail = hyphen < 0 ? "" : word.slice(hyphen + 1);
  return { days: count * length, unit: length === 7 ? "week" : "day", tail, end };
}

/** A length of time in days or weeks: `21 days`, `28-d`, `three-week`, `2w`. */
export function durationAt(tokens: Tokens, index: number): Duration | null {
  const count = wholeAt(tokens, index);
  if (count !== null) {
    let next = isPunct(tokens, index + 1, dash) && !tokens[index + 1]!.spaced ? index + 2 : index + 1;
    if (wordAt(tokens, next) === "consecutive") next++;
    return duration(count, wordAt(tokens, next), next + 1);
  }
  const word = wordAt(tokens, index);
  const hyphen = word.indexOf("-");
  if (hyphen < 0) return null;
  const numeral = readNumeral([word.slice(0, hyphen)]);
  return numeral && duration(numeral.value, word.slice(hyphen + 1), index + 1);
}

/** Skips up to `limit` tokens that are words of the list. */
export function skipWords(tokens: Tokens, index: number, words: ReadonlySet<string>, limit: number): number {
  let at = index;
  while (at < index + limit && words.has(wordAt(tokens, at))) at++;
  return at;
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
