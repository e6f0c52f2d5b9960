/**
 * What is worked out of the forms of a level before they meet text: which of them may begin with a lexeme, and which units each needs at or behind
 * the place where it begins. It is plain data, made of the patterns alone, so that a build can make it once for all runs.
 */
import { allLexemes } from "../lexicon/index.ts";
import { patternOf } from "./form.ts";
import type { Level } from "./level.ts";
import { eachIn, type LexemeSet } from "./lexeme-set.ts";
import { type Need, type Outline, outlineOf, rarerOf } from "./outline.ts";
import { type Pattern, parsePattern } from "./pattern.ts";

export interface Plan {
  /** The lexemes of which a sentence must hold one; `null` where it need not. */
  readonly needs: LexemeSet | null;
  /** By the number of a lexeme, in which of the needed sets it is, and whether some form begins with it. */
  readonly sieve: Int32Array;
  /** By the number of a lexeme, which list of forms may begin with it; the list 0 is empty. */
  readonly beginning: Uint16Array;
  /** Forms by their rank. */
  readonly lists: readonly (readonly number[])[];
  readonly forms: readonly FormPlan[];
}

/** The patterns of a form, and what must hold where it begins. */
export interface FormPlan {
  readonly match: Pattern;
  /** Those of its refusals, in their order; `null` where a refusal is no pattern. */
  readonly refusals: readonly (Pattern | null)[];
  /** What must stand there or behind, in bits of the sieve. */
  readonly needs: number;
  readonly isAtBegin: boolean;
  readonly mayBeOne: boolean;
  /** What the second unit may be, where there is one. */
  readonly second: LexemeSet;
}

/** Sets that are told apart; the bit above them marks a unit that some form may begin with. */
const most = 29;
export const BEGINS = 1 << most;

/** Plans a level as its patterns stand, `named` being patterns with a name. */
export function planOf({ forms: declared, needs }: Level, named: ReadonlyMap<string, string>): Plan {
  const matches = declared.map(({ match }) => parsePattern(match, named));
  const outlines = matches.map(outlineOf);
  const needed: LexemeSet[] = [];
  const forms = declared.map(({ unless }, rank): FormPlan => {
    const { needs, isAtBegin, mayBeOne, second } = outlines[rank]!;
    const refusals = Object.values(unless ?? {}).map((refusal) =>
      typeof refusal === "function" ? null : parsePattern(patternOf(refusal), named),
    );
    return { match: matches[rank]!, refusals, needs: maskOf(needs, needed), isAtBegin, mayBeOne, second };
  });
  return {
    needs: neededBy(needs, named),
    sieve: sieveOf(needed, outlines),
    ...beginningsOf(outlines),
    forms,
  };
}

/** The lexemes of which a sentence must hold one, by a pattern of one unit. */
export function neededBy(needs: string | undefined, named: ReadonlyMap<string, string>): LexemeSet | null {
  return needs === undefined ? null : outlineOf(parsePattern(needs, named)).first;
}

/** The bits of the sets of which a match needs a unit each: of the two that text holds least. */
function maskOf(needs: readonly Need[], needed: LexemeSet[]): number {
  if (needs.length === 0) return 0;
  const bitOf = ({ set }: Need): number => {
    const at = needed.indexOf(set);
    if (at >= 0) return 1 << at;
    return needed.length === most ? 0 : 1 << (needed.push(set) - 1);
  };
  const rarest = needs.reduce(rarerOf);
  const others = needs.filter(({ set }) => set !== rarest.set);
  return bitOf(rarest) | (others.length > 0 ? bitOf(others.reduce(rarerOf)) : 0);
}

function sieveOf(needed: readonly LexemeSet[], outlines: readonly Outline[]): Int32Array {
  const sieve = new Int32Array(allLexemes().length);
  const mark = (set: LexemeSet, bit: number): void =>
    eachIn(set, (lexeme) => {
      sieve[lexeme]! |= bit;
    });
  needed.forEach((set, at) => {
    mark(set, 1 << at);
  });
  for (const { first } of outlines) mark(first, BEGINS);
  return sieve;
}

/** Each set of forms that begins with some lexeme is one list. */
function beginningsOf(outlines: readonly Outline[]): Pick<Plan, "beginning" | "lists"> {
  const beginning = new Uint16Array(allLexemes().length);
  const lists: (readonly number[])[] = [[]];
  outlines.forEach(({ first }, rank) => {
    const longer = new Map<number, number>();
    eachIn(first, (lexeme) => {
      const list = beginning[lexeme]!;
      const known = longer.get(list) ?? lists.push([...lists[list]!, rank]) - 1;
      longer.set(list, known);
      beginning[lexeme] = known;
    });
  });
  return { beginning, lists };
}
