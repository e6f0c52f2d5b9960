/** Which lexemes a pattern of one unit matches. The sets are made of one for each class and word. */
import { allLexemes, findLexeme, type Lexeme } from "../lexicon/index.ts";
import { both, either, type LexemeSet, noLexeme, put, without } from "./lexeme-set.ts";
import type { Pattern, Test } from "./pattern.ts";

/** The sets made while the lexicon had one number of lexemes; a word entered later makes them anew. */
interface Sets {
  readonly size: number;
  readonly byClass: ReadonlyMap<string, LexemeSet>;
  readonly made: Map<Pattern, LexemeSet | null>;
}

let current: Sets | null = null;

function sets(): Sets {
  const lexemes = allLexemes();
  if (current?.size !== lexemes.length)
    current = { size: lexemes.length, byClass: setsByClass(lexemes), made: new Map() };
  return current;
}

function setsByClass(lexemes: readonly Lexeme[]): ReadonlyMap<string, LexemeSet> {
  const byClass = new Map<string, LexemeSet>();
  for (const { classes, index } of lexemes)
    for (const name of classes) {
      let set = byClass.get(name);
      if (!set) {
        set = noLexeme();
        byClass.set(name, set);
      }
      put(set, index);
    }
  return byClass;
}

/** The lexemes that pass all tests of a token, wherever it stands. Throws an `Error` for a class that the lexicon does not have. */
export function setOfToken(token: Pattern & { readonly kind: "token" }): LexemeSet {
  return made(token, () => token.tests.map(setOfTest).reduce(both))!;
}

function setOfTest({ kind, name, isNegated }: Test): LexemeSet {
  const set = kind === "word" ? setOfWord(name) : sets().byClass.get(kind === "mention" ? `@${name}` : name);
  if (!set && kind === "class") throw new Error(`No class of the lexicon is called ${name}.`);
  const passing = set ?? noLexeme();
  return isNegated ? without(passing) : passing;
}

function setOfWord(word: string): LexemeSet {
  const set = noLexeme();
  const lexeme = findLexeme(word);
  if (lexeme) put(set, lexeme.index);
  return set;
}

/** The lexemes that a pattern of exactly one unit matches, whatever the units around it; `null` for all other patterns. */
export function setOfOne(pattern: Pattern): LexemeSet | null {
  if (pattern.kind === "token") return pattern.glued ? null : setOfToken(pattern);
  if (pattern.kind !== "choice" && pattern.kind !== "sequence") return null;
  return made(pattern, () =>
    pattern.kind === "choice" ? combined(pattern.items.map(setOfOne), either) : setOfLooks(pattern.items),
  );
}

/** `(?! ordinal) integer`: looks ahead, and the one unit that they look at. */
function setOfLooks(items: readonly Pattern[]): LexemeSet | null {
  const [last, ...before] = [...items].reverse();
  const looks: (LexemeSet | null)[] = [];
  for (const item of before) {
    if (item.kind !== "ahead") return null;
    const seen = setOfOne(item.item);
    looks.push(seen && item.isNegated ? without(seen) : seen);
  }
  return combined([setOfOne(last!), ...looks], both);
}

type Combine = (a: LexemeSet, b: LexemeSet) => LexemeSet;

/** `null` where one of several sets is. */
function combined(all: readonly (LexemeSet | null)[], combine: Combine): LexemeSet | null {
  return all.includes(null) ? null : (all as readonly LexemeSet[]).reduce(combine);
}

/** The set made of a pattern for the lexicon of now, or made at once: equal patterns are one object. */
function made(pattern: Pattern, make: () => LexemeSet | null): LexemeSet | null {
  const { made } = sets();
  let set = made.get(pattern);
  if (set === undefined) {
    set = make();
    made.set(pattern, set);
  }
  return set;
}
