/**
 * What can be told of a pattern before it is tried: with which units a match may begin, and which it holds in any case. Most attempts
 * are spared by it. Nothing here rules out what the pattern matches.
 */
import { allLexemes } from "../lexicon/index.ts";
import { eachIn, either, type LexemeSet, noLexeme, union } from "./lexeme-set.ts";
import type { Pattern } from "./pattern.ts";
import { setOfOne, setOfToken } from "./unit-sets.ts";

/** How a match may begin. */
export interface Beginning {
  /** What the first unit of a match may be. */
  readonly first: LexemeSet;
  readonly mayBeEmpty: boolean;
}

export interface Outline extends Beginning {
  /** What the second may be, where there is one. */
  readonly second: LexemeSet;
  readonly mayBeOne: boolean;
  /** Whether every match begins where the sentence does. */
  readonly isAtBegin: boolean;
  /** Of each of these, every match holds a unit. */
  readonly needs: readonly Need[];
}

export interface Need {
  readonly set: LexemeSet;
  /** How often text holds it, roughly. */
  readonly weight: number;
}

/** Works something out once for each pattern while the lexicon stays as it is: equal patterns are one object. */
function once<T>(workOut: (pattern: Pattern) => T): (pattern: Pattern) => T {
  const known = new WeakMap<Pattern, { readonly size: number; readonly result: T }>();
  return (pattern) => {
    const size = allLexemes().length;
    const found = known.get(pattern);
    if (found?.size === size) return found.result;
    const result = workOut(pattern);
    known.set(pattern, { size, result });
    return result;
  };
}

const oneOf = (pattern: Pattern): LexemeSet | null =>
  pattern.kind === "token" ? setOfToken(pattern) : setOfOne(pattern);

export const beginningOf: (pattern: Pattern) => Beginning = once((pattern) => {
  const one = oneOf(pattern);
  if (one) return { first: one, mayBeEmpty: false };
  switch (pattern.kind) {
    case "capture":
      return beginningOf(pattern.item);
    case "repeat": {
      const { first, mayBeEmpty } = beginningOf(pattern.item);
      return { first, mayBeEmpty: pattern.min === 0 || mayBeEmpty };
    }
    case "choice": {
      const ways = pattern.items.map(beginningOf);
      return { first: union(ways.map(({ first }) => first)), mayBeEmpty: ways.some(({ mayBeEmpty }) => mayBeEmpty) };
    }
    case "sequence": {
      const firsts: LexemeSet[] = [];
      for (const item of pattern.items) {
        const { first, mayBeEmpty } = beginningOf(item);
        firsts.push(first);
        if (!mayBeEmpty) return { first: union(firsts), mayBeEmpty };
      }
      return { first: union(firsts), mayBeEmpty: true };
    }
    default:
      return { first: noLexeme(), mayBeEmpty: true };
  }
});

export const outlineOf: (pattern: Pattern) => Outline = once((pattern) => {
  const one = oneOf(pattern);
  if (one) {
    const needs = [needOf(one)];
    return { first: one, second: noLexeme(), mayBeEmpty: false, mayBeOne: true, isAtBegin: false, needs };
  }
  switch (pattern.kind) {
    case "capture":
      return outlineOf(pattern.item);
    case "sequence":
      return pattern.items.map(outlineOf).reduce(inTurn);
    case "choice":
      return anyOf(pattern.items.map(outlineOf));
    case "repeat":
      return repeated(outlineOf(pattern.item), pattern.min, pattern.max);
    default: {
      const isAtBegin = pattern.kind === "begin";
      return { ...beginningOf(pattern), second: noLexeme(), mayBeOne: false, isAtBegin, needs: [] };
    }
  }
});

function inTurn(before: Outline, behind: Outline): Outline {
  return {
    first: before.mayBeEmpty ? either(before.first, behind.first) : before.first,
    second: union([
      before.second,
      ...(before.mayBeOne ? [behind.first] : []),
      ...(before.mayBeEmpty ? [behind.second] : []),
    ]),
    mayBeEmpty: before.mayBeEmpty && behind.mayBeEmpty,
    mayBeOne: (before.mayBeOne && behind.mayBeEmpty) || (before.mayBeEmpty && behind.mayBeOne),
    isAtBegin: before.isAtBegin,
    needs: [...before.needs, ...behind.needs],
  };
}

/** Of each way the unit that is met least often is needed: one of them stands in every match. */
function anyOf(ways: readonly Outline[]): Outline {
  const rarest = ways.flatMap(({ needs }) => (needs.length === 0 ? [] : needs.reduce(rarerOf)));
  const isNeeded = rarest.length === ways.length;
  return {
    first: union(ways.map(({ first }) => first)),
    second: union(ways.map(({ second }) => second)),
    mayBeEmpty: ways.some(({ mayBeEmpty }) => mayBeEmpty),
    mayBeOne: ways.some(({ mayBeOne }) => mayBeOne),
    isAtBegin: ways.every(({ isAtBegin }) => isAtBegin),
    needs: isNeeded ? [needOf(union(rarest.map(({ set }) => set)))] : [],
  };
}

function repeated(item: Outline, min: number, max: number): Outline {
  return {
    first: item.first,
    second: max > 1 && item.mayBeOne ? either(item.second, item.first) : item.second,
    mayBeEmpty: min === 0 || item.mayBeEmpty,
    mayBeOne: item.mayBeOne,
    isAtBegin: min > 0 && item.isAtBegin,
    needs: min > 0 ? item.needs : [],
  };
}

/** Of two needs that of which text holds less. */
export const rarerOf = (a: Need, b: Need): Need => (b.weight < a.weight ? b : a);

/** Words that the lexicon does not hold are most of any text, then come grammar and signs. */
function needOf(set: LexemeSet): Need {
  const lexemes = allLexemes();
  for (let at = frequencies.length; at < lexemes.length; at++) frequencies.push(frequencyOf(lexemes[at]!.classes));
  let weight = 0;
  eachIn(set, (lexeme) => {
    weight += frequencies[lexeme]!;
  });
  return { set, weight };
}

/** By the number of a lexeme; the lexicon only grows. */
const frequencies: number[] = [];

function frequencyOf(classes: ReadonlySet<string>): number {
  if (classes.has("unknown")) return 100;
  if (classes.has("function") || classes.has("comma") || classes.has("stop")) return 10;
  return classes.has("number") ? 5 : 1;
}
