/** Knows a table whose cells conversion ran together (`ORR21 (21.4%)13 (26.0%)CR9 (9.2%)2`): where one number ends and the next begins is lost. */
import { cover } from "../../../document/index.ts";
import type { Line } from "../lines.ts";
import type { LoosePart, Page } from "../page.ts";
import { type Region, unreadable } from "../region.ts";

const longest = 20_000;
/** A bracket with a value in it, or a percent sign, with a letter or digit right behind it, as no text has it; `(14)N` is an isotope. */
const seam = /[([][^()[\]]{0,30}[%=.–][^()[\]]{0,30}[)\]][\p{L}\d]|\d%[\p{L}\d]/gu;
const fewest = 4;
/** So many characters stand between two seams at most, on average. */
const usualGap = 40;

/** The line is taken out of the text, lest halves of numbers be read, and is said to be unread. */
export function readGluedCells(page: Page, lines: readonly Line[], index: number): Region | null {
  const line = lines[index]!;
  if (line.isFenced || line.isBlank || line.end - line.start > longest) return null;
  const text = page.masked.slice(line.start, line.end);
  const seams = [...text.matchAll(seam)].length;
  if (seams < fewest || text.length > seams * usualGap) return null;
  const span = cover(line);
  const parts: LoosePart[] = [unreadable("lines", span)];
  return { span, next: index + 1, parts };
}
