/**
 * Runs forms over the tokens of a sentence, level by level: what a level finds stands as one unit before the next, so that a
 * share may hold an interval, and a dose is no count. Each level goes once from left to right; at a unit the longest match wins, then
 * the form that stands first.
 */
import { wordLexeme } from "../lexicon/index.ts";
import type { Mention, Token } from "../token.ts";
import { type Attempt, type Compiled, compilePattern, enterWords, mentionLexeme, stepsAllowed } from "./compile.ts";
import type { Form, Refusal } from "./form.ts";
import { Match } from "./match.ts";
import { type Pattern, parsePattern } from "./pattern.ts";

/** Told of every match, and of the refusal where one applied. */
export interface Trace {
  matched(form: Form, match: Match, value: unknown): void;
  refused(form: Form, match: Match, refusal: string): void;
}

export interface Level {
  readonly name: string;
  /** A pattern of one unit that a sentence must hold for any form of the level to match; it is passed over otherwise. */
  readonly needs?: string;
  /** Keeps the units that it is given, for forms of another kind to read. */
  readonly keeps?: true;
  readonly forms: readonly Form[];
}

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

interface CompiledForm {
  readonly form: Form;
  readonly rank: number;
  readonly pattern: Compiled;
  readonly refusals: readonly { readonly name: string; readonly applies: (match: Match) => boolean }[];
}

/**
 * Compiles levels of forms that run one after the other. Each set of levels is compiled when it first reads, each level when it
 * first may match; the words of all are entered at once, as a table of words made before a word was entered would not hold it.
 * A pattern that cannot be read, and a class that the lexicon does not have, are an `Error` of the first reading.
 */
export function compileCascades<Name extends string>(
  sets: Readonly<Record<Name, readonly Level[]>>,
  named: ReadonlyMap<string, string> = new Map(),
): Record<Name, Cascade> {
  const enter = (source: string): void => enterWords(source, (word) => wordLexeme(word, word));
  for (const source of named.values()) enter(source);
  for (const { forms, needs } of new Set(Object.values<readonly Level[]>(sets).flat())) {
    if (needs !== undefined) enter(needs);
    for (const { match, unless, yields } of forms) {
      mentionLexeme(yields);
      enter(match);
      for (const refusal of Object.values(unless ?? {})) if (typeof refusal !== "function") enter(patternOf(refusal));
    }
  }
  const compiled = new Map<Level, CompiledLevel>();
  const compile = (level: Level): CompiledLevel => {
    const known = compiled.get(level) ?? new CompiledLevel(level, named);
    compiled.set(level, known);
    return known;
  };
  const cascades = Object.entries<readonly Level[]>(sets).map(([name, levels]) => [name, cascadeOf(levels, compile)]);
  return Object.fromEntries(cascades) as Record<Name, Cascade>;
}

/** Compiles one set of levels, with words of its own. */
export function compileCascade(levels: readonly Level[], named?: ReadonlyMap<string, string>): Cascade {
  return compileCascades({ levels }, named).levels;
}

function cascadeOf(levels: readonly Level[], compile: (level: Level) => CompiledLevel): Cascade {
  const forms = levels.flatMap((level) => level.forms);
  let compiled: readonly CompiledLevel[] | null = null;
  return {
    levels,
    others: new Map(
      forms.flatMap(({ id, other, namesAll }) =>
        other === undefined ? [] : [[id, { name: other, namesAll: namesAll === true }]],
      ),
    ),
    read(tokens, trace) {
      compiled ??= levels.map(compile);
      const overlays: Mention[] = [];
      let [units, kept]: [readonly Token[], readonly Token[] | null] = [tokens, null];
      for (const level of compiled) {
        if (level.keeps) kept = units;
        units = level.run(units, overlays, trace);
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

function compileForm(form: Form, rank: number, named: ReadonlyMap<string, string>): CompiledForm {
  const refusals = Object.entries(form.unless ?? {}).map(([name, refusal]) => ({
    name,
    applies: compileRefusal(refusal, named),
  }));
  return { form, rank, pattern: compilePattern(parsePattern(form.match, named)), refusals };
}

function patternOf(refusal: Exclude<Refusal, (match: Match) => boolean>): string {
  if ("before" in refusal) return refusal.before;
  return "after" in refusal ? refusal.after : refusal.without;
}

function compileRefusal(refusal: Refusal, named: ReadonlyMap<string, string>): (match: Match) => boolean {
  if (typeof refusal === "function") return refusal;
  const pattern = parsePattern(patternOf(refusal), named);
  if ("after" in refusal) {
    const { match } = compilePattern(pattern);
    return ({ units, to }) => match(attemptOn(units), to) >= 0;
  }
  const standsBefore = compileBefore(pattern);
  return "without" in refusal ? (match) => !standsBefore(match) : standsBefore;
}

/** Whether a pattern stands directly before a match. */
function compileBefore(pattern: Pattern): (match: Match) => boolean {
  let anchor = 0;
  const { match, longest } = compilePattern(pattern, (_, at) => (at === anchor ? at : -1));
  return ({ units, from }) => {
    anchor = from;
    for (let at = from; at >= Math.max(0, from - longest); at--) if (match(attemptOn(units), at) >= 0) return true;
    return false;
  };
}

const attemptOn = (units: readonly Token[]): Attempt => ({ units, captured: [], counts: [], steps: stepsAllowed });

/** The forms of one level, by the lexeme that a match of theirs may begin with. */
class CompiledLevel {
  readonly keeps: boolean;
  readonly #compile: () => readonly CompiledForm[];
  #forms: readonly CompiledForm[] | null = null;
  readonly #byLexeme: (readonly CompiledForm[] | undefined)[] = [];
  readonly #needs: Uint8Array | null;

  constructor({ forms, needs, keeps }: Level, named: ReadonlyMap<string, string>) {
    this.keeps = keeps === true;
    this.#compile = () => forms.map((form, rank) => compileForm(form, rank, named));
    this.#needs = needs === undefined ? null : compilePattern(parsePattern(needs, named)).first;
  }

  run(units: readonly Token[], overlays: Mention[], trace: Trace | undefined): readonly Token[] {
    const needs = this.#needs;
    if (needs && !units.some(({ lexeme }) => needs[lexeme.index] === 1)) return units;
    let out: Token[] | null = null;
    for (let at = 0; at < units.length; ) {
      const candidates = this.#beginningWith(units[at]!.lexeme.index);
      const found = candidates.length > 0 ? bestOf(candidates, units, at, overlays, trace) : null;
      if (!found) {
        out?.push(units[at]!);
        at++;
        continue;
      }
      out ??= units.slice(0, at);
      out.push(unitOf(found.mention));
      at = found.to;
    }
    return out ?? units;
  }

  #beginningWith(lexeme: number): readonly CompiledForm[] {
    const known = this.#byLexeme[lexeme];
    if (known) return known;
    this.#forms ??= this.#compile();
    const forms = this.#forms.filter(({ pattern }) => pattern.first === null || pattern.first[lexeme] === 1);
    this.#byLexeme[lexeme] = forms;
    return forms;
  }
}

interface Found {
  readonly mention: Mention;
  readonly to: number;
}

/** The longest match at a unit that nothing refuses; of two alike, that of the form which stands first. */
function bestOf(
  candidates: readonly CompiledForm[],
  units: readonly Token[],
  at: number,
  overlays: Mention[],
  trace: Trace | undefined,
): Found | null {
  const matches: { readonly compiled: CompiledForm; readonly match: Match }[] = [];
  let attempt: Attempt | null = null;
  for (const compiled of candidates) {
    attempt ??= attemptOn(units);
    attempt.steps = stepsAllowed;
    const to = compiled.pattern.match(attempt, at);
    if (to <= at) continue;
    matches.push({ compiled, match: new Match(units, at, to, attempt.captured) });
    attempt = null;
  }
  if (matches.length > 1) matches.sort((a, b) => b.match.to - a.match.to || a.compiled.rank - b.compiled.rank);
  const noted: string[] = [];
  for (const { compiled, match } of matches) {
    const { form } = compiled;
    const refusal = compiled.refusals.find(({ applies }) => applies(match));
    if (refusal) {
      trace?.refused(form, match, refusal.name);
      continue;
    }
    const value = form.value(match);
    if (value === null) continue;
    trace?.matched(form, match, value);
    const mention = mentionOf(form, value, match);
    if (!form.isOverlay) return { mention, to: match.to };
    // Of one kind, the longest stands.
    if (!noted.includes(mention.kind)) overlays.push(mention);
    noted.push(mention.kind);
  }
  return null;
}

function mentionOf(form: Form, value: unknown, { units, from, to }: Match): Mention {
  const own = units.slice(from, to);
  return { kind: form.yields, form: form.id, value, units: own, start: own[0]!.start, end: own.at(-1)!.end };
}

function unitOf(mention: Mention): Token {
  const { kind, units, start, end } = mention;
  return {
    kind: "mention",
    text: "",
    folded: `<@${kind}>`,
    start,
    end,
    spaced: units[0]!.spaced,
    lexeme: mentionLexeme(kind),
    mention,
  };
}

/** Every mention among units, with those that they are made of, from left to right, the outer before the inner. */
export function* mentionsIn(units: readonly Token[]): Iterable<Mention> {
  for (const { mention } of units) {
    if (!mention) continue;
    yield mention;
    yield* mentionsIn(mention.units);
  }
}
