/** Small deterministic errors in a printed number: a digit replaced, two swapped, a count off by one. */
import type { NumberToken } from "./tokens.ts";

export interface Mutation {
  readonly kind: "digit" | "swap" | "plus" | "minus";
  readonly text: string;
}

const words = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen twenty"
).split(" ");

/** The errors to try on a number; `seed` chooses the digit, so that a run always tries the same. */
export function mutationsOf(token: NumberToken, seed: string): Mutation[] {
  const mutations = token.inWords ? [] : [replaceDigit(token.text, hash(seed)), swapDigits(token.text, hash(seed))];
  const isCount = token.decimals === 0 && !token.isPercent && token.value < 100_000;
  if (isCount) mutations.push(offByOne(token, 1), offByOne(token, -1));
  const seen = new Set<string>([token.text]);
  return mutations.filter((mutation): mutation is Mutation => {
    if (mutation === null || seen.has(mutation.text)) return false;
    seen.add(mutation.text);
    return true;
  });
}

function digitPlaces(text: string): number[] {
  return [...text].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
}

function replaceDigit(text: string, random: number): Mutation {
  const places = digitPlaces(text);
  const place = places[random % places.length]!;
  let digit = (Number(text[place]) + 1 + (Math.floor(random / 16) % 9)) % 10;
  const leads = place === places[0] && places.length > 1 && text[0] !== "0";
  if (digit === 0 && leads) digit = text[place] === "1" ? 2 : 1;
  return { kind: "digit", text: text.slice(0, place) + digit + text.slice(place + 1) };
}

function swapDigits(text: string, random: number): Mutation | null {
  const pairs = digitPlaces(text).filter((place) => {
    const next = text[place + 1];
    return next !== undefined && /\d/.test(next) && next !== text[place] && !(place === 0 && next === "0");
  });
  const place = pairs[random % pairs.length];
  if (place === undefined) return null;
  return { kind: "swap", text: text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2) };
}

function offByOne(token: NumberToken, step: 1 | -1): Mutation | null {
  const value = token.value + step;
  if (value < 0) return null;
  const kind = step === 1 ? "plus" : "minus";
  if (!token.inWords) return { kind, text: token.text.includes(",") ? value.toLocaleString("en-US") : String(value) };
  const word = words[value];
  if (word === undefined) return null;
  return { kind, text: /^\p{Lu}/u.test(token.text) ? word[0]!.toUpperCase() + word.slice(1) : word };
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
