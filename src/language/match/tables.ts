/** Tables of lexemes: by the number of a lexeme, whether it passes. They are made of one table for each class and word. */
import { allLexemes, findLexeme } from "../lexicon/index.ts";
import type { Pattern, Test } from "./pattern.ts";

/** By the number of a lexeme, 1 where it passes. */
export type Table = Uint8Array;

/** The tables made while the lexicon had one number of lexemes; a word entered later makes them anew. */
interface Tables {
  readonly size: number;
  readonly byClass: ReadonlyMap<string, Table>;
  /** Made for the words that patterns name. */
  readonly byWord: Map<string, Table>;
  readonly made: Map<Pattern, Table | null>;
  readonly empty: Table;
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
      table = newTable(lexemes.length);
      map.set(name, table);
    }
    table[index] = 1;
  };
  for (const { classes, index } of lexemes) for (const name of classes) enter(byClass, name, index);
  current = { size: lexemes.length, byClass, byWord, made: new Map(), empty: newTable(lexemes.length) };
  return current;
}

/** A multiple of four bytes, so that tables are combined four lexemes at once. */
const newTable = (size: number): Table => new Uint8Array((size + 3) & ~3);

/** Which lexemes pass all tests of a token, wherever it stands. Throws an `Error` for a class that the lexicon does not have. */
export function tableOf(token: Pattern & { readonly kind: "token" }): Table {
  return made(token, () => token.tests.map(tableOfTest).reduce(and))!;
}

function tableOfTest({ kind, name, isNegated }: Test): Table {
  const { byClass, empty } = tables();
  const table = kind === "word" ? tableOfWord(name) : byClass.get(kind === "mention" ? `@${name}` : name);
  if (!table && kind === "class") throw new Error(`No class of the lexicon is called ${name}.`);
  const passing = table ?? empty;
  return isNegated ? not(passing) : passing;
}

function tableOfWord(word: string): Table {
  const { byWord, empty } = tables();
  const known = byWord.get(word);
  if (known) return known;
  const lexeme = findLexeme(word);
  const table = lexeme ? newTable(empty.length) : empty;
  if (lexeme) table[lexeme.index] = 1;
  byWord.set(word, table);
  return table;
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
function unionOf(all: readonly (Table | null)[]): Table | null {
  return combined(all, or);
}

function combined(all: readonly (Table | null)[], combine: (a: Table, b: Table) => Table): Table | null {
  return all.includes(null) ? null : (all as readonly Table[]).reduce(combine);
}

function and(a: Table, b: Table): Table {
  const out = new Uint8Array(a.length);
  const [left, right, both] = [fourAtOnce(a), fourAtOnce(b), fourAtOnce(out)];
  for (let at = 0; at < both.length; at++) both[at] = left[at]! & right[at]!;
  return out;
}

function or(a: Table, b: Table): Table {
  const { empty } = tables();
  if (a === b || b === empty) return a;
  if (a === empty) return b;
  const out = new Uint8Array(a.length);
  const [left, right, both] = [fourAtOnce(a), fourAtOnce(b), fourAtOnce(out)];
  for (let at = 0; at < both.length; at++) both[at] = left[at]! | right[at]!;
  return out;
}

function not(table: Table): Table {
  const out = new Uint8Array(table.length);
  const [before, behind] = [fourAtOnce(table), fourAtOnce(out)];
  for (let at = 0; at < behind.length; at++) behind[at] = ~before[at]! & 0x01010101;
  return out;
}

const fourAtOnce = ({ buffer }: Table): Uint32Array => new Uint32Array(buffer);

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
