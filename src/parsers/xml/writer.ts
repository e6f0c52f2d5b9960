/** Writes the texts of a tree into one prose with its map to the source. */
import { type Prose, ProseBuilder } from "../../document/index.ts";
import type { XmlText } from "./node.ts";

/** Collects prose with white space folded to one blank. */
export class ProseWriter {
  readonly #builder = new ProseBuilder();
  #tail = "";
  #depth = 0;
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  get length(): number {
    return this.#builder.length;
  }
  /** The last characters written. */
  get tail(): string {
    return this.#tail;
  }
  get last(): string {
    return this.#tail.slice(-1);
  }
  get isInBrackets(): boolean {
    return this.#depth > 0;
  }

  text({ text, from, to }: XmlText): void {
    // An entity: the source is longer than what it stands for.
    if (text.length !== to - from) {
      this.#put(/^\s+$/.test(text) ? " " : text, from, to);
      return;
    }
    for (const piece of text.matchAll(/\s{1,100000}|\S{1,100000}/g)) {
      const start = from + piece.index;
      if (piece[0].trim() === "") this.blank(start, start + piece[0].length);
      else this.#put(piece[0], start, start + piece[0].length);
    }
  }

  /** One blank, unless one stands there already. */
  blank(from: number, to = from): void {
    if (this.#builder.length > 0 && !/\s/.test(this.last)) this.#put(" ", from, to);
  }

  /** The end of a line. */
  line(from: number, to: number): void {
    if (this.#builder.length > 0) this.#put("\n", from, to);
  }

  /** A sign that stands for markup at a place. */
  sign(text: string, at: number): void {
    this.#put(/\s/.test(this.last) ? text.trimStart() : text, at, at);
  }

  bracketed(write: () => void): void {
    this.#depth++;
    write();
    this.#depth--;
  }

  #put(text: string, from: number, to: number): void {
    this.#builder.replaced(text, Math.max(from, this.#at), Math.max(to, this.#at));
    this.#at = Math.max(to, this.#at);
    this.#tail = (this.#tail + text).slice(-16);
  }

  build(): Prose {
    return this.#builder.build();
  }
}
