/** Reads a block of HTML other than a table: its text, cut at the tags that stand for blocks. */
import type { Span } from "../../../document/index.ts";
import { readRanges } from "../inline.ts";
import { trimRange } from "../lines.ts";
import type { LoosePart, Page } from "../page.ts";
import { textParts } from "../parts.ts";

const blockTag =
  /<!--|--!?>|<(\/?)(h[1-6]|p|div|section|article|header|footer|main|aside|nav|ul|ol|li|dl|dt|dd|figure|figcaption|blockquote|details|summary|hr|script|style|tr|td|th)\b[^<>]{0,1000}>/gi;

export function readHtmlBlock(page: Page, span: Span): LoosePart[] {
  const parts: LoosePart[] = [];
  let from = span.start;
  let hidden = "";
  let heading = 0;
  let isItem = false;
  const flush = (to: number): void => {
    const range = trimRange(page.masked, { start: from, end: to });
    if (range.end === range.start) return;
    const inline = readRanges(page, [range]);
    const kind = heading > 0 ? "heading" : isItem ? "list-item" : "prose";
    const depth = heading > 0 ? { depth: heading } : isItem ? { depth: 1 } : {};
    for (const part of textParts(page, kind, range, inline, depth)) parts.push(part);
  };
  for (const match of page.masked.slice(span.start, span.end).matchAll(blockTag)) {
    const name = (match[2] ?? match[0].replace("!>", ">")).toLowerCase();
    const isClosing = match[1] === "/" || name === "-->";
    const at = span.start + match.index;
    if (hidden !== "") {
      if (!isClosing || name !== hidden) continue;
      hidden = "";
    } else {
      flush(at);
      if (!isClosing && (name === "script" || name === "style")) hidden = name;
      if (name === "<!--") hidden = "-->";
      heading = !isClosing && /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0;
      if (name === "li") isItem = !isClosing;
    }
    from = at + match[0].length;
  }
  if (hidden === "") flush(span.end);
  return parts;
}
