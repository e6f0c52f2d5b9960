/** Compiles a pattern into a function over tokens. */
import { enterLexeme, findLexeme, type Lexeme } from "../lexicon/index.ts";
import type { Token } from "../token.ts";
import { Dispatch } from "./dispatch.ts";
import { holds, type LexemeSet } from "./lexeme-set.ts";
import { type Beginning, beginningOf, longestOf } from "./outline.ts";
import type { Pattern } from "./pattern.ts";
import { setOfOne, setOfToken } from "./unit-sets.ts";

/** What a pattern captured: the name, and the range of units. */
export interface Captured {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** What one attempt works on. */
export interface Attempt {
  readonly units: readonly Token[];
  /** The numbers of the lexemes of the units; what stands behind the last means nothing. */
  readonly lexemes: Int32Array;
  readonly captured: Captured[];
  readonly counts: (number | undefined)[];
  /** What is left of the steps one attempt may take: reading stays linear whatever the text. */
  steps: number;
}

/** Goes on from a unit; gives the end of the whole match, or -1. */
type Next = (attempt: Attempt, at: number) => number;

/** A compiled pattern. */
export interface Compiled {
  /** The end of the longest-first match that begins at a unit, or -1. */
  readonly match: Next;
  /** The most units a match can take. */
  readonly longest: number;
}

/** The steps that one attempt may take. No form of the project needs a tenth of it on any text that is language. */
export const stepsAllowed = 4000;

export const attemptOn = (units: readonly Token[], lexemes: Int32Array): Attempt => ({
  units,
  lexemes,
  captured: [],
  counts: [],
  steps: stepsAllowed,
});

/** The lexeme of the units that stand for mentions of a kind. */
export function mentionLexeme(kind: string): Lexeme {
  return enterLexeme(`<@${kind}>`, `<@${kind}>`, ["mention", `@${kind}`]);
}

/** Enters the words and mentions that the source of a pattern names, so that tables made afterwards know them all. */
export function enterWords(source: string, shapeOf: (word: string) => Lexeme): void {
  for (const [, words, mention] of source.matchAll(/"([^"]+)"|@([\w-]+)/g)) {
    if (mention !== undefined) mentionLexeme(mention);
    for (const word of words?.split(" ") ?? [])
      if (!findLexeme(word)) enterLexeme(word, word, [...shapeOf(word).classes]);
  }
}

/** Compiles a pattern; the words of all patterns that run together are entered before the first is compiled. `end` says where a match may end. */
export function compilePattern(pattern: Pattern, end: Next = (_, at) => at): Compiled {
  return { match: follow(pattern, end, { used: 0 }), longest: longestOf(pattern) };
}

/** The repeats of one pattern count in places of their own how often they have matched. */
interface Places {
  used: number;
}

function follow(pattern: Pattern, next: Next, places: Places): Next {
  const own = setOfOne(pattern);
  if (own)
    return (attempt, at) =>
      at < attempt.units.length && holds(own, attempt.lexemes[at]!) ? next(attempt, at + 1) : -1;
  switch (pattern.kind) {
    case "token": {
      const glued = setOfToken(pattern);
      return (attempt, at) => {
        const unit = attempt.units[at];
        return unit !== undefined && !unit.spaced && holds(glued, attempt.lexemes[at]!) ? next(attempt, at + 1) : -1;
      };
    }
    case "sequence":
      return pattern.items.reduceRight((rest, item) => follow(item, rest, places), next);
    case "choice":
      return firstThatGoesOn(pattern.items, next, places);
    case "repeat": {
      const one = setOfOne(pattern.item);
      return one ? repeatOne(one, pattern.min, pattern.max, next) : repeat(pattern, next, places);
    }
    case "capture": {
      const { name } = pattern;
      const close: Next = (attempt, at) => {
        const capture = attempt.captured.findLast((item) => item.name === name && item.to < 0)!;
        capture.to = at;
        const end = next(attempt, at);
        if (end < 0) capture.to = -1;
        return end;
      };
      const inner = follow(pattern.item, close, places);
      return (attempt, at) => {
        const mark = attempt.captured.length;
        attempt.captured.push({ name, from: at, to: -1 });
        const end = inner(attempt, at);
        if (end < 0) forget(attempt, mark);
        return end;
      };
    }
    case "ahead": {
      const seen = follow(pattern.item, (_, at) => at, places);
      const { isNegated } = pattern;
      return (attempt, at) => {
        const mark = attempt.captured.length;
        const found = seen(attempt, at) >= 0;
        forget(attempt, mark);
        return found === isNegated ? -1 : next(attempt, at);
      };
    }
    case "begin":
      return (attempt, at) => (at === 0 ? next(attempt, at) : -1);
    case "end":
      return (attempt, at) => (at === attempt.units.length ? next(attempt, at) : -1);
  }
}

/** As many units of a set as there are, then one less, and so on. */
function repeatOne(set: LexemeSet, min: number, max: number, next: Next): Next {
  return (attempt, at) => {
    const { lexemes } = attempt;
    const end = Math.min(at + max, attempt.units.length);
    let to = at;
    while (to < end && holds(set, lexemes[to]!)) to++;
    for (; to >= at + min; to--) {
      if (attempt.steps-- <= 0) return -1;
      const behind = next(attempt, to);
      if (behind >= 0) return behind;
    }
    return -1;
  };
}

function repeat({ item, min, max }: Pattern & { readonly kind: "repeat" }, next: Next, places: Places): Next {
  const slot = places.used++;
  let beginning: Beginning | null = null;
  let once: Next | null = null;
  const goOn: Next = (attempt, at) => {
    const count = attempt.counts[slot]!;
    if (attempt.steps-- <= 0) return -1;
    beginning ??= beginningOf(item);
    const mayGoOn = beginning.mayBeEmpty || (at < attempt.units.length && holds(beginning.first, attempt.lexemes[at]!));
    if (count < max && mayGoOn) {
      const mark = attempt.captured.length;
      attempt.counts[slot] = count + 1;
      once ??= follow(item, goOn, places);
      const end = once(attempt, at);
      if (end >= 0) return end;
      attempt.counts[slot] = count;
      forget(attempt, mark);
    }
    return count >= min ? next(attempt, at) : -1;
  };
  return (attempt, at) => {
    const outer = attempt.counts[slot];
    attempt.counts[slot] = 0;
    const end = goOn(attempt, at);
    if (end < 0) attempt.counts[slot] = outer;
    return end;
  };
}

/** A way to go on; compiled when it is first taken, and what may begin it is worked out when it is first met. */
interface Way {
  go: Next | null;
  readonly pattern: Pattern;
}

function mayBegin({ pattern }: Way, lexeme: number): boolean {
  const { first, mayBeEmpty } = beginningOf(pattern);
  return mayBeEmpty || (lexeme >= 0 && holds(first, lexeme));
}

/** Tries ways one after the other that the unit may begin; what an abandoned way captured is forgotten. */
function firstThatGoesOn(patterns: readonly Pattern[], next: Next, places: Places): Next {
  const ways = patterns.map((pattern): Way => ({ go: null, pattern }));
  const dispatch = new Dispatch(ways, mayBegin);
  return (attempt, at) => {
    const possible = dispatch.with(at < attempt.units.length ? attempt.lexemes[at]! : -1);
    const mark = attempt.captured.length;
    for (let index = 0; index < possible.length; index++) {
      if (attempt.steps-- <= 0) return -1;
      const way = possible[index]!;
      way.go ??= follow(way.pattern, next, places);
      const end = way.go(attempt, at);
      if (end >= 0) return end;
      forget(attempt, mark);
    }
    return -1;
  };
}

/** Forgets what was captured behind a mark. */
function forget({ captured }: Attempt, mark: number): void {
  if (captured.length > mark) captured.length = mark;
}
