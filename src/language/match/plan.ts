/**
 * What is worked out of the forms of a level before they meet text: which of them may begin with a lexeme, and which units each needs at or behind
 * the place where it begins. It is plain data, made of the patterns alone, so that a build can make it once for all runs.
 */
import { allLexemes } from "../lexicon/index.ts";
import { type Level, patternOf } from "./form.ts";
import { eachIn, isEqual, type LexemeSet, union } from "./lexeme-set.ts";
import { isSoon, type Need, type Outline, outlineOf, rarestOf } from "./outline.ts";
import { type Pattern, parsePattern } from "./pattern.ts";

export interface Plan {
  /** The lexemes of which a sentence must hold one, as the level declares them; `null` where it need not. */
  readonly needs: LexemeSet | null;
  /** The lexemes of which a sentence must hold one, since every match of every form does; `null` where some form has no such need. */
  readonly needed: LexemeSet | null;
  /** Two numbers for each lexeme: in which of the needed sets it is, with whether some form begins with it, and in which of those needed soon. */
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
  /** What must stand there or behind, in bits of the sieve, and what there or among the next units. */
  readonly needs: number;
  readonly needsSoon: number;
  readonly isAtBegin: boolean;
  readonly mayBeOne: boolean;
  /** What the second unit may be, or the one behind a match of one unit that looks at it. */
  readonly second: LexemeSet;
}

/** The bit above those of the needed sets marks a unit that some form may begin with. */
const mostSets = 29;
export const BEGINS = 1 << mostSets;

/** Plans a level as its patterns stand, `named` being patterns with a name. */
export function planOf({ forms: declared, needs }: Level, named: ReadonlyMap<string, string>): Plan {
  const matches = declared.map(({ match }) => parsePattern(match, named));
  const outlines = matches.map(outlineOf);
  const near = maskedBy(outlines.map(({ needs }) => needs.filter(isSoon)));
  const anywhere = maskedBy(
    outlines.map(({ needs }, rank) => (near.masks[rank] === 0 ? needs : needs.filter((need) => !isSoon(need)))),
  );
  const forms = declared.map(({ unless }, rank): FormPlan => {
    const { isAtBegin, mayBeOne, second } = outlines[rank]!;
    const refusals = Object.values(unless ?? {}).map((refusal) =>
      typeof refusal === "function" ? null : parsePattern(patternOf(refusal), named),
    );
    const [needs, needsSoon] = [anywhere.masks[rank]!, near.masks[rank]!];
    return { match: matches[rank]!, refusals, needs, needsSoon, isAtBegin, mayBeOne, second };
  });
  return {
    needs: neededBy(needs, named),
    needed: neededByAll(outlines),
    sieve: sieveOf(anywhere.sets, near.sets, outlines),
    ...beginningsOf(outlines),
    forms,
  };
}

/** The lexemes of which a sentence must hold one, by a pattern of one unit. */
export function neededBy(needs: string | undefined, named: ReadonlyMap<string, string>): LexemeSet | null {
  return needs === undefined ? null : outlineOf(parsePattern(needs, named)).first;
}

/** Of each form the units of which text holds least. */
function neededByAll(outlines: readonly Outline[]): LexemeSet | null {
  const rarest = outlines.map(({ needs }) => rarestOf(needs));
  return rarest.includes(null) ? null : union(rarest.map((need) => need!.set));
}

/** Gives each form the bits of the two sets it needs of which text holds least; no form has a second before each has one. */
function maskedBy(needsOfForms: readonly (readonly Need[])[]): {
  readonly sets: readonly LexemeSet[];
  readonly masks: readonly number[];
} {
  const sets: LexemeSet[] = [];
  const bitOf = (need: Need | null): number => {
    if (!need) return 0;
    const at = sets.findIndex((known) => isEqual(known, need.set));
    if (at >= 0) return 1 << at;
    return sets.length === mostSets ? 0 : 1 << (sets.push(need.set) - 1);
  };
  const rarest = needsOfForms.map(rarestOf);
  const first = rarest.map(bitOf);
  const second = needsOfForms.map((needs, rank) =>
    bitOf(rarestOf(needs.filter(({ set }) => !isEqual(set, rarest[rank]!.set)))),
  );
  return { sets, masks: first.map((bit, rank) => bit | second[rank]!) };
}

function sieveOf(anywhere: readonly LexemeSet[], near: readonly LexemeSet[], outlines: readonly Outline[]): Int32Array {
  const sieve = new Int32Array(allLexemes().length * 2);
  const mark = (set: LexemeSet, offset: 0 | 1, bit: number): void =>
    eachIn(set, (lexeme) => {
      sieve[lexeme * 2 + offset]! |= bit;
    });
  for (const [at, set] of anywhere.entries()) mark(set, 0, 1 << at);
  for (const [at, set] of near.entries()) mark(set, 1, 1 << at);
  for (const { first } of outlines) mark(first, 0, BEGINS);
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
