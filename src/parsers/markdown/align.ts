/** Finds which source units a Markdown text node was read from: escapes, character references and line breaks shift it. */
import { lineEnd } from "./item-lines.ts";

export type Emit = (text: string, from: number, to: number) => void;

const reference = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** Calls `emit` run by run for `value`, which was read from `source` at `start..end`. A run of equal length is verbatim; `lineEnd` alone is a line end of the source. */
export function alignText(source: string, start: number, end: number, value: string, emit: Emit): void {
  let i = start;
  let j = 0;
  let runFrom = start;
  const flush = (to: number): void => {
    if (to > runFrom) emit(source.slice(runFrom, to), runFrom, to);
  };
  while (j < value.length && i < end) {
    const char = value.charAt(j);
    const here = source.charAt(i);
    if (char === "\n" || char === "\r") {
      flush(i);
      const from = i;
      i = skipBreak(source, i, end);
      while (j < value.length && /[\r\n]/.test(value.charAt(j))) j++;
      emit(lineEnd, from, i);
      runFrom = i;
    } else if (
      here === "&" &&
      referenceEnd(source, i) > i &&
      !value.startsWith(source.slice(i, referenceEnd(source, i)), j)
    ) {
      const to = referenceEnd(source, i);
      flush(i);
      const decoded = String.fromCodePoint(value.codePointAt(j)!);
      emit(decoded, i, to);
      j += decoded.length;
      i = to;
      runFrom = i;
    } else if (here === "\\" && source.charAt(i + 1) === char && /[!-/:-@[-`{-~]/.test(char)) {
      flush(i);
      runFrom = i + 1;
      i += 2;
      j++;
    } else if (here === char) {
      i++;
      j++;
    } else if (here === " " || here === "\t") {
      // White space at a line end, which the parser dropped.
      flush(i);
      runFrom = ++i;
    } else {
      flush(i);
      emit(value.slice(j), i, end);
      return;
    }
  }
  flush(i);
}

/** The offset behind a character reference; `at` where there is none. */
function referenceEnd(source: string, at: number): number {
  reference.lastIndex = at;
  return reference.test(source) ? reference.lastIndex : at;
}

/** The offset behind a line break with the indentation and quotation marks of the next line. */
function skipBreak(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t\r]/.test(source.charAt(at))) at++;
  if (source.charAt(at) === "\n") at++;
  while (at < end && /[ \t>]/.test(source.charAt(at))) at++;
  return Math.max(at, from);
}
