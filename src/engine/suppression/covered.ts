// Finds the block that a comment in a page speaks of: the paragraph, table, list or heading that begins next.
import type { Span } from "../../document/index.ts";

const heading = /[ \t]{0,3}#{1,6}(?:[ \t]|\r?$)/my;
const closing = /--!?>/g;
const interrupting = /[ \t>]{0,40}(?:<!--|#{1,6}(?:[ \t]|\r?$)|`{3}|~{3})/my;

/**
 * For the offset behind a comment, the text from what is neither blank nor a comment to the end of its block: a blank line, a
 * heading, a fence, or a line that begins with a comment. `null` where nothing follows. Asked in rising order, the cost of
 * all answers together is linear.
 */
export function coveredBy(text: string): (offset: number) => Span | null {
  let skipped: Span = { start: -1, end: -1 };
  let block: Span = { start: -1, end: -1 };
  return (offset) => {
    const isSkipped = skipped.start <= offset && offset <= skipped.end;
    const start = isSkipped ? skipped.end : contentAfter(text, offset);
    skipped = { start: offset, end: start };
    if (start === text.length) return null;
    const end = block.start <= start && start < block.end ? block.end : blockEnd(text, start);
    block = { start, end };
    return block;
  };
}

/** The offset of the next text that is no comment; the length of the text where there is none. */
function contentAfter(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (at < text.length && /\s/.test(text[at]!)) at++;
    if (!text.startsWith("<!--", at)) return at;
    closing.lastIndex = at;
    if (!closing.test(text)) return at;
    at = closing.lastIndex;
  }
}

function blockEnd(text: string, start: number): number {
  heading.lastIndex = start;
  const isHeading = heading.test(text);
  let end = lineEnd(text, start);
  while (!isHeading && end < text.length) {
    const next = lineEnd(text, end + 1);
    interrupting.lastIndex = end + 1;
    if (text.slice(end + 1, next).trim() === "" || interrupting.test(text)) break;
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
