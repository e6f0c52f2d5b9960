/** Reads single lines of files again, for findings made when their documents had been let go; no file is held as a whole. */

import type { Input } from "./input.ts";
import { ReadingError } from "./reading/problem.ts";

/** The numbers of the lines wanted of each file, and how much of each. */
export type WantedLines = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What stands in lines; empty for one that has gone. */
export type LineText = (path: string, line: number) => string;

/** More of one line is not kept. */
const longest = 64 * 1024 * 1024;

/** Each file is read once, to its last wanted line. */
export function linesOf(inputs: readonly Input[], wanted: WantedLines): LineText {
  const read = new Map<string, ReadonlyMap<number, string>>();
  for (const input of inputs) {
    const lines = wanted.get(input.path);
    if (lines) read.set(input.path, readLines(input, lines));
  }
  return (path, line) => read.get(path)?.get(line) ?? "";
}

function readLines(input: Input, wanted: ReadonlyMap<number, number>): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const last = Math.max(...wanted.keys());
  let number = 1;
  const keep = (text: string): void => {
    const room = wanted.get(number);
    if (room === undefined) return;
    const before = lines.get(number) ?? "";
    lines.set(number, before + text.slice(0, Math.min(room, longest) - before.length));
  };
  try {
    for (const chunk of input.chunks()) {
      let from = 0;
      for (let end = chunk.indexOf("\n"); end !== -1 && number <= last; end = chunk.indexOf("\n", from)) {
        keep(chunk.slice(from, end));
        from = end + 1;
        number++;
      }
      if (number > last) break;
      keep(chunk.slice(from));
    }
  } catch (error) {
    // A file that has gone since it was audited leaves excerpts empty.
    if (!(error instanceof ReadingError)) throw error;
  }
  for (const [line, text] of lines) lines.set(line, text.replace(/\r$/, ""));
  return lines;
}
