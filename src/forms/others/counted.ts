/** Numbers of things that are not subjects, and frequencies. */
import { mark } from "../mark.ts";

/** What may stand between a number and the noun it counts. */
const described = `(people&singular (?= sample | occasion | thing | plural&!people) | content&!people&!timeUnit&!ordinalEnding comma? | @duration | dash | "other" | "more" | "such" | "different" | "and" content&!people | "or" content&!people | open (plus | dash | word) close)`;

export const countedThing = mark({
  id: "counted-thing",
  title: "A number of things other than subjects",
  other: "count",
  match: `integer ((comma | "and" | "or" | dash | "to" | slash) integer){0,3} dash? ${described}{0,5} (sample | occasion | thing | plural&!people)`,
  examples: `
    two groups, 12 randomised trials and 4 fresh samples  -> read | read | read
    ~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    4 adult patients                                      -> nothing
    12 women                                              -> nothing
  `,
});

export const countedPart = mark({
  id: "number-of-parts",
  title: "A number joined to what something has so many of: a two-part form, a 10-item scale",
  other: "count",
  match: `integer (dash? ("to" | "and" | "or" | comma | dash){1,2} integer){0,6} ~dash content&!people&!unit&!doseUnit&!timeUnit`,
  examples: `
    a 2-part form with a 10-sided scale     -> read | read
      ~~~~~~             ~~~~~~~~
    two - among all                          -> nothing
  `,
});

export const countedAmong = mark({
  id: "number-of-those-named",
  title: "A number of things named behind it or before",
  other: "count",
  match: `integer "of" ("the" | "these" | "those" | "our" | "its" | "their")? (content&!people){0,4} (sample | occasion | thing | plural&!people) | ("the" | "these" | "those" | "all" | "first" | "last" | "next" | "other" | "into" | "between") numeral (?! (content comma?){0,4} people | dash | "of")`,
  examples: `
    in two of these trials, and with the two in turn    -> read | read
       ~~~~~~~~~~~~~~~~~~~           ~~~~~~~
    two of the women, the two young men                 -> nothing
  `,
});

export const oneThing = mark({
  id: "one-thing",
  title: "One thing that is no subject",
  other: "count",
  match: `"one" (?! (content comma?){0,4} people) (content&!timeUnit | "other" | "such" | "further")`,
  examples: `
    only one puff and one grave effect    -> read | read
         ~~~~~~~~     ~~~~~~~~~
    one young woman                       -> nothing
  `,
});

export const design = mark({
  id: "factorial-design",
  title: "The numbers of levels of a design",
  other: "count",
  match: `integer ((times | "x" | "by") integer){1,4} ("factorial" | "mixed" | "design" | "crossover" | "within" | "repeated-measures" | "anova" | "table" | "contingency" | open)`,
  examples: `
    in a 2 × 2 factorial trial    -> read
         ~~~~~~~~~~~~~~~
    2 x 2 women                   -> nothing
  `,
});

export const times = mark({
  id: "times",
  title: "How often, or how many times as much",
  other: "frequency",
  match: `(integer | decimal) ((dash | "to" | "and" | "or" | comma) (integer | decimal)){0,3} dash? ("times" | "fold" | "-fold" | "time" | "x" | "log" | "logs")`,
  examples: `
    three times as much, a 2.5-fold rise   -> read | read
    ~~~~~~~~~~~            ~~~~~~~~
    seen in three women                  -> nothing
  `,
});

export const ordinalOne = mark({
  id: "one-as-pronoun",
  title: "One as a pronoun",
  other: "word",
  match: `(content | article | demonstrative) "one" (?= comma | stop | semicolon | $ | preposition | be) | "one" ("of" | "or" | "another" | "more" | "month" | "in" | "was" | "who" | "to" | dash)`,
  examples: `
    one or another of the arms was better    -> read
    ~~~~~~
    one woman had a rash                     -> nothing
  `,
});
