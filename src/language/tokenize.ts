import type { Printed } from "../document/index.ts";
import { beginsNumeral, readNumeral } from "./numerals.ts";
import type { Token } from "./token.ts";

const space = /\s+/y;
const grouped = /\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3})+(?:[.·•∙]\d+)?(?![\d])/y;
const decimalComma = /\d{1,3},\d{1,2}(?=\s?%)/y;
const plain = /\d+(?:[.·•∙]\d+)?|\.\d+/y;
const abbreviation = /(?:\p{L}\.){2,6}(?!\p{L})/uy;
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’+][\p{L}\p{M}\p{N}]+|\.[a-z][a-z]+)*/uy;
const gluedNumber = /^(\p{L}+?)(\d+)$/u;
const smallWords = new Set(["in", "of", "was", "were", "to", "and", "or", "by", "at", "with", "for", "from"]);

/** Splits text into tokens once, left to right, in linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const gap = match(space);
    if (gap !== null) {
      at += gap.length;
      spaced = true;
      continue;
    }
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const isPoint = code === 46 && isDigitAt(text, at + 1) && !isDigitAt(text, at - 1);
    if (isDigit || isPoint) {
      const digits = listOfDays(text, at) ?? match(grouped) ?? match(decimalComma) ?? match(plain)!;
      push(tokens, { kind: "number", text: digits, start: at, spaced, value: readPrinted(digits) });
      at += digits.length;
    } else {
      const letters = match(abbreviation) ?? match(word);
      if (letters !== null) {
        const taken = unglue(text, at, letters);
        push(tokens, { kind: "word", text: taken, start: at, spaced });
        at += taken.length;
      } else {
        const symbol = String.fromCodePoint(text.codePointAt(at)!);
        push(tokens, { kind: "punct", text: symbol, start: at, spaced });
        at += symbol.length;
      }
    }
    spaced = false;
  }
  return joinNumerals(tokens, text);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** `1,8,15,22` is a list, `1,000` a number: a digit group of other length than three after a comma makes it a list. */
function listOfDays(text: string, at: number): string | null {
  const run = /\d+(?:,\d+)+/y;
  run.lastIndex = at;
  const found = run.exec(text)?.[0];
  if (!found) return null;
  const groups = found.split(",");
  const isGrouped = groups[0]!.length <= 3 && groups.slice(1).every((group) => group.length === 3);
  if (
    isGrouped ||
    (groups.length === 2 &&
      groups[1]!.length <= 2 &&
      /^\s?%/.test(text.slice(at + found.length, at + found.length + 2)))
  )
    return null;
  return groups[0]!;
}

function readPrinted(text: string): Printed {
  const comma = /^\d{1,3},\d{1,2}$/.test(text) ? text.replace(",", ".") : text.replace(/[,\u2009\u202f\u00a0]/g, "");
  const [whole = "", fraction = ""] = comma.split(/[.·•∙]/);
  return { digits: `${whole}${fraction}`.replace(/^0+(?=\d)/, ""), scale: fraction.length, negative: false };
}

/** A small word glued to a number by conversion (`in67.8%`) gives up its digits. */
function unglue(text: string, at: number, letters: string): string {
  const glued = gluedNumber.exec(letters);
  if (!glued || !smallWords.has(glued[1]!.toLowerCase())) return letters;
  const next = text.charAt(at + letters.length);
  return next === "%" || (next === "." && isDigitAt(text, at + letters.length + 1)) ? glued[1]! : letters;
}

function push(tokens: Token[], token: Omit<Token, "folded" | "end">): void {
  tokens.push({ ...token, folded: fold(token), end: token.start + token.text.length });
}

function fold(token: Pick<Token, "kind" | "text">): string {
  if (token.kind === "number") return token.text;
  return token.text
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/’/g, "'");
}

/** Joins numerals in words into one number token. */
function joinNumerals(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !beginsNumeral(token.folded)) {
      joined.push(token);
      continue;
    }
    const words: string[] = [];
    for (let j = i; j < i + 8 && tokens[j]?.kind === "word" && (j === i || tokens[j]!.spaced); j++)
      words.push(tokens[j]!.folded);
    const numeral = readNumeral(words)!;
    const last = tokens[i + numeral.words - 1]!;
    joined.push({
      ...token,
      kind: "number",
      text: text.slice(token.start, last.end),
      folded: words.slice(0, numeral.words).join(" "),
      end: last.end,
      value: { digits: String(numeral.value), scale: 0, negative: false },
      inWords: true,
    });
    i += numeral.words - 1;
  }
  return joined;
}
