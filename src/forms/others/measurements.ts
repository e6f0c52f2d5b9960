/** Measurements: a number with a unit, an age, a temperature, a price, a percentage of a measure. */
import { type Match, mentionsIn } from "../../language/index.ts";
import type { Amount } from "../doses/amounts.ts";
import type { Dose } from "../doses/dose.ts";
import { mark } from "../mark.ts";
import { ofKind } from "../of-kind.ts";

const number = `(compare equals?)? (dash | plus)? (integer | decimal)`;
const list = `${number} ((comma | dash | "to" | "and" | "or" | versus stop? | slash | times | "x"){1,3} ${number}){0,14}`;

export const measurement = mark({
  id: "measurement",
  title: "Numbers with a unit of measure: laboratory values, sizes, concentrations",
  other: "measurement",
  match: `${list} dash? (unit&!"times"&!"fold" | doseUnit | "s" | ("j" | "w") (?= slash)) (slash (unit | doseUnit | timeUnit | surface | bodyMass | word) | ~digits){0,3}`,
  examples: `
    a tumour of 4.5 x 3 cm, HbA1c above 48 mmol/mol   -> read | read
                ~~~~~~~~~~              ~~~~~~~~~~~
    seen in 12 women                                  -> nothing
  `,
});

export const age = mark({
  id: "age",
  title: "Ages and limits of age",
  other: "age",
  namesAll: true,
  match: `("aged" | "age" | "ages") (open | ageLead | colon | comma | less | greater){0,3} (${list} | @duration) | ("older" | "younger") "than" "or"? (@duration | integer) | @duration ("or" | "and") ("older" | "younger" | "above" | "over" | "under") "of"? "age"?`,
  examples: `
    women aged 65 were asked         -> read
          ~~~~~~~
    those older than 16 years, or those 67 years or older   -> read | read
          ~~~~~~~~~~~~~~~~~~~           ~~~~~~~~~~~~~~~~~
    the age of women was not told    -> nothing
  `,
});

export const yearsOld = mark({
  id: "years-old",
  title: "An age in front of those who have it",
  other: "age",
  namesAll: true,
  match: `integer dash? ("year-old" | "years-old" | "yr-old" | "month-old" | "week-old" | "day-old") | @duration quote? ("old" | "of age")`,
  examples: `
    a 29-year-old smoker and girls 12 years old   -> read | read
      ~~~~~~~~~~~                  ~~~~~~~~~~~~
    the 29 old wells                              -> nothing
  `,
});

export const temperature = mark({
  id: "temperature",
  title: "Degrees",
  other: "measurement",
  match: `${list} ("°c" | "℃" | "°" "c"? | "degrees" | "degree" | "ºc" | "c" (?! "to" | slash | greater | dash | "allele" | letter) | "k" | "kelvin")`,
  examples: `
    kept at 4 °C or 37 degrees    -> read | read
            ~~~~    ~~~~~~~~~~
    seen in 12 women              -> nothing
  `,
});

const percents = `(digits (comma | "and" | "or" | dash | comma "and")){0,5} @percent ((comma | dash | "to" | "and" | "or" | slash | versus stop?){1,2} (@percent | digits)){0,6}`;
const lead = `(word&!people | mention&!@percent | comma | open | close | dash)`;
const between = `(comma | and | "or" | versus | stop | dash | semicolon | preposition | mention&!@percent | "compared" | open | close | word&!people)`;

export const measuredPercent = mark({
  id: "measured-percent",
  title: "A percentage of survival, of change, of a strength or of another measure that the words after name",
  other: "measurement",
  match: `${percents} (("of" "the"?)? content{0,2} (measure | change | survival | comparison) | content{0,2} (strength | chance) | "of" (determiner | "total" | "mean" | "maximal" | "maximum"){0,2} content{0,2} (measureWhole | "predicted"))`,
  examples: `
    had a 30% reduction, 85% survival and 60-70% of the planned dose in 0.9% saline   -> read | read | read | read
          ~~~~~~~~~~~~~  ~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~~~~~~~~~~~    ~~~~~~~~~~~
    30% of women                                                                      -> nothing
  `,
});

export const percentOfChange = mark({
  id: "percent-of-change",
  title: "By how many percent something changed, differs or may differ",
  other: "measurement",
  match: `("by" | "within") (approximation | "up" "to" | compare){0,2} ${percents} | strength ("at" | "of")? @percent | open (plus | dash) @percent`,
  examples: `
    was lower by 42.0% and 43%, within 2% (-25%)  -> read | read | read
              ~~~~~~~~~~~~~~~~  ~~~~~~~~~ ~~~~~
    in 30% of women                               -> nothing
  `,
});

export const measuredPercents = mark({
  id: "measured-percents",
  title: "Percentages after the survival, the change or the measure that they are of",
  other: "measurement",
  match: `(measure | change | survival) (${lead}{0,14} (approximation | "by" | "of" | be | "to" | "from" | colon | equals | comma | open | compare))? ${percents} (${between}{1,8} ${percents}){0,8}`,
  examples: `
    The survival of all at 5 years was 65% and 45%; the OS 70%   -> read
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Rash was seen in 65%                             -> nothing
  `,
});

export const money = mark({
  id: "money",
  title: "Prices and costs",
  other: "price",
  match: `currency (code ~comma ~integer (~comma ~integer)? | acronym? (integer | decimal) ("million" | "billion" | dash (integer | decimal) | slash word){0,2}) | (integer | decimal) currency`,
  examples: `
    at a cost of $12,500 a year     -> read
                 ~~~~~~~
    cost 12 women their hair        -> nothing
  `,
});

export const weighed = mark({
  id: "weighed",
  title: "An amount in grams or units that is no dose: other things are weighed so, too",
  other: "measurement",
  match: `{it: @dose | @amount}`,
  unless: {
    dose: (match) => amountsIn(match).some(({ isWeak }) => !isWeak) || amountsIn(match).length === 0,
    named: (match) => match.value<Dose>("it")?.isNamed === true,
  },
  examples: `
    women on meals of 75 g               -> read
                      ~~~~
    gave 75 mg of it to women            -> nothing (dose)
    gave 75 g of zelotinib               -> nothing (named)
    gave zelotinib to 75 women           -> nothing
  `,
});

const amountsIn = ({ units, from, to }: Match): Amount[] =>
  ofKind(mentionsIn(units.slice(from, to)), "amount").map(({ value }) => value);
