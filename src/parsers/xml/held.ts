/** Keeps the text of a file until the documents in it have been handed out. */
import type { Source } from "../../document/index.ts";

/** The text of the file that has not been handed out yet. */
export class Held {
  #text = "";
  #offset = 0;
  #line = 1;

  add(chunk: string): void {
    this.#text += chunk;
  }

  /** The line of an offset that has not been handed out. */
  lineAt(offset: number): number {
    return this.#line + linesIn(this.#text.slice(0, offset - this.#offset));
  }

  /** The slice of a document; what stands before its end is let go. */
  take(from: number, to: number): Source {
    const line = this.lineAt(from);
    const slice = this.#text.slice(from - this.#offset, to - this.#offset);
    this.#line = line + linesIn(slice);
    this.#text = this.#text.slice(to - this.#offset);
    this.#offset = to;
    // Copied, so that whoever keeps a document does not keep the chunk it came in.
    return { text: ` ${slice}`.slice(1), offset: from, line };
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
