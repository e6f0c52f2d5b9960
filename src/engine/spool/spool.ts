/** Lines of text in the order in which they were added, packed; a line is unpacked with its neighbours when it is asked for. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { partitionPoint } from "../../document/index.ts";
import type { Scratch } from "./scratch.ts";

/** How many characters are packed together: few enough to be unpacked for one line of them. */
const blockLength = 32 * 1024;
/** The fastest: packing is to cost next to nothing. */
const level = 1;

export class Spool {
  readonly #scratch: Scratch;
  /** Of each block, the number of its first line, and where its bytes are. */
  readonly #firsts: number[] = [];
  readonly #places: number[] = [];
  #open: string[] = [];
  #openLength = 0;
  #length = 0;
  #unpacked: { readonly block: number; readonly lines: readonly string[] } | null = null;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a line, in which no line end may stand. */
  add(line: string): void {
    this.#open.push(line);
    this.#openLength += line.length;
    this.#length++;
    if (this.#openLength >= blockLength) this.#pack();
  }

  line(number: number): string {
    const open = this.#length - this.#open.length;
    if (number >= open) return this.#open[number - open]!;
    const block = this.#blockOf(number);
    return this.#linesOf(block)[number - this.#firsts[block]!]!;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let number = 0; number < this.#length; number++) yield this.line(number);
  }

  #pack(): void {
    this.#firsts.push(this.#length - this.#open.length);
    this.#places.push(this.#scratch.put(deflateRawSync(this.#open.join("\n"), { level })));
    this.#open = [];
    this.#openLength = 0;
  }

  #blockOf(number: number): number {
    return partitionPoint(this.#firsts, (first) => first <= number) - 1;
  }

  #linesOf(block: number): readonly string[] {
    if (this.#unpacked?.block !== block) {
      const text = inflateRawSync(this.#scratch.get(this.#places[block]!)).toString("utf8");
      this.#unpacked = { block, lines: text.split("\n") };
    }
    return this.#unpacked.lines;
  }
}
