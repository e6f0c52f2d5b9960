/** Finds bare URLs and autolinks, which are read as parts of their own and would be mistaken for prose or markup. */
import type { Mask } from "./mask.ts";

const opening = /<?(?:https?:\/\/|www\.(?=[A-Za-z0-9]))/gi;
const longest = 4096;

export function* findUrls(text: string): Generator<Mask> {
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const isBracketed = match[0].startsWith("<");
    const from = isBracketed ? start + 1 : start;
    const before = text.charAt(start - 1);
    const to = isBracketed ? closing(text, from) : bareEnd(text, from);
    opening.lastIndex = Math.max(to, start + match[0].length);
    if (to === -1) opening.lastIndex = start + match[0].length;
    if (to <= start + match[0].length || (!isBracketed && /[\p{L}\p{N}@/]/u.test(before))) continue;
    if (isDestination(text, start)) continue;
    const end = isBracketed ? to + 1 : to;
    // A URL alone in square brackets leaves none of them behind.
    const isAlone = before === "[" && text.charAt(end) === "]" && !/[([:]/.test(text.charAt(end + 1));
    const outer = isAlone ? { start: start - 1, end: end + 1 } : { start, end };
    yield { kind: "url", ...outer, text: text.slice(from, to), from, to };
  }
}

/** Inside `](…)`, `]: …` or an attribute the URL belongs to markup that says so itself. */
function isDestination(text: string, start: number): boolean {
  return /\]\(\s{0,3}$|\]:\s{0,3}$|=["']?$/.test(text.slice(Math.max(0, start - 6), start));
}

function closing(text: string, from: number): number {
  for (let at = from; at < text.length && at - from < longest; at++) {
    const char = text.charAt(at);
    if (char === ">") return at;
    if (char === "<" || /\s/.test(char)) return -1;
  }
  return -1;
}

function bareEnd(text: string, from: number): number {
  let open = 0;
  let at = from;
  for (; at < text.length && at - from < longest; at++) {
    const char = text.charAt(at);
    if (/[\s<>"`|\]\\]/.test(char) || (char === "*" && text.charAt(at + 1) === "*")) break;
    if (char === "(") open++;
    if (char === ")" && --open < 0) break;
  }
  while (at > from && /[.,;:!?*_'’]/.test(text.charAt(at - 1))) at--;
  return at;
}
