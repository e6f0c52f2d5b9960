// Tells code that stands in a line of Markdown from its text.

/** Tells whether offsets of a line, asked for in rising order, stand in a code span: between two equal runs of backticks. */
export function inlineCode(line: string): (at: number) => boolean {
  const runs = [...line.matchAll(/`{1,2000}/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const later = new Map<number, number>();
  const closing = new Array<number | undefined>(runs.length);
  for (let i = runs.length - 1; i >= 0; i--) {
    closing[i] = later.get(runs[i]!.length);
    later.set(runs[i]!.length, i);
  }
  let run = 0;
  return (at) => {
    while (run < runs.length && runs[run]!.index < at) {
      const close = closing[run];
      if (close !== undefined && runs[close]!.index > at) return true;
      run = (close ?? run) + 1;
    }
    return false;
  };
}
