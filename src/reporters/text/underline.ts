/** Draws the lines below a source row: what is underlined, and under it the part each operand plays. */
import { cutTo, widthOf } from "./cells.ts";
import type { RowMark } from "./window.ts";

/** A piece of a drawn line, `column` columns from its beginning. */
export interface Stroke {
  readonly column: number;
  readonly text: string;
  readonly isPrimary: boolean;
}

/** The lines below a row, each as strokes from left to right. Marks that overlap get underlines of their own. */
export function underlinesOf(marks: readonly RowMark[], width: number): Stroke[][] {
  return layersOf(sameTogether(marks)).flatMap((layer) => layerLines(layer, width));
}

/** Marks of one stretch become one mark with both labels. */
function sameTogether(marks: readonly RowMark[]): RowMark[] {
  const joined = new Map<string, RowMark>();
  for (const mark of marks) {
    const key = `${mark.start}-${mark.end}`;
    const same = joined.get(key);
    const labels = [...new Set([same?.label ?? "", mark.label])].filter((label) => label !== "");
    joined.set(key, { ...mark, isPrimary: mark.isPrimary || (same?.isPrimary ?? false), label: labels.join("; ") });
  }
  return [...joined.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function layersOf(marks: readonly RowMark[]): RowMark[][] {
  const layers: RowMark[][] = [];
  for (const mark of marks) {
    const layer = layers.find((candidate) => candidate.at(-1)!.end < mark.start);
    if (layer) layer.push(mark);
    else layers.push([mark]);
  }
  // The operand a finding points at stands nearest to the text.
  return layers.sort((a, b) => Number(b.some(isPrimary)) - Number(a.some(isPrimary)));
}

const isPrimary = (mark: RowMark): boolean => mark.isPrimary;

function layerLines(layer: readonly RowMark[], width: number): Stroke[][] {
  const underline = layer.map(({ start, end, isPrimary }): Stroke => {
    return { column: start, text: (isPrimary ? "^" : "-").repeat(end - start), isPrimary };
  });
  let pending = layer.filter((mark) => mark.label !== "");
  const last = layer.at(-1)!;
  // The last operand's label stands beside its underline when there is room.
  if (last.label !== "" && last.end + 1 + widthOf(last.label) <= width) {
    underline.push({ column: last.end + 1, text: last.label, isPrimary: last.isPrimary });
    pending = pending.filter((mark) => mark !== last);
  }
  const lines = [underline];
  while (pending.length > 0) {
    const { line, left } = labelLine(pending, width);
    lines.push(line);
    pending = left;
  }
  return lines;
}

/** One line of labels, placed from the right; labels without room hang on a `|` for the next line. */
function labelLine(pending: readonly RowMark[], width: number): { line: Stroke[]; left: RowMark[] } {
  const line: Stroke[] = [];
  const left: RowMark[] = [];
  let limit = width;
  for (const mark of pending.toReversed()) {
    const label = cutTo(mark.label, width);
    const column = line.length === 0 ? Math.min(mark.start, width - widthOf(label)) : mark.start;
    if (line.length === 0 || column + widthOf(label) + 2 <= limit) {
      line.unshift({ column, text: label, isPrimary: mark.isPrimary });
      limit = column;
    } else {
      left.unshift(mark);
      if (mark.start + 1 < limit) {
        line.unshift({ column: mark.start, text: "|", isPrimary: mark.isPrimary });
        limit = mark.start;
      }
    }
  }
  return { line, left };
}
