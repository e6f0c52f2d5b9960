/** Cuts a page into lines and says which of them are blank or stand in fenced code. */
import type { Span } from "../../document/index.ts";

/** One line without its line end. */
export interface Line extends Span {
  readonly isBlank: boolean;
  /** Inside or at the border of fenced code. */
  readonly isFenced: boolean;
}

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let fence = "";
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const stop = found === -1 ? text.length : found;
    const end = stop > start && text.charAt(stop - 1) === "\r" ? stop - 1 : stop;
    const marker = /^ {0,3}(`{3,}|~{3,}(?!~))([^`]*)$/.exec(text.slice(start, Math.min(end, start + 200)));
    const isBorder = marker !== null && (fence === "" || (marker[1]!.startsWith(fence) && marker[2]!.trim() === ""));
    lines.push({ start, end, isBlank: isBlank(text, start, end), isFenced: isBorder || fence !== "" });
    if (isBorder) fence = fence === "" ? marker[1]! : "";
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
