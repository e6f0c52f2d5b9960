/**
 * Runs forms over the tokens of a sentence, level by level: what a level finds stands as one unit before the next, so that a
 * share may hold an interval, and a dose is no count. Each level goes once from left to right; at a unit the longest match wins, then
 * the form that stands first.
 */
import { wordLexeme } from "../lexicon/index.ts";
import type { Mention, Token } from "../token.ts";
import { enterWords, mentionLexeme } from "./compile.ts";
import { type Level, patternOf } from "./form.ts";
import { bitOf, Gate } from "./gate.ts";
import { CompiledLevel, type Trace } from "./level.ts";
import { LexemeRow } from "./lexeme-row.ts";
import { type Plan, planOf } from "./plan.ts";

/** The units of a sentence behind the last level, and the mentions that stand beside them. */
export interface CascadeResult {
  readonly units: readonly Token[];
  readonly overlays: readonly Mention[];
  /** The units as they were given to the level that keeps them; those behind the last where none does. */
  readonly kept: readonly Token[];
}

/** What the numbers of a form are, and whether those are too that a form inside it names. */
export interface OtherName {
  readonly name: string;
  readonly namesAll: boolean;
}

export interface Cascade {
  readonly levels: readonly Level[];
  /** By the id of a form, what its numbers are where no claim is made of them. */
  readonly others: ReadonlyMap<string, OtherName>;
  /** Reads one sentence. Linear in the number of tokens. */
  read(tokens: readonly Token[], trace?: Trace): CascadeResult;
}

/**
 * Compiles levels of forms that run one after the other. Each set of levels is compiled when it first reads, each level when it
 * first may match, unless `plans` holds what `plansOf` has made of the same levels.
 * A pattern that cannot be read, and a class that the lexicon does not have, are an `Error` of the first reading.
 */
export function compileCascades<Name extends string>(
  sets: LevelSets<Name>,
  named: ReadonlyMap<string, string> = new Map(),
  plans: readonly Plan[] | null = null,
): Record<Name, Cascade> {
  const levels = levelsIn(sets);
  if (!plans) enterAllWords(levels, named);
  const compiled = new Map<Level, CompiledLevel>();
  const compile = (level: Level): CompiledLevel => {
    const known = compiled.get(level) ?? new CompiledLevel(level, named, plans && plans[levels.indexOf(level)]!);
    compiled.set(level, known);
    return known;
  };
  const cascades = Object.entries<readonly Level[]>(sets).map(([name, levels]) => [name, cascadeOf(levels, compile)]);
  return Object.fromEntries(cascades) as Record<Name, Cascade>;
}

type LevelSets<Name extends string = string> = Readonly<Record<Name, readonly Level[]>>;

const levelsIn = (sets: LevelSets): readonly Level[] => [...new Set(Object.values(sets).flat())];

/** The plans of levels, in their order. */
export function plansOf(sets: LevelSets, named: ReadonlyMap<string, string>): readonly Plan[] {
  const levels = levelsIn(sets);
  enterAllWords(levels, named);
  return levels.map((level) => planOf(level, named));
}

/** The words of all levels are entered at once: a table of words made before a word was entered would not hold it. */
function enterAllWords(levels: readonly Level[], named: ReadonlyMap<string, string>): void {
  const enter = (source: string): void => enterWords(source, (word) => wordLexeme(word, word));
  for (const source of named.values()) enter(source);
  for (const { forms, needs } of levels) {
    if (needs !== undefined) enter(needs);
    for (const { match, unless, yields } of forms) {
      mentionLexeme(yields);
      enter(match);
      for (const refusal of Object.values(unless ?? {})) if (typeof refusal !== "function") enter(patternOf(refusal));
    }
  }
}

/** Compiles one set of levels, with words of its own. */
export function compileCascade(levels: readonly Level[], named?: ReadonlyMap<string, string>): Cascade {
  return compileCascades({ levels }, named).levels;
}

function cascadeOf(levels: readonly Level[], compile: (level: Level) => CompiledLevel): Cascade {
  const forms = levels.flatMap((level) => level.forms);
  let compiled: { readonly levels: readonly CompiledLevel[]; readonly gate: Gate } | null = null;
  const compileAll = () => {
    const all = levels.map(compile);
    return { levels: all, gate: new Gate(all) };
  };
  const row = new LexemeRow();
  return {
    levels,
    others: new Map(
      forms.flatMap(({ id, other, namesAll }) =>
        other === undefined ? [] : [[id, { name: other, namesAll: namesAll === true }]],
      ),
    ),
    read(tokens, trace) {
      compiled ??= compileAll();
      const { gate, levels: all } = compiled;
      const overlays: Mention[] = [];
      let [units, kept]: [readonly Token[], readonly Token[] | null] = [tokens, null];
      row.fill(units);
      let open = gate.levelsFor(row.numbers, units.length);
      for (let at = 0; at < all.length; at++) {
        const level = all[at]!;
        if (level.keeps) kept = units;
        if ((open & bitOf(at)) === 0) continue;
        if (level.compile()) gate.forget();
        const behind = level.run(units, row.numbers, overlays, trace);
        if (behind === units) continue;
        units = behind;
        row.fill(units);
        open = gate.levelsFor(row.numbers, units.length);
      }
      return { units, overlays: overlays.length > 0 ? outermost(overlays) : overlays, kept: kept ?? units };
    },
  };
}

/** Overlays of a form without those that begin inside another of it. */
function outermost(overlays: readonly Mention[]): readonly Mention[] {
  const ends = new Map<string, number>();
  return overlays.filter(({ form, start, end }) => {
    if (start < (ends.get(form) ?? 0)) return false;
    ends.set(form, end);
    return true;
  });
}

/** Every mention among units, with those that they are made of, from left to right, the outer before the inner. */
export function mentionsIn(units: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  const collect = (list: readonly Token[]): void => {
    for (let at = 0; at < list.length; at++) {
      const { mention } = list[at]!;
      if (!mention) continue;
      found.push(mention);
      collect(mention.units);
    }
  };
  collect(units);
  return found;
}
