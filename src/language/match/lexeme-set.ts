/** Sets of lexemes, a bit each: every test of a unit is one look-up. */
import { allLexemes } from "../lexicon/index.ts";

export type LexemeSet = Uint32Array;

export const holds = (set: LexemeSet, lexeme: number): boolean => ((set[lexeme >> 5]! >>> (lexeme & 31)) & 1) === 1;

export function put(set: LexemeSet, lexeme: number): void {
  set[lexeme >> 5]! |= 1 << (lexeme & 31);
}

/** How many numbers hold the bits of so many lexemes. */
export const wordsFor = (lexemes: number): number => (lexemes + 31) >> 5;

export const noLexeme = (): LexemeSet => new Uint32Array(wordsFor(allLexemes().length));

export const isEqual = (a: LexemeSet, b: LexemeSet): boolean => a === b || a.every((bits, at) => bits === b[at]);

export function either(a: LexemeSet, b: LexemeSet): LexemeSet {
  const all = a.slice();
  for (let at = 0; at < all.length; at++) all[at]! |= b[at]!;
  return all;
}

export function both(a: LexemeSet, b: LexemeSet): LexemeSet {
  const common = a.slice();
  for (let at = 0; at < common.length; at++) common[at]! &= b[at]!;
  return common;
}

/** All lexemes but those of a set. */
export function without(set: LexemeSet): LexemeSet {
  const others = set.map((bits) => ~bits);
  const beyond = allLexemes().length & 31;
  if (beyond > 0) others[others.length - 1]! &= (1 << beyond) - 1;
  return others;
}

export function union(sets: readonly LexemeSet[]): LexemeSet {
  return sets.length === 0 ? noLexeme() : sets.reduce(either);
}

/** Tells of each lexeme in a set. */
export function eachIn(set: LexemeSet, tell: (lexeme: number) => void): void {
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) tell(word * 32 + 31 - Math.clz32(bits & -bits));
}
