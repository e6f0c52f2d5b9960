/** Cuts a text where claims and marks begin and end, so that each piece has one set of them. */
import type { DocumentText } from "../payload.ts";

export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Piece extends Mark {
  /** Numbers of the claims that cover it, the shortest first. */
  readonly claims: readonly number[];
  readonly marks: readonly number[];
}

interface Indexed extends Mark {
  readonly index: number;
}

/** Gives the pieces of the text between two offsets; one pass over what begins before and reaches into it. */
export function piecesOf(
  { claims, text }: DocumentText,
  marks: readonly Mark[],
): (from: number, to: number) => Piece[] {
  const claimsAt = indexOf(claims, text.length);
  const marksAt = indexOf(marks, text.length);
  return (from, to) => {
    const inClaims = claimsAt(from, to);
    const inMarks = marksAt(from, to);
    const cuts = new Set([from, to]);
    for (const { start, end } of [...inClaims, ...inMarks]) {
      cuts.add(Math.max(start, from));
      cuts.add(Math.min(end, to));
    }
    const claimSweep = sweep(inClaims);
    const markSweep = sweep(inMarks);
    const offsets = [...cuts].sort((a, b) => a - b);
    return offsets.slice(1).map((end, index) => {
      const start = offsets[index]!;
      return { start, end, claims: claimSweep(start), marks: markSweep(start) };
    });
  };
}

/** The ranges that cover an offset, asked for in ascending order; the shortest first. */
function sweep(ranges: readonly Indexed[]): (offset: number) => number[] {
  let next = 0;
  let active: Indexed[] = [];
  return (offset) => {
    for (; next < ranges.length && ranges[next]!.start <= offset; next++) active.push(ranges[next]!);
    active = active.filter(({ end }) => end > offset);
    return [...active].sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ index }) => index);
  };
}

const blockLength = 1024;

/** Finds ranges by blocks of the text, so that asking line by line costs no more than the lines hold. */
function indexOf(ranges: readonly Mark[], length: number): (from: number, to: number) => Indexed[] {
  const blocks = new Map<number, Indexed[]>();
  ranges.forEach(({ start, end }, index) => {
    if (start < 0 || end <= start) return;
    for (let block = start >> 10; block <= Math.min(end, length) >> 10; block++) {
      const list = blocks.get(block) ?? [];
      list.push({ start, end, index });
      blocks.set(block, list);
    }
  });
  return (from, to) => {
    const found = new Map<number, Indexed>();
    for (let block = from >> 10; block * blockLength < Math.max(to, from + 1); block++)
      for (const range of blocks.get(block) ?? [])
        if (range.start < to && range.end > from) found.set(range.index, range);
    return [...found.values()].sort((a, b) => a.start - b.start || a.index - b.index);
  };
}
