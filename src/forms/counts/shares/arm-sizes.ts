/** Sizes of arms and groups that are listed with their names. */
import type { Population } from "../../../claims/index.ts";
import { form, type Match, type Token, without } from "../../../language/index.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { lastPopulation } from "../population.ts";
import { type Share, shareOf, showShares } from "../share.ts";

/** The size of an arm or group that is named with it. */
export interface ArmSize {
  readonly n: number;
  readonly label: string;
  readonly population: Population | null;
  readonly start: number;
  readonly end: number;
}

const word = `armHead&singular | (?! people&!controlWord) word&!be&!have&!"of"&!"with"&!outcomeVerb&!toxicity&!grade&!timeUnit&!occasion&!respectively&!median&!mean&!range&!"stage"&!"white"&!"black"&!"per"&!and`;
const name = `(integer slash)? (${word} | @dose | @drug) (${word} | slash | dash | plus | integer slash | @amount | @drug | @dose){0,8}`;
const item = `{item: {n: integer&!year | @counted} (armTail){0,3} {label: ${name}} ("arm" | "group")?
  | {label: ${name}} (comma | equals | "¼" | colon | "n" | dash){0,3} {n: integer&!year | @counted | @equals}}`;

/** Of whom the bracket tells the sizes: `(safety set: 29 drug, 28 placebo)`. */
const lead = `(word&!be&!have | dash | comma | semicolon | @duration){0,9} (population | populationName | "subset" | people&plural) colon`;

export const armSizes = form<readonly ArmSize[]>({
  id: "arm-sizes",
  title: "Arms and their sizes listed in brackets after the whole",
  yields: "arm-sizes",
  match: `open {lead: ${lead}}? ${item} ((comma | semicolon | comma? "and" | versus stop?) ${item}){1,7} close`,
  unless: {
    befallen: (match) => isInWords(match) && isBefallen(match),
    noWhole: (match) =>
      !match.has("lead") && !match.units.slice(Math.max(0, match.from - 12), match.from).some(isOfWhole),
  },
  value: sizesIn,
  show: (sizes) => sizes.map(({ n, label }) => `${label} ${n}`).join(" & "),
  examples: `
    57 were treated (29 anastrofen/UFT, 28 anastrofen)            -> anastrofen/UFT 29 & anastrofen 28
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    women were assigned (daunol, n = 22; placebo: 20)             -> daunol 22 & placebo 20
    57 were treated (arm A, 29; arm B, 28)                        -> arm A 29 & arm B 28
    371 men were seen (119 placebo, 123 gabapentin 300 mg, and 129 gabapentin 900 mg) -> placebo 119 & gabapentin 300 mg 123 & gabapentin 900 mg 129
    pain (within 7 days; diary subset: 29 daunol, 28 placebo)     -> daunol 29 & placebo 28
    rates differed in women who were treated (50/142 vs 54/154)   -> nothing
    treated patients of two trials (Check 017 and Check 057)      -> nothing
    in six cycles (three early and three late)                    -> nothing (noWhole)
    the drugs (29 daunol, 28 placebo)                             -> nothing (noWhole)
    three women (two daunol, one placebo) had a stroke            -> nothing (befallen)
    57 were treated (29 men, 28 women)                            -> nothing
  `,
});

/** `three women (two daunol, one placebo) had a stroke`: groups are not so small, and those told have an event. */
const isInWords = (match: Match): boolean =>
  (match.each("n")[0]?.[0]?.mention?.units[0] ?? match.each("n")[0]?.[0])?.inWords === true;

const isBefallen = (match: Match): boolean =>
  ["have", "occurrence", "outcomeVerb"].some((name) => match.after()?.lexeme.classes.has(name));

/** Words that speak of a whole which is divided: `were enrolled`, `patients`. */
function isOfWhole({ lexeme: { classes }, mention }: Token): boolean {
  if (mention?.kind === "counted") return mention.units.some(({ lexeme }) => lexeme.classes.has("people"));
  if (mention?.kind === "count" || mention?.kind === "fraction") return true;
  return ["people", "enrolment", "randomisation", "treating", "evaluable", "eligible"].some((name) =>
    classes.has(name),
  );
}

function sizesIn(match: Match): ArmSize[] | null {
  const labels = match.each("label");
  const counts = match.each("n");
  const population = lastPopulation([
    ...match.units.slice(Math.max(0, match.from - 14), match.from),
    ...match.all("lead"),
  ]);
  const sizes = match.each("item").map((units, index) => ({
    n: integerOf(counts[index]?.[0]) ?? -1,
    label: textOf(labels[index] ?? []),
    population,
    start: units[0]!.start,
    end: units.at(-1)!.end,
  }));
  if (new Set(sizes.map(({ label }) => label)).size < sizes.length) return null;
  return sizes.some(({ n, label }) => n < 0 || label === "") ? null : sizes;
}

const tokensIn = (units: readonly Token[]): readonly Token[] =>
  units.flatMap((unit) => (unit.mention ? tokensIn(unit.mention.units) : unit));

/** Units as printed, with one space where white space stands. */
export function textOf(units: readonly Token[]): string {
  return tokensIn(units)
    .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
    .join("");
}

export const bracketedSizes = form<readonly Share[]>({
  id: "bracketed-sizes",
  title: "Numbers alone in brackets after the names of arms",
  yields: "count",
  match: `open {item: integer&!year&!numeral} close ((comma | comma? "and" | "or" | versus stop?) (word&!be&!have | dash | slash | plus | @amount | @counted){1,14} open {item: integer&!year&!numeral} close){1,6}`,
  unless: {
    undivided: without(`(randomisation | "treated" | "received") (!stop&!semicolon&!number&!open){0,9}`),
  },
  value: (match) => match.each("item").map(([count]) => shareOf({ count }, false)),
  show: showShares,
  examples: `
    206 women were treated with daunol (138) or best supportive care (68)    -> 138 & 68
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    they received daunol (138) or 6 courses of best care with placebo (68)   -> 138 & 68
    as was shown before by us (12) and others (13)                           -> nothing (undivided)
    were treated with daunol (138)                                           -> nothing
  `,
});

const cohort = `(?! category) (capital | acronym | code | tumourName) (word&!and&!people&!preposition){0,2}`;

export const coordinatedSizes = form<readonly ArmSize[]>({
  id: "coordinated-sizes",
  title: "Sizes of two named cohorts that share one noun",
  yields: "arm-sizes",
  match: `{item: {n: integer&!year} {label: ${cohort}}} "and" {item: {n: @counted}}`,
  value: (match) => {
    const described = nounOf(match.each("n")[1]![0]).slice(0, -1);
    const labels = [match.all("label"), described];
    if (!["capital", "acronym", "code", "tumourName"].some((kind) => described[0]?.lexeme.classes.has(kind)))
      return null;
    if (nounOf(match.each("n")[1]![0]).at(-1)?.lexeme.classes.has("occasion")) return null;
    return match.each("item").map((units, index) => ({
      n: integerOf(match.each("n")[index]![0])!,
      label: textOf(labels[index]!),
      population: null,
      start: units[0]!.start,
      end: units.at(-1)!.end,
    }));
  },
  show: (sizes) => sizes.map(({ n, label }) => `${label} ${n}`).join(" & "),
  examples: `
    98 PTCL and 51 CTCL subjects      -> PTCL 98 & CTCL 51
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    98 new and 51 old subjects        -> nothing
    69 UK and three Italian centres   -> nothing
  `,
});
