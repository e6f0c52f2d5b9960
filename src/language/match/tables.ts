/** Tables of lexemes: by the number of a lexeme, whether it passes. They are made of one table for each class and word. */
import { allLexemes } from "../lexicon/index.ts";
import type { Pattern, Test } from "./pattern.ts";

/** By the number of a lexeme, 1 where it passes. */
export type Table = Uint8Array;

/** The tables made while the lexicon had one number of lexemes; a word entered later makes them anew. */
interface Tables {
  readonly size: number;
  readonly byClass: ReadonlyMap<string, Table>;
  readonly byWord: ReadonlyMap<string, Table>;
  readonly made: Map<Pattern, Table | null>;
}

let current: Tables | null = null;

function tables(): Tables {
  const lexemes = allLexemes();
  if (current?.size === lexemes.length) return current;
  const byClass = new Map<string, Table>();
  const byWord = new Map<string, Table>();
  const enter = (map: Map<string, Table>, name: string, index: number): void => {
    let table = map.get(name);
    if (!table) {
      table = new Uint8Array(lexemes.length);
      map.set(name, table);
    }
    table[index] = 1;
  };
  for (const { form, classes, index } of lexemes) {
    enter(byWord, form, index);
    for (const name of classes) enter(byClass, name, index);
  }
  current = { size: lexemes.length, byClass, byWord, made: new Map() };
  return current;
}

/** Which lexemes pass all tests of a token, wherever it stands. Throws an `Error` for a class that the lexicon does not have. */
export function tableOf(token: Pattern & { readonly kind: "token" }): Table {
  return made(token, () => token.tests.map(tableOfTest).reduce(and))!;
}

function tableOfTest({ kind, name, isNegated }: Test): Table {
  const { byClass, byWord, size } = tables();
  const table = kind === "word" ? byWord.get(name) : byClass.get(kind === "mention" ? `@${name}` : name);
  if (!table && kind === "class") throw new Error(`No class of the lexicon is called ${name}.`);
  const passing = table ?? new Uint8Array(size);
  return isNegated ? not(passing) : passing;
}

/** The lexemes that a pattern of exactly one unit matches, whatever the units around it; `null` for all other patterns. */
export function tableOfOne(pattern: Pattern): Table | null {
  if (pattern.kind === "token") return pattern.glued ? null : tableOf(pattern);
  if (pattern.kind !== "choice" && pattern.kind !== "sequence") return null;
  return made(pattern, () =>
    pattern.kind === "choice" ? unionOf(pattern.items.map(tableOfOne)) : tableOfLooks(pattern.items),
  );
}

/** `(?! ordinal) integer`: looks ahead, and the one unit that they look at. */
function tableOfLooks(items: readonly Pattern[]): Table | null {
  const [last, ...before] = [...items].reverse();
  const looks: (Table | null)[] = [];
  for (const item of before) {
    if (item.kind !== "ahead") return null;
    const seen = tableOfOne(item.item);
    looks.push(seen && item.isNegated ? not(seen) : seen);
  }
  return combined([tableOfOne(last!), ...looks], and);
}

/** The lexemes in any of several tables; `null` where one of them is. */
export function unionOf(all: readonly (Table | null)[]): Table | null {
  return combined(all, or);
}

function combined(all: readonly (Table | null)[], combine: (a: Table, b: Table) => Table): Table | null {
  return all.includes(null) ? null : (all as readonly Table[]).reduce(combine);
}

function and(a: Table, b: Table): Table {
  const out = new Uint8Array(a.length);
  for (let at = 0; at < a.length; at++) out[at] = a[at]! & b[at]!;
  return out;
}

function or(a: Table, b: Table): Table {
  const out = new Uint8Array(a.length);
  for (let at = 0; at < a.length; at++) out[at] = a[at]! | b[at]!;
  return out;
}

function not(table: Table): Table {
  const out = new Uint8Array(table.length);
  for (let at = 0; at < table.length; at++) out[at] = 1 - table[at]!;
  return out;
}

/** The table made of a pattern for the lexicon of now, or made at once: equal patterns are one object. */
function made(pattern: Pattern, make: () => Table | null): Table | null {
  const { made } = tables();
  let table = made.get(pattern);
  if (table === undefined) {
    table = make();
    made.set(pattern, table);
  }
  return table;
}
