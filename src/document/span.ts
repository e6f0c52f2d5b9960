/** Half-open range of UTF-16 offsets into the decoded file. Line and column are made only when printing. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds all the given ones. */
export function cover(first: Span, ...others: readonly Span[]): Span {
  let { start, end } = first;
  for (const other of others) {
    start = Math.min(start, other.start);
    end = Math.max(end, other.end);
  }
  return { start, end };
}
