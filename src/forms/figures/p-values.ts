/** P values: one, several told of together, one with a power of ten, and those in words. */
import { showPrinted, toNumber } from "../../document/index.ts";
import { after, form, type Match } from "../../language/index.ts";
import { type PValues, pValuesOf } from "./p-value.ts";
import { printedIn } from "./printed.ts";
import { powerIn } from "./probability.ts";

/** With a relation, up to eight words or signs stand between the letter and the number; without, next to none. */
const letter = `(pWord | pNamed)`;
const stated = `(word&!conjunction | integer dash? word | open | close | dash | comma | colon){0,8}`;
const unstated = `("value" | "values")? (open | colon | comma | be | "of"){0,2} (?! ~digits)`;
const measured = after(`percent | unit&!"log" | timeUnit | doseUnit`);

/** `chromosome 8p`: a letter glued to a number; `2p` is a two-sided p value. */
const glued = (match: Match): boolean => {
  const [letter, number] = [match.units[match.from]!, match.before()];
  return !letter.spaced && number?.value !== undefined && !/^[12]$/.test(number.text);
};
/** `ECOG-PS`: the last part of another word. */
const compound = (match: Match): boolean => {
  const { folded, lexeme } = match.units[match.from]!;
  return folded !== lexeme.form;
};
/** `p(1-p) z = 1.96`: the probability in a formula, or a letter that stands for something else right before the number. */
const formula = (match: Match): boolean => {
  const own = match.units.slice(match.from, match.to);
  const isRest = own.some(
    ({ folded }, at) => folded === "1" && own[at + 1]?.lexeme.classes.has("dash") && own[at + 2]?.folded === "p",
  );
  const item = match.units.indexOf(match.one("item")!, match.from);
  const before = match.units[item - 1]!;
  return isRest || (item - 1 > match.from && before.kind === "word" && before.text.length === 1);
};
/** `P = 3.21 05E010-5`: what was a power of ten. */
const damaged = (match: Match): boolean =>
  toNumber(match.all("item").at(-1)!.value!) > 1 && match.after()?.kind === "number";
const show = ({ items, oneSided, adjusted, hypothesis }: PValues): string =>
  [
    items.map(({ relation, value }) => `${relation}${showPrinted(value)}`).join(", "),
    ...(oneSided ? ["one-sided"] : []),
    ...(adjusted ? ["adjusted"] : []),
    ...(hypothesis ? [hypothesis] : []),
  ].join(" ");

export const pValue = form<PValues>({
  id: "p-value",
  title: "A p value after its letter",
  yields: "p",
  match: `${letter} (${stated} {item: relation decimal-number} | (${unstated} | ${stated} (colon | be)) {item: decimal-number})`,
  unless: { measured, glued, compound, formula, damaged, estimated: after(`open digits percent (ci | confidence)`) },
  value: (match) => pValuesOf(match, [printedIn(match.all("item"))]),
  show,
  examples: `
    so was rash (p<0.001) but not pain (P = .4)             -> <0.001 | =0.4
                 ~~~~~~~                ~~~~~~
    lower (P less than 0.0001; two-tailed p value of 0·03)  -> <0.0001 | =0.03
    P for interaction = 0.41; p ≤ .05 was the limit         -> =0.41 interaction | <=0.05
    the one-sided log-rank P value was 0.012                -> =0.012 one-sided
    held (adjusted p = 0.04), fell (p-adj = 0.01)           -> =0.04 adjusted | =0.01 adjusted
    rarer (P (1-sided) = 0.02)                              -> =0.02 one-sided
    p < or = 0.01, P-value = 0,022 and P (trend) > 0.9      -> <=0.01 | =0.022 | >0.9 trend
    P .03 for non-inferiority, ptrend = 0.2                 -> =0.03 non-inferiority | =0.2 trend
    P = .324 log rank, all Ps < .05; p value in the right eye: 0.4 -> =0.324 | <0.05 | =0.4
    p greater than or equal to 0.2                          -> >=0.2
    the p value for the difference was 0.03; 2P < .01       -> =0.03 | <0.01
    markers on chromosome 8p (LOD = 0.30)                   -> nothing (glued)
    predicted by ECOG-ps (index = 0.54), PS >= 1            -> nothing (compound)
    the HR and p value were 0.71 (95% CI 0.6-0.9)           -> nothing (estimated)
    a P = 0.5 mg was given                                  -> nothing (measured)
    where n is p(1 - p), z = 1.96                           -> nothing (formula)
    as P, like z = 0.5, was fixed                           -> nothing (formula)
    it rose (P = 3.21 05E010-5)                             -> nothing (damaged)
    the variance is p(1-p), p = 12 and P 32 was used        -> nothing
    the p53 gene and the P wave of 0.1 s                    -> nothing
  `,
});

export const pValueList = form<PValues>({
  id: "p-values-joined",
  title: "Several p values after one letter",
  yields: "p",
  match: `${letter} (${stated} {item: relation decimal-number} | ${unstated} {item: decimal-number}) ((comma ("and" | "or")? | "and" | "or") {item: relation?
    decimal} (?= close | comma | semicolon | stop | "and" | respectively | "for" | "in" | $)){1,8}`,
  value: (match) => pValuesOf(match, match.each("item").map(printedIn)),
  show,
  examples: `
    differed (P = .02 and .04, respectively)                -> =0.02, =0.04
              ~~~~~~~~~~~~~~~
    (p-values: 0.34, 0.23, and 0.32, respectively)          -> =0.34, =0.23, =0.32
    all three fell (P < .02, .3, and < .5, respectively)    -> <0.02, <0.3, <0.5
    p < 0.001 and 1.5 in the rest                           -> nothing
  `,
});

export const pValuePower = form<PValues>({
  id: "p-value-power",
  title: "A p value with a power of ten",
  yields: "p",
  match: `${letter} ${stated} {item: relation decimal-number} {power: (times | "x") integer (caret | open){0,2} dash integer close? |
    "x10" (caret | open){0,2} dash integer close? | (times | "x") integer raised-minus raised-digit{1,2} | "e" dash integer | code}`,
  value: (match) => {
    const [value, power] = [printedIn(match.all("item")), powerIn(match.all("power"))];
    return value && power !== null ? pValuesOf(match, [{ ...value, scale: value.scale + power }]) : null;
  },
  show,
  examples: `
    both loci matter (P = 3.2 x 10-6, P<1×10⁻⁵)             -> =0.0000032 | <0.00001
                      ~~~~~~~~~~~~~~  ~~~~~~~~
    P = 2E-07 and p=5.1×10(-3)                              -> =0.0000002 | =0.0051
    with P = 0.2 BRCA1 carriers                             -> nothing
  `,
});

/** `p = NS` has no number: no claim is made of it. */
export const pInWords = form<string>({
  id: "p-in-words",
  title: "A p value that is only called significant or not",
  yields: "p-in-words",
  match: `${letter} "value"? (equals | colon | be)? {verdict: ("not" | "non")? significance}`,
  value: (match) =>
    match
      .all("verdict")
      .map(({ folded }) => folded)
      .join(" "),
  show: (value) => value,
  examples: `
    the rest was alike (p=NS; P, not significant)           -> ns
    a p value of 0.5                                        -> nothing
  `,
});
