/** One level of forms: at each unit of a sentence the longest match that nothing refuses, of two alike that of the form which stands first. */
import { type Mention, type Token, tokenOf } from "../token.ts";
import { type Attempt, attemptOn, type Compiled, compilePattern, mentionLexeme, stepsAllowed } from "./compile.ts";
import type { Form, Level } from "./form.ts";
import { holds, type LexemeSet } from "./lexeme-set.ts";
import { Match } from "./match.ts";
import { type FormPlan, neededBy, type Plan, planOf } from "./plan.ts";
import { type Applies, compileRefusal } from "./refusal.ts";
import { Sieve } from "./sieve.ts";

/** Told of every match, and of the refusal where one applied. */
export interface Trace {
  matched(form: Form, match: Match, value: unknown): void;
  refused(form: Form, match: Match, refusal: string): void;
}

/** A form of a level; its pattern and its refusals are compiled when they are first tried. */
interface CompiledForm {
  readonly form: Form;
  readonly rank: number;
  readonly plan: FormPlan;
  pattern: Compiled | null;
  refusals: readonly { readonly name: string; readonly applies: Applies }[] | null;
}

/** The forms of one level, by the lexeme that a match of theirs may begin with. */
export class CompiledLevel {
  readonly keeps: boolean;
  /** The lexemes of which a sentence must hold one; `null` where it need not. */
  readonly needs: LexemeSet | null;
  readonly #level: Level;
  readonly #named: ReadonlyMap<string, string>;
  #ready: Ready | null;

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

  /** Whether a lexeme may be the one that every match needs, as far as is known. */
  mayNeed(lexeme: number): boolean {
    const needed = this.#ready?.plan.needed ?? null;
    return needed === null || holds(needed, lexeme);
  }

  /** Makes it ready to run; `false` where it was. */
  compile(): boolean {
    if (this.#ready) return false;
    this.#ready = readyBy(planOf(this.#level, this.#named), this.#level.forms);
    return true;
  }

  /** The units as they stand behind it, those given where it finds none to join; `lexemes` are the numbers of theirs. */
  run(units: readonly Token[], lexemes: Int32Array, overlays: Mention[], trace: Trace | undefined): readonly Token[] {
    const { plan, sieve, lists } = this.#ready!;
    if (!sieve.lookAt(lexemes, units.length)) return units;
    let out: Token[] | null = null;
    for (let at = 0; at < units.length; ) {
      const { forms, needs } = lists[plan.beginning[lexemes[at]!]!]!;
      const found = sieve.allowsSome(needs) ? this.#bestOf(forms, units, lexemes, at, overlays, trace) : null;
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

  /** The longest match at a unit that nothing refuses; of two alike, that of the form which stands first. */
  #bestOf(
    candidates: readonly CompiledForm[],
    units: readonly Token[],
    lexemes: Int32Array,
    at: number,
    overlays: Mention[],
    trace: Trace | undefined,
  ): Found | null {
    let matches: Matched[] | null = null;
    let attempt: Attempt | null = null;
    const { sieve } = this.#ready!;
    for (const compiled of candidates) {
      const { plan } = compiled;
      if (!sieve.allows(plan, at) || !mayBegin(plan, lexemes, units.length, at)) continue;
      compiled.pattern ??= compilePattern(plan.match);
      attempt ??= attemptOn(units, lexemes);
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
      const refusal = compiled.refusals.find(({ applies }) => applies(match, lexemes));
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

/** A level that can run. */
interface Ready {
  readonly plan: Plan;
  readonly sieve: Sieve;
  /** The forms that may begin with a lexeme, by the number of their list in the plan, with all that they need as the sieve tells it. */
  readonly lists: readonly { readonly forms: readonly CompiledForm[]; readonly needs: number }[];
}

function readyBy(plan: Plan, declared: readonly Form[]): Ready {
  const forms = declared.map(
    (form, rank): CompiledForm => ({ form, rank, plan: plan.forms[rank]!, pattern: null, refusals: null }),
  );
  const sieve = new Sieve(plan);
  const lists = plan.lists.map((ranks) => ({
    forms: ranks.map((rank) => forms[rank]!),
    needs: ranks.reduce((bits, rank) => bits | sieve.bitOf(plan.forms[rank]!), 0),
  }));
  return { plan, sieve, lists };
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
function mayBegin({ isAtBegin, mayBeOne, second }: FormPlan, lexemes: Int32Array, length: number, at: number): boolean {
  if (isAtBegin && at > 0) return false;
  return mayBeOne || (at + 1 < length && holds(second, lexemes[at + 1]!));
}

function mentionOf(form: Form, value: unknown, { units, from, to }: Match): Mention {
  const own = units.slice(from, to);
  return { kind: form.yields, form: form.id, value, units: own, start: own[0]!.start, end: own.at(-1)!.end };
}

function unitOf(mention: Mention): Token {
  const { kind, units, start, end } = mention;
  return tokenOf("mention", "", `<@${kind}>`, start, end, units[0]!.spaced, mentionLexeme(kind), null, { mention });
}
