/** One level of forms: at each unit of a sentence the longest match that nothing refuses, of two alike that of the form which stands first. */
import { type Mention, type Token, tokenOf } from "../token.ts";
import { type Attempt, type Compiled, compilePattern, mentionLexeme, stepsAllowed } from "./compile.ts";
import type { Form, Refusal } from "./form.ts";
import { holds, type LexemeSet } from "./lexeme-set.ts";
import { Match } from "./match.ts";
import { soon } from "./outline.ts";
import type { Pattern } from "./pattern.ts";
import { BEGINS, type FormPlan, neededBy, type Plan, planOf } from "./plan.ts";

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

/** A form of a level; its pattern and its refusals are compiled when they are first tried. */
interface CompiledForm {
  readonly form: Form;
  readonly rank: number;
  readonly plan: FormPlan;
  pattern: Compiled | null;
  refusals: readonly { readonly name: string; readonly applies: (match: Match) => boolean }[] | null;
}

function compileRefusal(refusal: Refusal, pattern: Pattern | null): (match: Match) => boolean {
  if (typeof refusal === "function" || pattern === null) return refusal as (match: Match) => boolean;
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
export class CompiledLevel {
  readonly keeps: boolean;
  /** The lexemes of which a sentence must hold one; `null` where it need not. */
  readonly needs: LexemeSet | null;
  readonly #level: Level;
  readonly #named: ReadonlyMap<string, string>;
  #ready: { readonly plan: Plan; readonly lists: readonly (readonly CompiledForm[])[] } | null;
  /** By the place of a unit, two numbers in bits of the sieve: what stands there and behind, and what there and near behind. */
  #behind = new Int32Array(128);

  /** Without a plan it makes its own when it is first compiled. */
  constructor(level: Level, named: ReadonlyMap<string, string>, plan: Plan | null) {
    this.keeps = level.keeps === true;
    this.#level = level;
    this.#named = named;
    this.needs = plan ? plan.needs : neededBy(level.needs, named);
    this.#ready = plan && readyBy(plan, level.forms);
  }

  /** Whether some form begins with a lexeme, as far as is known. */
  mayBeginWith(lexeme: number): boolean {
    return this.#ready === null || this.#ready.plan.beginning[lexeme]! > 0;
  }

  /** Makes it ready to run; `false` where it was. */
  compile(): boolean {
    if (this.#ready) return false;
    this.#ready = readyBy(planOf(this.#level, this.#named), this.#level.forms);
    return true;
  }

  run(units: readonly Token[], overlays: Mention[], trace: Trace | undefined): readonly Token[] {
    const { plan, lists } = this.#ready!;
    if (!this.#sift(units, plan)) return units;
    let out: Token[] | null = null;
    for (let at = 0; at < units.length; ) {
      const list = plan.beginning[units[at]!.lexeme.index]!;
      const found = list > 0 ? this.#bestOf(lists[list]!, units, at, overlays, trace) : null;
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

  /** Notes what stands at each unit and behind; `false` where no form may begin. */
  #sift(units: readonly Token[], { sieve }: Plan): boolean {
    if (this.#behind.length < units.length * 2) this.#behind = new Int32Array(units.length * 4);
    const behind = this.#behind;
    let bits = 0;
    // What stands in the stretch of a unit, from it on, and in the whole stretch behind.
    let [own, next] = [0, 0];
    for (let at = units.length - 1; at >= 0; at--) {
      if ((at + 1) % soon === 0) [own, next] = [0, own];
      const held = units[at]!.lexeme.index * 2;
      bits |= sieve[held]!;
      own |= sieve[held + 1]!;
      behind[at * 2] = bits;
      behind[at * 2 + 1] = own | next;
    }
    return (bits & BEGINS) !== 0;
  }

  /** The longest match at a unit that nothing refuses; of two alike, that of the form which stands first. */
  #bestOf(
    candidates: readonly CompiledForm[],
    units: readonly Token[],
    at: number,
    overlays: Mention[],
    trace: Trace | undefined,
  ): Found | null {
    let matches: Matched[] | null = null;
    let attempt: Attempt | null = null;
    const lacking = ~this.#behind[at * 2]!;
    const lackingSoon = ~this.#behind[at * 2 + 1]!;
    for (const compiled of candidates) {
      const { needs, needsSoon } = compiled.plan;
      if (((needs & lacking) | (needsSoon & lackingSoon)) !== 0 || !mayBegin(compiled.plan, units, at)) continue;
      compiled.pattern ??= compilePattern(compiled.plan.match);
      attempt ??= attemptOn(units);
      attempt.steps = stepsAllowed;
      const to = compiled.pattern.match(attempt, at);
      if (to <= at) continue;
      matches ??= [];
      matches.push({ compiled, match: new Match(units, at, to, attempt.captured) });
      attempt = null;
    }
    if (!matches) return null;
    if (matches.length > 1) matches.sort((a, b) => b.match.to - a.match.to || a.compiled.rank - b.compiled.rank);
    const noted: string[] = [];
    for (const { compiled, match } of matches) {
      const { form } = compiled;
      compiled.refusals ??= Object.entries(form.unless ?? {}).map(([name, refusal], at) => ({
        name,
        applies: compileRefusal(refusal, compiled.plan.refusals[at]!),
      }));
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
}

function readyBy(plan: Plan, declared: readonly Form[]) {
  const forms = declared.map(
    (form, rank): CompiledForm => ({ form, rank, plan: plan.forms[rank]!, pattern: null, refusals: null }),
  );
  return { plan, lists: plan.lists.map((ranks) => ranks.map((rank) => forms[rank]!)) };
}

interface Found {
  readonly mention: Mention;
  readonly to: number;
}

interface Matched {
  readonly compiled: CompiledForm;
  readonly match: Match;
}

/** Whether the place and the unit behind the first allow a match. */
function mayBegin({ isAtBegin, mayBeOne, second }: FormPlan, units: readonly Token[], at: number): boolean {
  if (isAtBegin && at > 0) return false;
  if (mayBeOne) return true;
  const next = units[at + 1];
  return next !== undefined && holds(second, next.lexeme.index);
}

function mentionOf(form: Form, value: unknown, { units, from, to }: Match): Mention {
  const own = units.slice(from, to);
  return { kind: form.yields, form: form.id, value, units: own, start: own[0]!.start, end: own.at(-1)!.end };
}

function unitOf(mention: Mention): Token {
  const { kind, units, start, end } = mention;
  return tokenOf("mention", "", `<@${kind}>`, start, end, units[0]!.spaced, mentionLexeme(kind), { mention });
}
