/** Several times under one unit, and how often something is done. */
import { mark } from "../mark.ts";

const number = `(compare equals?)? (digits | numeral)`;
const aside = `(open @p close)?`;
const join = `(comma | dash | "to" | "and" | "or" | versus stop? | slash | semicolon | "than"){1,2}`;

export const timeList = mark({
  id: "times-listed",
  title: "Several times or lengths of time under one unit",
  other: "time",
  match: `${number} dash? ${aside} (${join} ${number} dash? ${aside}){0,12} ${join} (compare equals?)? @duration | integer (content&!people&!timeUnit&!unit&!doseUnit){1,2} timeUnit&!letter`,
  examples: `
    the 1-, 2-, and 3-year results at 6, 12 and 18 months    -> read | read
        ~~~~~~~~~~~~~~~~~~            ~~~~~~~~~~~~~~~~~~~
    at 12 (p = 0.06) and 24 hours, 21.7 vs. 26.4 minutes     -> read | read
       ~~~~~~~~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~~
    had 12 visits in 3 months                                -> nothing
  `,
});

export const rhythm = mark({
  id: "times-per",
  title: "How often in a length of time",
  other: "frequency",
  match: `(integer | decimal | "once" | "twice") ((dash | "to" | "or" | slash) (integer | decimal))? content{0,3} ("per" | "a" | slash | "each" | "every") timeUnit | integer (dash | "to" | "or" | "and") (@frequency | @schedule)`,
  examples: `
    3 sessions per week, 10 to 12 puffs a day     -> read | read
    ~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~
    12 women a rash befell                        -> nothing
  `,
});

export const clock = mark({
  id: "time-of-day",
  title: "A time of day",
  other: "time",
  match: `integer (~colon ~integer)? (clockUnit) stop? | ("at" | "from" | "until" | "between") integer ~colon ~integer (("and" | "to" | dash) integer ~colon ~integer)?`,
  unless: {
    long: (match) =>
      match.units
        .slice(match.from, match.to)
        .filter(({ kind }) => kind === "number")
        .some(({ text }) => Number(text) > 60),
  },
  examples: `
    prior to 8 a.m., and at 17:30     -> read | read
             ~~~~~~      ~~~~~~~~
    randomised at 1:200               -> nothing (long)
    seen in 8 women                   -> nothing
  `,
});
