/** What the forms of counts read: a number or share of something, as one phrase prints it. */
import { type Printed, showPrinted } from "../../document/index.ts";
import type { Match, Token } from "../../language/index.ts";
import type { Percent } from "../figures/percents.ts";
import type { Category } from "./categories/category.ts";
import { categoriesIn } from "./categories/within.ts";
import { countedIn, integerOf, nounOf } from "./counted-unit.ts";

export interface Share {
  readonly count: number | null;
  readonly denominator: number | null;
  readonly percent: Printed | null;
  /** What is counted: `patients`, the singular of another noun, or `null` where none is printed. */
  readonly thing: string | null;
  /** Subjects, what is studied in their place, or things whose number says nothing of how many there were. */
  readonly unit: "subject" | "sample" | "fatality" | "occasion" | null;
  /** A response category within the phrase: `2 had stable disease (20%)`, `12 patients (response rate, 30%)`. */
  readonly within: Category | null;
  /** Printed with `about`, `more than`, `<`. */
  readonly approximate: boolean;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** The units that a share is made of; what is left out is not printed. Numbers may stand with their nouns (`@counted`). */
export interface Parts {
  readonly count?: Token | undefined;
  readonly whole?: Token | undefined;
  readonly percent?: Token | undefined;
  /** The noun phrase of what is counted, where it stands apart from the numbers. */
  readonly noun?: readonly Token[];
}

/** The share that the captures of a match make: `count`, `whole`, `p`, `noun`, `bound`. */
export function shareIn(match: Match, parts: Parts = {}): Share {
  return shareOf(
    {
      count: match.one("count"),
      whole: match.one("whole"),
      percent: match.one("p"),
      noun: match.all("noun"),
      ...parts,
    },
    match.has("bound") || isApproximate(match.before()),
    isDenied(match.all("befalling"))
      ? null
      : (categoriesIn([...match.all("befalling"), ...match.all("lead")])[0] ?? null),
  );
}

/** `12 did not achieve a complete response (30%)`: they are counted without it. */
const isDenied = (befalling: readonly Token[]): boolean =>
  befalling.some(({ folded }) => folded === "not" || folded === "never" || folded === "without");

export function shareOf(
  { count, whole, percent, noun = [] }: Parts,
  approximate: boolean,
  within: Category | null = null,
): Share {
  const counted = [noun, nounOf(whole), nounOf(count)].find((phrase) => phrase.length > 0) ?? [];
  const printed = [count, whole, percent, noun.at(-1)].filter((unit) => unit !== undefined);
  return {
    count: integerOf(count),
    denominator: integerOf(whole),
    percent: percent ? printedOf(percent) : null,
    thing: thingOf(counted),
    unit: unitOf(counted),
    within,
    approximate: approximate || isBound(count),
    start: Math.min(...printed.map(({ start }) => start)),
    end: Math.max(...printed.map(({ end }) => end)),
  };
}

/** The shares that a unit was read as. */
export const sharesOf = (unit: Token): readonly Share[] => unit.mention!.value as readonly Share[];

const isBound = (unit: Token | undefined): boolean => countedIn(unit)?.isBound ?? false;

/** The number of a percentage, or a number as it stands. */
export function printedOf(unit: Token): Printed {
  return unit.mention ? (unit.mention.value as Percent).printed : unit.value!;
}

/** What a noun phrase names: `patients` for all study subjects, else the singular of its noun. */
export function thingOf(noun: readonly Token[]): string | null {
  const last = noun.at(-1)?.lexeme;
  if (!last) return null;
  return last.classes.has("people") ? "patients" : last.lemma;
}

function unitOf(noun: readonly Token[]): Share["unit"] {
  const classes = noun.at(-1)?.lexeme.classes;
  if (!classes) return null;
  if (classes.has("people")) return "subject";
  if (classes.has("fatality")) return "fatality";
  return classes.has("sample") || classes.has("growth") ? "sample" : "occasion";
}

/** `about`, `nearly`, `more than`, `>` before a number. */
export function isApproximate(before: Token | undefined): boolean {
  const classes = before?.lexeme.classes;
  return (
    classes !== undefined && ["approximation", "about", "bounding", "less", "greater"].some((name) => classes.has(name))
  );
}

export function showShares(shares: readonly Share[]): string {
  return shares.map(showShare).join(" & ");
}

function showShare({ count, denominator, percent, thing, approximate }: Share): string {
  const fraction = [count ?? "", denominator === null ? "" : `/${denominator}`].join("");
  const shown = [fraction, percent === null ? "" : `${showPrinted(percent)}%`].filter(Boolean).join(" = ");
  return `${approximate ? "about " : ""}${shown}${thing === null ? "" : ` ${thing}`}`;
}
