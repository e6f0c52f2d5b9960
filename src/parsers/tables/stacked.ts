/** Takes rows apart whose cells stack those of several rows, a line each: `CR<br>PR | 9<br>12`. */
import { lazily, type Prose, sliceProse, trimProse } from "../../document/index.ts";

/** A cell, and the source offsets at which a line ends in it. */
export interface LinedCell {
  readonly prose: Prose;
  readonly breaks: readonly number[];
}

/** A number and what belongs to it; one in brackets alone goes with the line before. */
const value = lazily(
  () => /^(?:[^\p{L}([]{1,40}(?:[([][^\p{L}]{1,40}[)\]]%?)?|[pPnN]\s?[=<>][^\p{L}]{1,20}|[-–—.]{0,3}|NR|NE|NA)$/u,
);
/** A name of its own; what begins with a small letter or a bracket goes with the line before. */
const name = lazily(() => /^[-–—•*\s]{0,6}[\p{Lu}\d<>≥≤]/u);

/** The rows, or the row as it is. The first cell holds the names, with a heading over them or without. */
export function unstacked(row: readonly LinedCell[]): (readonly Prose[])[] {
  const whole = [row.map(({ prose }) => prose)];
  if (!row.some(({ breaks }) => breaks.length > 0)) return whole;
  const [names = [], ...columns] = row.map(linesOf);
  const count = columns.reduce((most, lines) => Math.max(most, lines.length), 0);
  const hasHeading = names.length === count + 1;
  const labels = hasHeading ? names.slice(1) : names;
  const isStacked =
    count > 1 &&
    labels.length === count &&
    labels.every(({ text }) => name().test(text)) &&
    columns.every((lines) => {
      const isOfHeading = lines.length === 1 && hasHeading;
      return (
        lines.length === 0 || isOfHeading || (lines.length === count && lines.every(({ text }) => value().test(text)))
      );
    });
  if (!isStacked) return whole;
  const rows = labels.map((label, at) => [label, ...columns.map((lines) => lineOf(lines, count, at))]);
  const heading = [names[0]!, ...columns.map((lines) => (lines.length === 1 ? lines[0]! : emptyLike(names[0]!)))];
  return hasHeading ? [heading, ...rows] : rows;
}

const lineOf = (lines: readonly Prose[], count: number, at: number): Prose =>
  lines.length === count ? lines[at]! : emptyLike(lines[0] ?? { text: "", pieces: [] });

/** No text, at the place of a prose. */
export const emptyLike = ({ pieces }: Prose): Prose => ({
  text: "",
  pieces: pieces.slice(0, 1).map(({ from }) => ({ at: 0, from, to: from })),
});

/** The lines of a cell that hold something. */
function linesOf({ prose, breaks }: LinedCell): Prose[] {
  const ends = [...breaks, Number.POSITIVE_INFINITY];
  const lines: Prose[] = [];
  let start = 0;
  let piece = 0;
  for (const end of ends) {
    while (piece < prose.pieces.length && prose.pieces[piece]!.from < end) piece++;
    const stop = prose.pieces[piece]?.at ?? prose.text.length;
    const line = trimProse(sliceProse(prose, start, stop));
    if (line.text !== "") lines.push(line);
    start = stop;
  }
  return lines;
}
