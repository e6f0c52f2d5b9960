/** The numbers of the lexemes of units, in their order: what patterns and levels test, gathered once for all of them. */
import type { Token } from "../token.ts";

export class LexemeRow {
  /** Longer than there are units. */
  numbers = new Int32Array(64);

  /** Takes the place of what it held. */
  fill(units: readonly Token[]): void {
    if (this.numbers.length < units.length) this.numbers = new Int32Array(units.length * 2);
    for (let at = 0; at < units.length; at++) this.numbers[at] = units[at]!.lexeme.index;
  }
}
