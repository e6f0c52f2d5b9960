/** What rules have said of a run so far: findings, or comparisons that could not be settled. */
import type { Finding, Series, Unsettled } from "../rule/index.ts";
import { byPlace } from "./order.ts";
import { Packed } from "./spool/packed.ts";
import type { Scratch } from "./spool/scratch.ts";

/** Kept in memory, or packed where reports are written piece by piece. */
export class Results<T extends Finding | Unsettled> {
  readonly #ofDocuments: T[] | Packed<T>;
  readonly #ofRun: T[] = [];
  #last: T | null = null;
  #isInOrder = true;

  /** `scratch` is where they are packed. */
  constructor(scratch: Scratch | null) {
    this.#ofDocuments = scratch ? new Packed<T>(scratch) : [];
  }

  /** Adds what was said of one document. */
  addOfDocument(said: readonly T[]): void {
    for (const one of [...said].sort(byPlace)) {
      if (this.#last && byPlace(this.#last, one) > 0) this.#isInOrder = false;
      this.#last = one;
      this.#ofDocuments.push(one);
    }
  }

  /** Adds what was said of documents together. */
  addOfRun(said: Iterable<T>): void {
    for (const one of said) this.#ofRun.push(one);
  }

  /** All by place. Documents are read in the order of their places, unless the caller has them read in another. */
  inOrder(): Series<T> {
    const ofRun = this.#ofRun.sort(byPlace);
    return this.#isInOrder && !Array.isArray(this.#ofDocuments) ? new Merged(this.#ofDocuments, ofRun) : this.all();
  }

  /** All by place, in memory. */
  all(): T[] {
    return [...this.#ofDocuments, ...this.#ofRun].sort(byPlace);
  }
}

/** Two series that are in order, as one; of equals, the first series' come first. */
class Merged<T extends Finding | Unsettled> implements Series<T> {
  readonly #first: Series<T>;
  readonly #second: readonly T[];

  constructor(first: Series<T>, second: readonly T[]) {
    this.#first = first;
    this.#second = second;
  }

  get length(): number {
    return this.#first.length + this.#second.length;
  }

  *[Symbol.iterator](): Iterator<T> {
    let at = 0;
    for (const one of this.#first) {
      while (at < this.#second.length && byPlace(this.#second[at]!, one) < 0) yield this.#second[at++]!;
      yield one;
    }
    while (at < this.#second.length) yield this.#second[at++]!;
  }
}
