/** Says which text would overflow a Markdown parser or keep it busy for more than linear time. */
import type { Span } from "../../document/index.ts";

const deepest = 24;
const widestIndent = 64;
const longestLine = 16_384;
const mostMarks = 600;

/** Whether the text of one block must be read without the Markdown parser. */
export function isHostile(text: string, block: Span, isTable: boolean): boolean {
  let marks = 0;
  let underlines = 0;
  for (let start = block.start; start < block.end; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 || found > block.end ? block.end : found;
    if (end - start > longestLine || isTooDeep(text, start, end)) return true;
    if (isTable || /^\s{0,64}(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s)/.test(text.slice(start, Math.min(end, start + 80))))
      marks = 0;
    if (/^\s{0,3}(?:=+|-+)\s*$/.test(text.slice(start, Math.min(end, start + 80))) && ++underlines > 50) return true;
    marks += countMarks(text, start, end);
    if (marks > mostMarks) return true;
    start = end + 1;
  }
  return false;
}

/** Runs of marks that open or close something. */
function countMarks(text: string, start: number, end: number): number {
  let count = 0;
  let before = "";
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (
      char !== before &&
      (char === "*" || char === "_" || char === "`" || char === "[" || char === "<" || char === "~")
    )
      count++;
    else if (char === before && (char === "[" || char === "`")) count++;
    before = char;
  }
  return count;
}

/** How many quotations and lists a line opens, or how far it is indented to open one. */
function isTooDeep(text: string, start: number, end: number): boolean {
  let depth = 0;
  let column = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === " ") column++;
    else if (char === "\t") column += 4;
    else if (char === ">") depth++;
    else {
      const marker = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/.exec(text.slice(at, Math.min(end, at + 11)));
      if (!marker) return false;
      depth++;
      at += marker[0].length - 1;
    }
    if (depth > deepest || (column > widestIndent && depth > 0)) return true;
  }
  return false;
}
