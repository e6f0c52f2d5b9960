/** Cuts a page into stretches that a Markdown parser reads in linear time, and sets apart what it must not see. */
import type { Span } from "../../document/index.ts";
import { isHostile } from "./bounds.ts";
import type { Line } from "./lines.ts";
import { isDelimiterLine } from "./tables/segments.ts";

/** Text for the Markdown parser, or text to be read as it is. */
export interface Chunk extends Span {
  readonly isPlain: boolean;
}

const usual = 16_384;

/** `text` is the page without what was read already; `lines` are its lines. */
export function chunksOf(text: string, lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let index = 0; index < lines.length; ) {
    const from = index;
    while (index < lines.length && !isBlankAt(text, lines[index]!)) index++;
    if (index > from) addBlock(chunks, text, lines, from, index);
    while (index < lines.length && isBlankAt(text, lines[index]!)) index++;
  }
  return chunks;
}

function isBlankAt(text: string, line: Line): boolean {
  return line.isBlank || (!line.isFenced && text.slice(line.start, line.end).trim() === "");
}

/** Adds the block of the lines `from..to` to the last chunk while that is short, or where the block is indented or fenced. */
function addBlock(chunks: Chunk[], text: string, lines: readonly Line[], from: number, to: number): void {
  for (let first = from; first < to; ) {
    let last = first + 1;
    const isTable = last < to && isDelimiterLine(text, lines[last]!);
    while (last < to && (isTable || lines[last]!.isFenced || lines[last]!.end - lines[first]!.start < usual)) last++;
    const block = { start: lines[first]!.start, end: lines[last - 1]!.end };
    const isFenced = lines[first]!.isFenced && lines[last - 1]!.isFenced;
    const isPlain = !isFenced && isHostile(text, block, isTable);
    const before = chunks.at(-1);
    const goesOn = isFenced || /[ \t]/.test(text.charAt(block.start));
    if (
      before &&
      !before.isPlain &&
      !isPlain &&
      (before.end - before.start < usual / 2 || (goesOn && before.end - before.start < 4 * usual))
    )
      chunks[chunks.length - 1] = { ...before, end: block.end };
    else chunks.push({ ...block, isPlain });
    first = last;
  }
}
