/** Reads `key: value` lines of YAML front matter as fields. */
import type { Span } from "../../document/index.ts";
import { readRanges } from "./inline.ts";
import { type Line, nextText, trimRange } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { textParts } from "./parts.ts";
import type { Region } from "./region.ts";

const entry = /^([A-Za-z][\w .-]{0,60}):(?:\s|$)/;
const longest = 200;

export function readFrontMatter(page: Page, lines: readonly Line[]): Region | null {
  const first = nextText(lines, 0);
  if (!isFence(page, lines[first])) return null;
  let last = first + 1;
  while (last < lines.length && last - first <= longest && !isFence(page, lines[last])) last++;
  if (!isFence(page, lines[last])) return null;
  const parts: LoosePart[] = [];
  for (const line of lines.slice(first + 1, last)) {
    const text = page.text.slice(line.start, line.end);
    const key = entry.exec(text);
    if (!key && !/^\s*$|^\s+\S|^[-#]/.test(text)) return null;
    if (!key) continue;
    const value = unquoted(page, trimRange(page.text, { start: line.start + key[0].length, end: line.end }));
    for (const part of textParts(page, "field", value, readRanges(page, [value]), { tag: key[1]! })) parts.push(part);
  }
  return parts.length > 0
    ? { span: { start: lines[first]!.start, end: lines[last]!.end }, next: last + 1, parts }
    : null;
}

function isFence(page: Page, line: Line | undefined): boolean {
  return line !== undefined && /^---[ \t]{0,9}$/.test(page.text.slice(line.start, Math.min(line.end, line.start + 20)));
}

function unquoted(page: Page, range: Span): Span {
  const [open, close] = [page.text.charAt(range.start), page.text.charAt(range.end - 1)];
  const isQuoted = range.end - range.start > 1 && open === close && /["']/.test(open);
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}
