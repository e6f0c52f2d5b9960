/** What a label says of its row or column beside its name: a number of subjects, a grade, a threshold. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { after, before, form, type Token } from "../../language/index.ts";
import { textOfUnit } from "../figures/figure.ts";

export const labelSize = form<number>({
  id: "label-size",
  title: "The number of subjects in a label",
  yields: "label-size",
  isOverlay: true,
  match: `"n" (equals | colon) {n: integer} | open {n: integer} content{0,3} people (?= close | comma | semicolon)
    | ("of" | "in" | "among" | "for") ("the" | "all"){0,2} {n: integer} content{0,4} people`,
  unless: { span: after("dash integer") },
  value: (match) => match.integer("n"),
  examples: `
    Placebo (N = 98)                         -> 98
             ~~~~~~
    Arm A (40 treated patients)              -> 40
    Features of the 132 women enrolled       -> 132
    Grade 3                                  -> nothing
    Centres (n = 4-12)                       -> nothing (span)
  `,
});

export const labelUnit = form<string>({
  id: "label-unit",
  title: "The unit of the numbers that a label heads",
  yields: "label-unit",
  isOverlay: true,
  match: `(comma | open | "in") {unit: unit | timeUnit} ((slash | dash) {unit: unit | timeUnit | word})? (?= open | close | comma | semicolon | $)`,
  value: (match) => match.each("unit").map(textOfUnit).join("/"),
  show: (value) => value,
  examples: `
    Age, years                               -> years
    Weight, kg (SD)                          -> kg
    Haemoglobin (g/dL), mean                 -> g/dL
    Follow-up (mo)                           -> months
    Median survival in months                -> months
    Older than 65 years                      -> nothing
    Days in hospital                         -> nothing
  `,
});

const romans = ["0", "i", "ii", "iii", "iv", "v"];

/** `3` for 3 and III; `null` beyond the grades there are. */
function gradeOf({ folded }: Token): string | null {
  const roman = romans.indexOf(folded);
  if (roman > 0) return `${roman}`;
  return /^[0-5]$/.test(folded) ? folded : null;
}

export const labelGrade = form<string>({
  id: "label-grade",
  title: "The grades of adverse events in a label",
  yields: "label-grade",
  isOverlay: true,
  match: `{any: "any" | "all"} grade | grade {any: "any" | "all"}
    | {least: greater} grade {level: integer | roman}
    | grade stop? ({least: greater}? {level: integer | roman} ((dash | slash | comma | "to" | "or" | "and") {level: integer | roman}){0,4}
      {least: plus | ("or" | "and") ("higher" | "above" | "worse" | "greater" | "more" | "over")}?)
    | {compound: grade}`,
  value: (match) => {
    if (match.has("any") || /^(?:any|all)-/.test(match.one("compound")?.folded ?? "")) return "any";
    const levels = match.each("level").map(([unit]) => gradeOf(unit!));
    const [first, last] = [levels[0], levels.at(-1)];
    if (!first || !last) return null;
    if (match.has("least")) return `>=${first}`;
    return first === last ? first : `${first}-${last}`;
  },
  show: (value) => value,
  examples: `
    Any grade                                -> any
    All-grade events                         -> any
    Grade ≥3                                 -> >=3
    ~~~~~~~~
    ≥ Grade III, n (%)                       -> >=3
    Grade 3 or higher                        -> >=3
    Grades III–IV                            -> 3-4
    Gr 3/4 (N = 40)                          -> 3-4
    ~~~~~~
    Grade 2                                  -> 2
    Tumour grade                             -> nothing
    Grade 10                                 -> nothing
  `,
});

export const labelThreshold = form<Printed>({
  id: "label-threshold",
  title: "The share that everything listed reaches",
  yields: "label-threshold",
  isOverlay: true,
  match: `("≥" | "⩾" | "≧") {n: number} percent`,
  unless: {
    compared: after("word{0,3} (comparative | comparison | change)"),
    anywhere: after(`word{0,4} ("any" | "either" | "one")`),
    defining: after(`word{0,3} (change | changeNoun | "fall")`),
    defined: before(`(change | changeNoun | "fall") word{0,4}`),
  },
  value: (match) => match.printed("n"),
  show: (value) => `${showPrinted(value)}%`,
  examples: `
    Events in ≥10% of subjects               -> 10%
              ~~~~
    Events (≥5% more often than on placebo)  -> nothing (compared)
    Events (≥5% in any group)                -> nothing (anywhere)
    Kidney failure, ≥57% eGFR fall or death  -> nothing (defining)
    Heart failure or eGFR decline of ≥40%    -> nothing (defined)
    Positive cells (>50%)                    -> nothing
  `,
});
