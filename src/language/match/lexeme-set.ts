/** Sets of lexemes, a bit each: what can be told of a pattern takes an eighth of a table's memory. */
import { allLexemes } from "../lexicon/index.ts";
import type { Table } from "./tables.ts";

export type LexemeSet = Uint32Array;

export const holds = (set: LexemeSet, lexeme: number): boolean => ((set[lexeme >> 5]! >>> (lexeme & 31)) & 1) === 1;

/** How many numbers hold the bits of so many lexemes. */
export const wordsFor = (lexemes: number): number => (lexemes + 31) >> 5;

export const noLexeme = (): LexemeSet => new Uint32Array(wordsFor(allLexemes().length));

export function setOfTable(table: Table): LexemeSet {
  const set = new Uint32Array(wordsFor(table.length));
  for (let at = table.indexOf(1); at >= 0; at = table.indexOf(1, at + 1)) set[at >> 5]! |= 1 << (at & 31);
  return set;
}

export function union(sets: readonly LexemeSet[]): LexemeSet {
  if (sets.length === 1) return sets[0]!;
  const all = noLexeme();
  for (const set of sets) for (let at = 0; at < set.length; at++) all[at]! |= set[at]!;
  return all;
}

/** How often text holds a lexeme of a set, roughly: words that the lexicon does not hold are most of any text, then come grammar and signs. */
export function weightOf(set: LexemeSet): number {
  const lexemes = allLexemes();
  for (let at = frequencies.length; at < lexemes.length; at++) frequencies.push(frequencyOf(lexemes[at]!.classes));
  let weight = 0;
  eachIn(set, (lexeme) => {
    weight += frequencies[lexeme]!;
  });
  return weight;
}

/** Tells of each lexeme in a set. */
export function eachIn(set: LexemeSet, tell: (lexeme: number) => void): void {
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) tell(word * 32 + 31 - Math.clz32(bits & -bits));
}

/** By the number of a lexeme; the lexicon only grows. */
const frequencies: number[] = [];

function frequencyOf(classes: ReadonlySet<string>): number {
  if (classes.has("unknown")) return 100;
  if (classes.has("function") || classes.has("comma") || classes.has("stop")) return 10;
  return classes.has("number") ? 5 : 1;
}
