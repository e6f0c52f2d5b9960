/** Tells which forms of a level may match in a sentence, and where, by what each needs. */
import { soon } from "./outline.ts";
import { BEGINS, type FormPlan, type Plan } from "./plan.ts";

/** Needs beyond these share a bit with others: forms are tried more often than need be, and no match is lost. */
const most = 31;

export class Sieve {
  readonly #bits: Int32Array;
  /** Two numbers for each need, in bits of the sieve: what forms need, and what they need soon; forms alike share one. */
  readonly #needs: readonly number[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** The needs that the sentence at hand meets, a bit each. */
  #met = 0;
  /** By the place of a unit, two numbers in bits of the sieve: what stands there and behind, and what there and near behind. */
  #behind = new Int32Array(128);

  constructor({ sieve, forms }: Plan) {
    this.#bits = sieve;
    const needs = new Map(forms.map((form) => [keyOf(form), form]));
    this.#needs = [...needs.values()].flatMap(({ needs, needsSoon }) => [needs, needsSoon]);
    this.#numbers = new Map([...needs.keys()].map((key, number) => [key, number]));
  }

  /** The bit of what a form needs. */
  bitOf(form: FormPlan): number {
    return 1 << (this.#numbers.get(keyOf(form))! % most);
  }

  /** Looks at so many units of these lexemes; `false` where no form may match among them. */
  lookAt(lexemes: Int32Array, length: number): boolean {
    const all = this.#bits;
    let [bits, bitsSoon] = [0, 0];
    for (let at = 0; at < length; at++) {
      const held = lexemes[at]! * 2;
      bits |= all[held]!;
      bitsSoon |= all[held + 1]!;
    }
    this.#met = (bits & BEGINS) === 0 ? 0 : this.#metBy(bits, bitsSoon);
    if (this.#met === 0) return false;
    this.#note(lexemes, length);
    return true;
  }

  #metBy(bits: number, bitsSoon: number): number {
    const needs = this.#needs;
    let met = 0;
    for (let at = 0; at < needs.length; at += 2)
      if (((needs[at]! & ~bits) | (needs[at + 1]! & ~bitsSoon)) === 0) met |= 1 << ((at >> 1) % most);
    return met;
  }

  /** Notes what stands at each unit and behind, for `allows`. */
  #note(lexemes: Int32Array, length: number): void {
    if (this.#behind.length < length * 2) this.#behind = new Int32Array(length * 4);
    const [all, behind] = [this.#bits, this.#behind];
    let bits = 0;
    // What stands in the stretch of a unit, from it on, and in the whole stretch behind.
    let [own, next] = [0, 0];
    for (let at = length - 1; at >= 0; at--) {
      if ((at + 1) % soon === 0) [own, next] = [0, own];
      const held = lexemes[at]! * 2;
      bits |= all[held]!;
      own |= all[held + 1]!;
      behind[at * 2] = bits;
      behind[at * 2 + 1] = own | next;
    }
  }

  /** Whether the sentence holds all that one of several forms needs. */
  allowsSome(needs: number): boolean {
    return (needs & this.#met) !== 0;
  }

  /** Whether all that a form needs stands at a unit or behind. */
  allows({ needs, needsSoon }: FormPlan, at: number): boolean {
    const behind = this.#behind;
    return ((needs & ~behind[at * 2]!) | (needsSoon & ~behind[at * 2 + 1]!)) === 0;
  }
}

const keyOf = ({ needs, needsSoon }: FormPlan): string => `${needs} ${needsSoon}`;
