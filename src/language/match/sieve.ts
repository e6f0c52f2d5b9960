/** Tells at a glance which forms of a level a sentence may hold: each form needs certain units at or behind the place where it begins. */
import type { Token } from "../token.ts";
import type { Outline } from "./outline.ts";
import { rarerOf, type Table } from "./tables.ts";

/** Tables that are told apart; the bit above them marks a unit that some form may begin with. */
const most = 29;
const BEGINS = 1 << most;
const UNKNOWN = -1;

export class Sieve {
  readonly #needed: Table[] = [];
  readonly #firsts: readonly Table[];
  /** By the number of a lexeme, in which of the needed tables it is. */
  readonly #bits: Int32Array;
  #behind = new Int32Array(64);

  constructor(outlines: readonly Outline[], lexemes: number) {
    this.#firsts = outlines.map(({ first }) => first);
    this.#bits = new Int32Array(lexemes).fill(UNKNOWN);
  }

  /** The bits of the tables of which a match needs a unit each: of those that text holds least. */
  maskOf(needs: readonly Table[]): number {
    if (needs.length === 0) return 0;
    const rarest = needs.reduce(rarerOf);
    const others = needs.filter((table) => table !== rarest);
    return this.#bitOf(rarest) | (others.length > 0 ? this.#bitOf(others.reduce(rarerOf)) : 0);
  }

  #bitOf(table: Table): number {
    const at = this.#needed.indexOf(table);
    if (at >= 0) return 1 << at;
    if (this.#needed.length === most) return 0;
    return 1 << (this.#needed.push(table) - 1);
  }

  /** By the place of a unit, what stands there and behind; `null` where no form may begin. Valid until the next call. */
  sift(units: readonly Token[]): Int32Array | null {
    const { length } = units;
    if (this.#behind.length <= length) this.#behind = new Int32Array(length * 2);
    const behind = this.#behind;
    let bits = 0;
    behind[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      const lexeme = units[at]!.lexeme.index;
      const own = this.#bits[lexeme]!;
      bits |= own === UNKNOWN ? this.#learn(lexeme) : own;
      behind[at] = bits;
    }
    return (bits & BEGINS) === 0 ? null : behind;
  }

  #learn(lexeme: number): number {
    let bits = this.#firsts.some((first) => first[lexeme] === 1) ? BEGINS : 0;
    this.#needed.forEach((table, at) => {
      if (table[lexeme] === 1) bits |= 1 << at;
    });
    this.#bits[lexeme] = bits;
    return bits;
  }
}
