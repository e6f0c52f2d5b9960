/**
 * What can be told of a pattern before it is tried: with which units a match may begin, and which it holds in any case. Most attempts
 * are spared by it. An outline never rules out what the pattern matches.
 */
import { allLexemes } from "../lexicon/index.ts";
import { type LexemeSet, noLexeme, setOfTable, union, weightOf } from "./lexeme-set.ts";
import type { Pattern } from "./pattern.ts";
import { tableOf, tableOfOne } from "./tables.ts";

export interface Outline {
  /** What the first unit of a match may be. */
  readonly first: LexemeSet;
  /** What the second may be, where there is one. */
  readonly second: LexemeSet;
  readonly mayBeEmpty: boolean;
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

/** Worked out once for each pattern while the lexicon stays as it is: equal patterns are one object. */
const known = new WeakMap<Pattern, { readonly size: number; readonly outline: Outline }>();

export function outlineOf(pattern: Pattern): Outline {
  const size = allLexemes().length;
  const found = known.get(pattern);
  if (found?.size === size) return found.outline;
  const outline = workedOut(pattern);
  known.set(pattern, { size, outline });
  return outline;
}

function workedOut(pattern: Pattern): Outline {
  const one = pattern.kind === "token" ? tableOf(pattern) : tableOfOne(pattern);
  if (one) {
    const set = setOfTable(one);
    const needs = [{ set, weight: weightOf(set) }];
    return { first: set, second: noLexeme(), mayBeEmpty: false, mayBeOne: true, isAtBegin: false, needs };
  }
  switch (pattern.kind) {
    case "capture":
      return outlineOf(pattern.item);
    case "sequence":
      return pattern.items.map(outlineOf).reduce(inTurn);
    case "choice":
      return either(pattern.items.map(outlineOf));
    case "repeat":
      return repeated(outlineOf(pattern.item), pattern.min, pattern.max);
    default:
      return nothing(pattern.kind === "begin");
  }
}

function nothing(isAtBegin: boolean): Outline {
  const none = noLexeme();
  return { first: none, second: none, mayBeEmpty: true, mayBeOne: false, isAtBegin, needs: [] };
}

function inTurn(before: Outline, behind: Outline): Outline {
  return {
    first: union(before.mayBeEmpty ? [before.first, behind.first] : [before.first]),
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
function either(ways: readonly Outline[]): Outline {
  const rarest = ways.flatMap(({ needs }) => (needs.length === 0 ? [] : needs.reduce(rarerOf)));
  const needed = rarest.length === ways.length ? union(rarest.map(({ set }) => set)) : null;
  return {
    first: union(ways.map(({ first }) => first)),
    second: union(ways.map(({ second }) => second)),
    mayBeEmpty: ways.some(({ mayBeEmpty }) => mayBeEmpty),
    mayBeOne: ways.some(({ mayBeOne }) => mayBeOne),
    isAtBegin: ways.every(({ isAtBegin }) => isAtBegin),
    needs: needed ? [{ set: needed, weight: weightOf(needed) }] : [],
  };
}

function repeated(item: Outline, min: number, max: number): Outline {
  return {
    first: item.first,
    second: max > 1 && item.mayBeOne ? union([item.second, item.first]) : item.second,
    mayBeEmpty: min === 0 || item.mayBeEmpty,
    mayBeOne: item.mayBeOne,
    isAtBegin: min > 0 && item.isAtBegin,
    needs: min > 0 ? item.needs : [],
  };
}

/** Of two needs that of which text holds less. */
export const rarerOf = (a: Need, b: Need): Need => (b.weight < a.weight ? b : a);
