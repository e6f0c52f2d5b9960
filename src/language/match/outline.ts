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
  /** What the second may be, or the one behind a match of one that looks at it, where there is one. */
  readonly second: LexemeSet;
  readonly mayBeOne: boolean;
  /** Whether every match begins where the sentence does. */
  readonly isAtBegin: boolean;
  /** Of each of these, every match holds a unit, or what it looks ahead to does. */
  readonly needs: readonly Need[];
}

export interface Need {
  readonly set: LexemeSet;
  /** How often text holds it, roughly. */
  readonly weight: number;
  /** How many units may stand between it and the place where the match begins. */
  readonly reach: number;
}

/** A need of at most this reach is soon met, or not at all. */
export const soon = 8;
export const isSoon = ({ reach }: Need): boolean => reach <= soon;

/** Works something out once for each pattern while the lexicon stays as it is: equal patterns are one object. */
function once<T>(workOut: (pattern: Pattern) => T): (pattern: Pattern) => T {
  const known = new Map<Pattern, { readonly size: number; readonly result: T }>();
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

/** The most units that a match can take. */
export const longestOf: (pattern: Pattern) => number = once((pattern) => {
  switch (pattern.kind) {
    case "token":
      return 1;
    case "capture":
      return longestOf(pattern.item);
    case "repeat":
      return pattern.max * longestOf(pattern.item);
    case "choice":
      return Math.max(...pattern.items.map(longestOf));
    case "sequence":
      return pattern.items.reduce((sum, item) => sum + longestOf(item), 0);
    default:
      return 0;
  }
});

export const outlineOf: (pattern: Pattern) => Outline = once((pattern) => {
  const one = oneOf(pattern);
  if (one) {
    const needs = [needOf(one, 0)];
    return { first: one, second: noLexeme(), mayBeEmpty: false, mayBeOne: true, isAtBegin: false, needs };
  }
  switch (pattern.kind) {
    case "capture":
      return outlineOf(pattern.item);
    case "sequence":
      return pattern.items.map(placed).reduce(inTurn);
    case "choice":
      return anyOf(pattern.items.map(outlineOf));
    case "repeat":
      return repeated(outlineOf(pattern.item), pattern.min, pattern.max);
    default: {
      const isAtBegin = pattern.kind === "begin";
      const needs = pattern.kind === "ahead" && !pattern.isNegated ? outlineOf(pattern.item).needs : [];
      return { ...beginningOf(pattern), second: noLexeme(), mayBeOne: false, isAtBegin, needs };
    }
  }
});

/** The outline of an item of a sequence, its needs as far off as the items before it may be long. */
function placed(item: Pattern, at: number, items: readonly Pattern[]): Outline {
  const before = items.slice(0, at).reduce((sum, earlier) => sum + longestOf(earlier), 0);
  // What a match looks ahead to in the end stands there as if it were of it.
  const isLastLook = item.kind === "ahead" && !item.isNegated && at === items.length - 1;
  const outline = outlineOf(isLastLook ? item.item : item);
  return { ...outline, needs: outline.needs.map((need) => ({ ...need, reach: need.reach + before })) };
}

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

/** Of each way the unit that is met least often is needed, and that of those which stand near: one of them stands in every match. */
function anyOf(ways: readonly Outline[]): Outline {
  const needs = [() => true, isSoon].flatMap((isMeant) => {
    const rarest = ways.flatMap(({ needs }) => rarestOf(needs.filter(isMeant)) ?? []);
    if (rarest.length < ways.length) return [];
    return needOf(union(rarest.map(({ set }) => set)), Math.max(...rarest.map(({ reach }) => reach)));
  });
  return {
    first: union(ways.map(({ first }) => first)),
    second: union(ways.map(({ second }) => second)),
    mayBeEmpty: ways.some(({ mayBeEmpty }) => mayBeEmpty),
    mayBeOne: ways.some(({ mayBeOne }) => mayBeOne),
    isAtBegin: ways.every(({ isAtBegin }) => isAtBegin),
    needs,
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

/** That of which text holds least; `null` of none. */
export const rarestOf = (needs: readonly Need[]): Need | null =>
  needs.length === 0 ? null : needs.reduce((a, b) => (b.weight < a.weight ? b : a));

/** Words that the lexicon does not hold are most of any text, then come grammar and signs. */
function needOf(set: LexemeSet, reach: number): Need {
  const lexemes = allLexemes();
  for (let at = frequencies.length; at < lexemes.length; at++) frequencies.push(frequencyOf(lexemes[at]!.classes));
  let weight = 0;
  eachIn(set, (lexeme) => {
    weight += frequencies[lexeme]!;
  });
  return { set, weight, reach };
}

/** By the number of a lexeme; the lexicon only grows. */
const frequencies: number[] = [];

function frequencyOf(classes: ReadonlySet<string>): number {
  if (classes.has("unknown")) return 100;
  if (classes.has("function") || classes.has("comma") || classes.has("stop")) return 10;
  return classes.has("number") ? 5 : 1;
}
