/** Where white space and words end, and how words fold: by character code for ASCII, by Unicode property for the rest. */
import { lazily } from "../document/index.ts";
import { beginsNumeral } from "./numerals.ts";

const spaces = /\s+/y;
const abbreviation = lazily(() => /(?:\p{L}\.){2,6}(?!\p{L})/uy);
const word = lazily(() => /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’+][\p{L}\p{M}\p{N}]+|\.[a-z][a-z]+)*/uy);
/** Scripts without spaces between words: a number in them stands glued to letters (`为21.4%`, `98例`). */
const unspaced = lazily(() => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}ー]/u);
const unspacedWord = lazily(() => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}ー]+/uy);
const gluedNumber = /^(\p{L}+?)(\d+)$/u;
/** Words that conversion glues to the number behind them. */
const smallWords = new Set([
  "in",
  "of",
  "was",
  "were",
  "to",
  "and",
  "or",
  "by",
  "at",
  "with",
  "for",
  "from",
  "than",
  "the",
]);
/** Names of measures that stand glued to their value. */
const measureNames = new Set(["ci", "hr", "ahr", "rr", "aor"]);
const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;
const SPACE = 8;
const classes = new Uint8Array(128);
for (let code = 97; code <= 122; code++) classes[code] = LOWER;
for (let code = 65; code <= 90; code++) classes[code] = UPPER;
for (let code = 48; code <= 57; code++) classes[code] = DIGIT;
for (const code of [9, 10, 11, 12, 13, 32]) classes[code] = SPACE;
const LETTER = LOWER | UPPER;
const ALPHANUMERIC = LETTER | DIGIT;

/** The class of the character at an offset; 0 for punctuation, beyond ASCII and behind the end. */
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? classes[code]! : 0;
};
const isBeyondAscii = (text: string, at: number): boolean => text.charCodeAt(at) >= 128;

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether a space of any width stands at an offset. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}

/** Where the white space that begins at an offset ends; the offset itself where none does. */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === SPACE) end++;
  return isBeyondAscii(text, end) ? matchEnd(spaces, text, end) : end;
}

/**
 * Where the word that begins at an offset ends; the offset itself where none does. A small word glued to a number by
 * conversion (`in67.8%`, `HR1.31`, `and60 cats`) gives up its digits.
 */
export function wordEnd(text: string, at: number): number {
  const isAsciiLetter = (classAt(text, at) & LETTER) !== 0;
  if (!isAsciiLetter && !isBeyondAscii(text, at)) return at;
  if (!isAsciiLetter || text.charCodeAt(at + 1) === 46) {
    const end = matchEnd(abbreviation(), text, at);
    if (end > at) return end;
  }
  return unglued(text, at, asciiWordEnd(text, at) ?? otherWordEnd(text, at));
}

function otherWordEnd(text: string, at: number): number {
  const run = matchEnd(unspacedWord(), text, at);
  if (run > at) return run;
  const end = matchEnd(word(), text, at);
  const border = end > at ? text.slice(at, end).search(unspaced()) : -1;
  return border > 0 ? at + border : end;
}

/** What `word` matches, where it does not touch any character beyond ASCII; else `null`. */
function asciiWordEnd(text: string, at: number): number | null {
  let end = runEnd(text, at, ALPHANUMERIC);
  for (;;) {
    const code = text.charCodeAt(end);
    if (code >= 128) return null;
    const isJoint = code === 45 || code === 39 || code === 43;
    if (!isJoint && code !== 46) return end;
    if (isJoint && isBeyondAscii(text, end + 1)) return null;
    const next = runEnd(text, end + 1, isJoint ? ALPHANUMERIC : LOWER);
    if (next < end + (isJoint ? 2 : 3)) return end;
    end = next;
  }
}

function runEnd(text: string, at: number, wanted: number): number {
  let end = at;
  while ((classAt(text, end) & wanted) !== 0) end++;
  return end;
}

/** A unit with the number that a dash joins to it (`3 months-30 years`, `2 mm-62 mm`); `mm-1` is a power, and so is `day-1`. */
const joinedNumber = /^((?:month|week|day|hour|year|yr)s|(?:mo|mm|cm|mg|c?gy|ml)(?=[-‐‑]\d\d))[-‐‑]\d+$/i;

/** `bOne hundred women`: the mark of a footnote before a number in words. */
const isMarked = (text: string, at: number, end: number): boolean =>
  classAt(text, at + 1) === UPPER &&
  /^[a-j][A-Z][a-z]/.test(text.slice(at, at + 3)) &&
  beginsNumeral(text.slice(at + 1, end).toLowerCase());

function unglued(text: string, at: number, end: number): number {
  if (isMarked(text, at, end)) return at + 1;
  if (!isDigitAt(text, end - 1)) return text.charCodeAt(end) === 40 ? powerEnd(text, at, end) : end;
  const unit = joinedNumber.exec(text.slice(at, end))?.[1];
  if (unit) return at + unit.length;
  const [, letters = "", digits = ""] = gluedNumber.exec(text.slice(at, end)) ?? [];
  const next = text.charCodeAt(end);
  const isValue = next === 37 || (next === 46 && isDigitAt(text, end + 1));
  const isGlued = isValue
    ? smallWords.has(letters.toLowerCase()) || measureNames.has(letters.toLowerCase())
    : digits.length > 1 && smallWords.has(letters);
  return isGlued ? at + letters.length : end;
}

/** `cm(3)`, where an exponent lost its height. */
function powerEnd(text: string, at: number, end: number): number {
  const isLength = end === at + 2 && text.charCodeAt(at + 1) === 109 && /[cm]/.test(text.charAt(at));
  return isLength && /[23]/.test(text.charAt(end + 1)) && text.charCodeAt(end + 2) === 41 ? end + 3 : end;
}

/** Lower case; `‐‑` as `-`, `’` as `'`. */
export function foldWord(text: string): string {
  let isUpper = false;
  for (let at = 0; at < text.length; at++) {
    if (isBeyondAscii(text, at)) return text.toLowerCase().replace(/[‐‑]/g, "-").replaceAll("’", "'");
    if (classAt(text, at) === UPPER) isUpper = true;
  }
  return isUpper ? text.toLowerCase() : text;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
