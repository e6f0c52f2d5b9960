/** Measurements: a number with a unit, an age, a temperature, a price, a percentage of a measure. */
import { mark } from "../mark.ts";

const number = `(compare equals?)? (dash | plus)? (integer | decimal)`;
const list = `${number} ((comma | dash | "to" | "and" | "or" | versus stop? | slash | times | "x"){1,3} ${number}){0,14}`;

export const measurement = mark({
  id: "measurement",
  title: "Numbers with a unit of measure: laboratory values, sizes, concentrations",
  other: "measurement",
  match: `${list} dash? (unit&!"times"&!"fold" | doseUnit | "s") (slash (unit | doseUnit | timeUnit | surface | bodyMass | word) | ~digits){0,3}`,
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
  match: `("aged" | "age" | "ages") (open | "of" | "over" | "under" | "between" | "from" | "at least" | "was" | "range" | colon | comma | "above" | "below"){0,3} ${list}`,
  examples: `
    women aged 65 were asked         -> read
          ~~~~~~~
    the age of women was not told    -> nothing
  `,
});

export const yearsOld = mark({
  id: "years-old",
  title: "An age in front of those who have it",
  other: "age",
  match: `integer dash? ("year-old" | "years-old" | "yr-old" | "month-old" | "week-old" | "day-old") | @duration ("old" | "of age")`,
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
  match: `${list} ("°c" | "°" "c"? | "degrees" | "degree" | "ºc" | "c" | "k" | "kelvin")`,
  examples: `
    kept at 4 °C or 37 degrees    -> read | read
            ~~~~    ~~~~~~~~~~
    seen in 12 women              -> nothing
  `,
});

export const measuredPercent = mark({
  id: "measured-percent",
  title: "A percentage of survival, of change or of another measure that its words name",
  other: "measurement",
  match: `@percent ("of" "the"?)? content{0,2} (measure | change | survival | comparison)`,
  examples: `
    had a 30% reduction, and 85% survival   -> read | read
          ~~~~~~~~~~~~~      ~~~~~~~~~~~~
    30% of women                            -> nothing
  `,
});

export const measuredPercents = mark({
  id: "measured-percents",
  title: "Percentages behind the survival, the change or the measure that they are of",
  other: "measurement",
  match: `(measure | change | survival) (word&!people | @duration | @p-value | comma | open | close | dash){0,8} (approximation | "by" | "of" | "was" | "were" | "is" | "to" | "from" | colon | equals | comma | open | compare) @percent ((comma | "and" | "or" | "versus" | "vs" | dash | semicolon | "to" | "in" | "at" | "for" | @duration | "compared" | "with" | word&!people){1,6} @percent){0,6}`,
  examples: `
    The survival of all at 5 years was 65% and 45%   -> read
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Rash was seen in 65%                             -> nothing
  `,
});

export const money = mark({
  id: "money",
  title: "Prices and costs",
  other: "price",
  match: `currency (integer | decimal) ("million" | "billion" | dash (integer | decimal) | slash word){0,2} | (integer | decimal) currency`,
  examples: `
    at a cost of $12,500 a year     -> read
                 ~~~~~~~
    cost 12 women their hair        -> nothing
  `,
});
