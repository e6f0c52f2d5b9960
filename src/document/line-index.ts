/** Turns offsets into lines and columns, and back. */
import type { Source } from "./document.ts";
import { partitionPoint } from "./partition-point.ts";
import type { Span } from "./span.ts";

/** Where a span stands, in 1-based lines and columns (UTF-16 units); the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into lines and columns, by bisection, and back. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  position(span: Span): Position {
    const start = this.#point(span.start);
    const end = this.#point(span.end);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  /** Offset into the document's own text of a line and column, both 1-based, the line within the file; at most its length. */
  localOffset(line: number, column: number): number {
    const start = this.#starts[line - this.#source.line] ?? this.#source.text.length;
    return Math.min(start + column - 1, this.#source.text.length);
  }

  /** The text of a line by its number in the file, without its line end. */
  lineText(line: number): string {
    const index = line - this.#source.line;
    const start = this.#starts[index];
    if (start === undefined) return "";
    const end = this.#starts[index + 1] ?? this.#source.text.length;
    return this.#source.text.slice(start, end).replace(/\r?\n$/, "");
  }

  #point(offset: number): { line: number; column: number } {
    const local = Math.min(Math.max(offset - this.#source.offset, 0), this.#source.text.length);
    const index = partitionPoint(this.#starts, (start) => start <= local) - 1;
    return { line: this.#source.line + index, column: local - this.#starts[index]! + 1 };
  }
}
