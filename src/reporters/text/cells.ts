/** Lays source text out in terminal columns: what each character looks like, how wide it is and where it came from. */
import stringWidth from "fast-string-width";
import { visible } from "./visible.ts";

/** One character as a reader sees it; it began at the UTF-16 offset `from` of the source line. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly from: number;
}

const tabStop = 4;
let segmenter: Intl.Segmenter | undefined;

/** The characters as a reader counts them. What splits them takes long to load, and few reports need it. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** The columns a line of text takes; wide characters take two. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** The cells of a source line; tabs are spread, hidden characters are shown. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (character: string, from: number): void => {
    const isPlain = character.length === 1 && character >= " " && character <= "~";
    const tab = character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : null;
    const text = isPlain ? character : (tab ?? visible(character));
    const width = isPlain ? 1 : widthOf(text);
    cells.push({ text, width, from });
    column += width;
  };
  // Splitting into graphemes is slow, and ASCII needs none.
  if (/^[\0-\x7f]*$/.test(line)) for (let i = 0; i < line.length; i++) add(line[i]!, i);
  else for (const { segment, index } of graphemes(line)) add(segment, index);
  return cells;
}

/** Text cut to so many columns, with `…` where something is left out. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  let taken = 0;
  for (const { segment } of graphemes(text)) {
    taken += widthOf(segment);
    if (taken > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
