/** Numbers that count nothing: labels (`grade 3`), bounds and spans (`≥3`, `5-10`). What they leave over may be counts. */
import { before, form, type Match, type Token } from "../../../language/index.ts";
import { integerOf } from "../counted-unit.ts";

const value = `(integer | decimal | roman)`;
const whole = before(`"any" | "all"`);
const show = ({ units, from, to }: Match): string =>
  units
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

export const labelled = form<string>({
  id: "labelled-number",
  title: "A number that the word before makes a label",
  yields: "labelled",
  match: `{label: label&!armHead} (open? compare | dash | ~stop | colon | close)? ${value} ((dash | slash | "to" | "or" | "through" | plus) ${value}){0,4} ~plus? (?! of-whole integer open @percent | "out" "of")`,
  unless: { whole, counted: isCountBehindColon },
  value: show,
  show: (words) => words,
  examples: `
    high volume: 315 (70.6%), stage: 16.9 vs 9.3%       -> nothing (counted)
    grade 3/4 events, stage ≥2                          -> grade 3 / 4 | stage ≥ 2
    of any grade 12 men                                 -> nothing (whole)
    Of 872 doses 815 were given                         -> nothing
    varied with dose: 0 out of 5                        -> nothing
    12 men of each grade                                -> nothing
  `,
});

/** `High volume: 315 (70.6%)`, `stage: 16.9 vs 9.3%`: the label ends at its colon, and a share or two follow. */
function isCountBehindColon(match: Match): boolean {
  const hasColon = match.units.slice(match.from, match.to).some(({ lexeme }) => lexeme.classes.has("colon"));
  const isShare = match.after()?.lexeme.classes.has("open") === true && match.after(2)?.mention?.kind === "percent";
  return hasColon && (isShare || match.after()?.lexeme.classes.has("versus") === true);
}

export const labelledList = form<string>({
  id: "labelled-list",
  title: "Numbers in a row that the word before makes labels",
  yields: "labelled",
  match: `{label: label} (dash | ~stop)? {n: integer&!year | roman} ((comma {n: integer&!year | roman}){1,7} ({end: comma? "and" | plus | "&"} {n: integer&!year | roman})? (?! open @percent) | {end: "and" | plus | "&"} {n: integer&!year | roman}) (?! slash | of-whole | content? people open @percent)`,
  unless: { whole, apart: (match) => !isRow(match) },
  value: show,
  show: (words) => words,
  examples: `
    grades 3 and 4; cohorts 1, 2, and 3    -> grades 3 and 4 | cohorts 1 , 2 , and 3
    between groups 1 and 2 (87.1% v 87%)                        -> groups 1 and 2
    3 men (5%) in group 1 and 2 men (3%) in group 2             -> nothing
    the codons 10 and 25 were typed                             -> codons 10 and 25
    of grades 3 and 4, 5 (41%) women                            -> grades 3 and 4
    13 in stage 1 and 22 in stage 2                             -> nothing (apart)
    any grade 3 and 4 events                                    -> nothing (whole)
    of 12 doses 3 and 4 were given                              -> nothing
    stage 1 tumours                                             -> nothing
  `,
});

/** Days, weeks and what stands in the plural may lie apart (`codons 10 and 25`); one stage and the next follow one another. */
function isRow(match: Match): boolean {
  const label = match.one("label")!.lexeme;
  const isShare = match.after()?.lexeme.classes.has("open") === true && match.after(2)?.mention?.kind === "percent";
  if (label.classes.has("plural") && match.has("end") && !isShare) return true;
  if (["timeUnit", "cycleWord"].some((name) => label.classes.has(name))) return true;
  const numbers = match.each("n").map(([unit]) => integerOf(unit));
  return numbers.every((number, index) => index === 0 || number === null || number === (numbers[index - 1] ?? 0) + 1);
}

/** Numbers of arms and cohorts are small. */
const most = 12;

export const numberedArm = form<string>({
  id: "numbered-arm",
  title: "A number that names an arm or cohort",
  yields: "labelled",
  match: `armHead {n: integer&!numeral | roman} ((dash | slash) (integer | roman))? (?! of-whole integer | slash integer)`,
  unless: {
    named: (match) => match.units[match.from]!.lexeme.form !== "phase" && isNamed(match.before()),
    large: (match) => (integerOf(match.one("n")) ?? 0) > most,
  },
  value: show,
  show: (words) => words,
  examples: `
    in group 2 and in cohort 3 (12%)            -> group 2 | cohort 3
       ~~~~~~~        ~~~~~~~~
    the Japanese phase 2 study enrolled women   -> phase 2
    in the placebo group 10 (58%)               -> nothing (named)
    in the older group 40 (58%)                 -> nothing (large)
    in the combination group 10 of 17 (58.82%)  -> nothing
  `,
});

/** `the control group`, `arm A`: what has a name needs no number. */
function isNamed(name: Token | undefined): boolean {
  return ["controlWord", "capital", "acronym", "code"].some((kind) => name?.lexeme.classes.has(kind));
}

export const span = form<string>({
  id: "bounded-number",
  title: "A number that is a bound, a span or part of a name",
  yields: "span",
  match: `(less | greater) equals? number | plus-minus number | times number | number times | ("per" | "one" "in") integer | decimal slash integer (?= people)
    | number (dash | "to" | "through") (integer | decimal | @duration) (?! ~dash) | number ~colon ~number (~colon ~number){0,4} | number ~dash ~word | code ~stop ~integer | number plus-minus number
    | number ("third" | "thirds" | "quarter" | "quarters") | "all" "but" integer`,
  value: show,
  show: (words) => words,
  examples: `
    coded 18 to 75, >50, 5-10, 2:1, two thirds    -> 18 to 75 | > 50 | 5 - 10 | 2 : 1 | two thirds
    were randomised 1:1:2 or 2∶1                               -> 1 : 1 : 2 | 2 ∶ 1
    40.5 per 100,000 women or 3.5/100,000 women                -> per 100,000 | 3.5 / 100,000
    one in four men                                            -> one in four
    all but two men had pain, and all but one slept            -> all but two | all but one
    18 men and 75 women                                        -> nothing
  `,
});
