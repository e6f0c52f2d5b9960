/** Cuts a page into lines and says which of them are blank or stand in fenced code. */
import type { Span } from "../../document/index.ts";

/** One line without its line end. */
export interface Line extends Span {
  readonly isBlank: boolean;
  /** Inside or at the border of fenced code. */
  readonly isFenced: boolean;
  /** Fenced, and no text that only kept its layout so: a table drawn with characters stands between fences more often than not. */
  readonly isCode: boolean;
}

/** Fenced code in these languages, or in none, is text. */
export const textLanguages: ReadonlySet<string> = new Set("text txt plain plaintext markdown md none table".split(" "));

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let fence = "";
  let isText = false;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const stop = found === -1 ? text.length : found;
    const end = stop > start && text.charAt(stop - 1) === "\r" ? stop - 1 : stop;
    const marker = /^ {0,3}(`{3,}|~{3,}(?!~))([^`]*)$/.exec(text.slice(start, Math.min(end, start + 200)));
    const isBorder = marker !== null && (fence === "" || (marker[1]!.startsWith(fence) && marker[2]!.trim() === ""));
    const isFenced = isBorder || fence !== "";
    const isCode = isBorder || (isFenced && !isText);
    lines.push({ start, end, isBlank: isBlank(text, start, end), isFenced, isCode });
    if (isBorder) {
      const language = marker[2]!.trim().toLowerCase();
      isText = language === "" || textLanguages.has(language);
      fence = fence === "" ? marker[1]! : "";
    }
    start = stop + 1;
  }
  return lines;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/\s/.test(text.charAt(at))) return false;
  return true;
}

/** The index of the first line at or behind `from` that is not blank; `lines.length` where there is none. */
export function nextText(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]!.isBlank) index++;
  return index;
}

/** The range without white space at either end. */
export function trimRange(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
