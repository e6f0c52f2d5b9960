/** Things in an order of their own, found by a number that each of them carries. */
import { partitionPoint } from "../document/index.ts";

/** Built in n log n; the first one between two bounds is found in logarithmic time, however many lie there. */
export class ByNumber<T> {
  /** In their own order. */
  readonly all: readonly T[];
  readonly #numbers: readonly number[];
  /** A tree of minima over the places in the own order, the leaves by rising number. */
  readonly #first: Int32Array;

  constructor(all: readonly T[], numberOf: (item: T) => number) {
    this.all = all;
    const numbers = all.map(numberOf);
    const rising = numbers.map((_, place) => place).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
    this.#numbers = rising.map((place) => numbers[place]!);
    this.#first = new Int32Array(2 * all.length);
    this.#first.set(rising, all.length);
    for (let i = all.length - 1; i > 0; i--) this.#first[i] = Math.min(this.#first[2 * i]!, this.#first[2 * i + 1]!);
  }

  /** The largest number; negative infinity where there is nothing. */
  get largest(): number {
    return this.#numbers.at(-1) ?? Number.NEGATIVE_INFINITY;
  }

  /** The first in the own order with a whole number from `from` to `to`, leaving out some numbers. */
  first({ from, to }: Bounds, except: readonly number[] = []): T | null {
    let least = this.all.length;
    let low = from;
    for (const left of [...except.filter((n) => n >= from && n <= to).sort((a, b) => a - b), to + 1]) {
      least = Math.min(least, this.#least(this.#below(low), this.#below(left)));
      low = left + 1;
    }
    return this.all[least] ?? null;
  }

  /** All with a number from `from` to `to`, in their own order. */
  within({ from, to }: Bounds): T[] {
    const length = this.all.length;
    const places = this.#first.slice(length + this.#below(from), length + this.#below(to + 1));
    return [...places.sort()].map((place) => this.all[place]!);
  }

  /** How many numbers are below a bound. */
  #below(bound: number): number {
    return partitionPoint(this.#numbers, (number) => number < bound);
  }

  #least(from: number, to: number): number {
    let least = this.all.length;
    let low = from + this.all.length;
    let high = to + this.all.length;
    for (; low < high; low >>= 1, high >>= 1) {
      if (low & 1) least = Math.min(least, this.#first[low++]!);
      if (high & 1) least = Math.min(least, this.#first[--high]!);
    }
    return least;
  }
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}
