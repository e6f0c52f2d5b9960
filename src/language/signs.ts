/** Finds signs that are printed with several characters, and folds every sign to one: `>/=` and `> or =` to `≥`, `+/-` to `±`, `--` to `-`. */
import type { Token } from "./token.ts";

const orEqual = /[<>≤≥](?:\/=|=| ?or ?=(?: ?to(?!\p{L}))?| or equal to(?!\p{L}))/uy;
const plusMinus = /\+(?:\/[-‐‑–−]|-(?=\s?[\d.]))/y;
const dashes = /[-‐‑‒–—−]{2,}/y;

/** Where the sign that begins at an offset ends; `last` is the token before it. */
export function signEnd(text: string, at: number, last: Token | undefined): number {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x2b: // +
      return matchEnd(plusMinus, text, at) ?? at + 1;
    case 0x3c: // <
    case 0x3e: // >
    case 0x2264: // ≤
    case 0x2265: // ≥
      return matchEnd(orEqual, text, at) ?? at + 1;
  }
  if (!isDashCode(code)) return text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
  if (!isDashCode(text.charCodeAt(at + 1))) return at + 1;
  const end = matchEnd(dashes, text, at)!;
  // `-1.91--1.40`: below zero, the second dash is a minus again.
  return end === at + 2 && last?.end === at && last.lexeme.classes.has("negative") ? at + 1 : end;
}

const isDashCode = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Signs of East Asian print that no width variant stands for. */
const eastAsian: ReadonlyMap<string, string> = new Map([
  ["、", ","],
  ["。", "."],
  ["【", "["],
  ["】", "]"],
]);

/** One sign for all that say the same: dashes are `-`, apostrophes `'`, wide forms (`（`, `％`) those of ASCII. */
export function foldSign(text: string): string {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code < 128) return text;
  if (isDashCode(code)) return "-";
  if (text.length > 1 && code === 0x2b) return "±";
  if (text.length > 1 && (code === 0x3e || code === 0x2265)) return "≥";
  if (text.length > 1 && (code === 0x3c || code === 0x2264)) return "≤";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (text === "’") return "'";
  return eastAsian.get(text) ?? text.toLowerCase();
}
