/** Lines of a text, by offsets. */

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A text that ends in a line end has no further line after it. */
export function lineCount(starts: readonly number[], text: string): number {
  return starts.length > 1 && starts.at(-1) === text.length ? starts.length - 1 : starts.length;
}

/** The line, from 0, in which an offset stands. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
