/** Tells at a glance which forms of a level a sentence may hold: each form needs certain units at or behind the place where it begins. */
import type { Token } from "../token.ts";
import { holds, type LexemeSet } from "./lexeme-set.ts";
import { type Need, type Outline, rarerOf } from "./outline.ts";

/** Sets that are told apart; the bit above them marks a unit that some form may begin with. */
const most = 29;
const BEGINS = 1 << most;
const UNKNOWN = -1;

export class Sieve {
  readonly #needed: LexemeSet[] = [];
  readonly #firsts: readonly LexemeSet[];
  /** By the number of a lexeme, in which of the needed sets it is. */
  readonly #bits: Int32Array;
  #behind = new Int32Array(64);

  constructor(outlines: readonly Outline[], lexemes: number) {
    this.#firsts = outlines.map(({ first }) => first);
    this.#bits = new Int32Array(lexemes).fill(UNKNOWN);
  }

  /** The bits of the sets of which a match needs a unit each: of the two that text holds least. */
  maskOf(needs: readonly Need[]): number {
    if (needs.length === 0) return 0;
    const rarest = needs.reduce(rarerOf);
    const others = needs.filter(({ set }) => set !== rarest.set);
    return this.#bitOf(rarest) | (others.length > 0 ? this.#bitOf(others.reduce(rarerOf)) : 0);
  }

  #bitOf({ set }: Need): number {
    const at = this.#needed.indexOf(set);
    if (at >= 0) return 1 << at;
    if (this.#needed.length === most) return 0;
    return 1 << (this.#needed.push(set) - 1);
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
    let bits = this.#firsts.some((first) => holds(first, lexeme)) ? BEGINS : 0;
    this.#needed.forEach((set, at) => {
      if (holds(set, lexeme)) bits |= 1 << at;
    });
    this.#bits[lexeme] = bits;
    return bits;
  }
}
