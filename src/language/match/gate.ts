/** Tells in one pass over a sentence which levels of a cascade may match in it. */
import { allLexemes } from "../lexicon/index.ts";
import type { CompiledLevel } from "./level.ts";
import { holds } from "./lexeme-set.ts";

const UNKNOWN = -1;
/** Levels beyond these share a bit with others: they are tried more often than need be, and no match is lost. */
const most = 31;

export const bitOf = (level: number): number => 1 << (level % most);

export class Gate {
  readonly #levels: readonly CompiledLevel[];
  /** By the number of a lexeme, the levels that declare it as needed, those of which every match needs it or another, and those in which something begins with it. */
  readonly #declaring = new Int32Array(allLexemes().length).fill(UNKNOWN);
  readonly #needing = new Int32Array(allLexemes().length);
  readonly #beginning = new Int32Array(allLexemes().length);
  readonly #undeclared: number;

  constructor(levels: readonly CompiledLevel[]) {
    this.#levels = levels;
    this.#undeclared = this.#bitsOf(({ needs }) => needs === null);
  }

  /** The bits of the levels that may match in so many units of these lexemes. */
  levelsFor(lexemes: Int32Array, length: number): number {
    let declaring = this.#undeclared;
    let needing = 0;
    let beginning = 0;
    for (let at = 0; at < length; at++) {
      const lexeme = lexemes[at]!;
      if (this.#declaring[lexeme] === UNKNOWN) this.#learn(lexeme);
      declaring |= this.#declaring[lexeme]!;
      needing |= this.#needing[lexeme]!;
      beginning |= this.#beginning[lexeme]!;
    }
    return declaring & needing & beginning;
  }

  /** A level has been compiled: what begins with a lexeme is known better. */
  forget(): void {
    this.#declaring.fill(UNKNOWN);
  }

  #learn(lexeme: number): void {
    this.#declaring[lexeme] = this.#bitsOf(({ needs }) => needs !== null && holds(needs, lexeme));
    this.#needing[lexeme] = this.#bitsOf((level) => level.mayNeed(lexeme));
    this.#beginning[lexeme] = this.#bitsOf((level) => level.mayBeginWith(lexeme));
  }

  #bitsOf(holds: (level: CompiledLevel) => boolean): number {
    return this.#levels.reduce((bits, level, at) => (holds(level) ? bits | bitOf(at) : bits), 0);
  }
}
