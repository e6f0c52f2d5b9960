/** Turns lines and columns back into offsets into a document's text. */
import type { Source } from "../../document/index.ts";

export class Offsets {
  readonly #starts: number[] = [0];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  /** Both 1-based, the line within the file. */
  at(line: number, column: number): number {
    const start = this.#starts[line - this.#source.line] ?? this.#source.text.length;
    return Math.min(start + column - 1, this.#source.text.length);
  }
}
