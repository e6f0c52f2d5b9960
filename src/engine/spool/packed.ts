/** Plain data of a long run, gone through in order: each thing is made anew from its JSON when its turn comes. */
import type { Series } from "../../rule/index.ts";
import type { Scratch } from "./scratch.ts";
import { Spool } from "./spool.ts";

export class Packed<T> implements Series<T> {
  readonly #spool: Spool;

  constructor(scratch: Scratch) {
    this.#spool = new Spool(scratch);
  }

  get length(): number {
    return this.#spool.length;
  }

  push(one: T): void {
    this.#spool.add(JSON.stringify(one));
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const line of this.#spool) yield JSON.parse(line) as T;
  }
}
