/** Reads the lines of drawn tables: borders, and cells between bars. */
import type { Span } from "../../../document/index.ts";
import { type Line, trimRange } from "../lines.ts";
import type { Page } from "../page.ts";

export interface Drawn {
  readonly isBorder: boolean;
  /** Drawn double, as below a header. */
  readonly isHeavy: boolean;
  /** A border that does not go all the way, as beside a cell that spans rows. */
  readonly isPartial: boolean;
  /** Where lines and bars stand, counted from the first. */
  readonly marks: readonly number[];
  /** What stands between the bars; empty for a border. */
  readonly cells: readonly Span[];
}

const longest = 4_000;
const corners = "+┌├└╔╠╚╭╰┏┣┗╒╞╘╓╟╙┬┼┴┐┤┘╦╬╩╗╣╝╮╯┳╋┻┓┫┛╤╪╧╕╡╛╥╫╨╖╢╜";
const bars = "|│┃║";
const edges = `${corners}${bars}`;
const partial = new RegExp(`[${corners}][-─━═]{2}`);
const border = new RegExp(`^[${corners}${bars}][-=:─━═${corners}${bars}]{2,${longest}}$`);

/** `null` for a line of something else. */
export function drawnLine(page: Page, line: Line | undefined): Drawn | null {
  if (!line || line.isBlank || line.isCode || line.end - line.start > longest) return null;
  const { start, end } = trimRange(page.text, line);
  const text = page.text.slice(start, end);
  const isBorder = border.test(text) && corners.includes(text.charAt(0));
  if (!isBorder && !(edges.includes(text.charAt(0)) && edges.includes(text.charAt(text.length - 1)))) return null;
  const isPartial = !isBorder && partial.test(text);
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (bars.includes(char) || (isBorder && corners.includes(char))) marks.push(at);
  }
  const between = (to: number, at: number): Span =>
    trimRange(page.text, { start: start + marks[at]! + 1, end: start + to });
  const cells = isBorder ? [] : marks.slice(1).map(between);
  return { isBorder, isHeavy: isBorder && /[=═]/.test(text), isPartial, marks, cells };
}

/** The lines of cells between borders; `null` where a cell spans rows. */
export function blocksOf(all: readonly Drawn[]): (readonly Drawn[])[] | null {
  const blocks: Drawn[][] = [];
  let isOpen = false;
  for (const line of all) {
    if (line.isPartial || (!line.isBorder && line.cells.length === 0)) return null;
    if (!line.isBorder && isOpen) blocks.at(-1)!.push(line);
    else if (!line.isBorder) blocks.push([line]);
    isOpen = !line.isBorder;
  }
  return blocks;
}
