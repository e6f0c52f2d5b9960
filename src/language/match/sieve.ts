/** Tells which forms of a level may match in a sentence, and where, by what each needs. */
import { soon } from "./outline.ts";
import { BEGINS, type FormPlan, type Plan } from "./plan.ts";

export class Sieve {
  readonly #bits: Int32Array;
  /** Two numbers for each form, in bits of the sieve: what it needs, and what it needs soon; those of forms alike stand once. */
  readonly #needed: readonly number[];
  /** By the place of a unit, two numbers in bits of the sieve: what stands there and behind, and what there and near behind. */
  #behind = new Int32Array(128);

  constructor({ sieve, forms }: Plan) {
    this.#bits = sieve;
    const needed = new Map(forms.map(({ needs, needsSoon }) => [`${needs} ${needsSoon}`, [needs, needsSoon]]));
    this.#needed = [...needed.values()].flat();
  }

  /** Whether some form may begin in so many units of these lexemes, with all that it needs among them. */
  mayMatch(lexemes: Int32Array, length: number): boolean {
    const all = this.#bits;
    let [bits, bitsSoon] = [0, 0];
    for (let at = 0; at < length; at++) {
      const held = lexemes[at]! * 2;
      bits |= all[held]!;
      bitsSoon |= all[held + 1]!;
    }
    if ((bits & BEGINS) === 0) return false;
    const needed = this.#needed;
    for (let at = 0; at < needed.length; at += 2)
      if (((needed[at]! & ~bits) | (needed[at + 1]! & ~bitsSoon)) === 0) return true;
    return false;
  }

  /** Notes what stands at each unit and behind, for `allows`. */
  note(lexemes: Int32Array, length: number): void {
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

  /** Whether all that a form needs stands at a unit or behind. */
  allows({ needs, needsSoon }: FormPlan, at: number): boolean {
    const behind = this.#behind;
    return ((needs & ~behind[at * 2]!) | (needsSoon & ~behind[at * 2 + 1]!)) === 0;
  }
}
