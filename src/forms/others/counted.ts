/** Numbers of things that are not subjects, and frequencies. */
import { before } from "../../language/index.ts";
import { mark } from "../mark.ts";

/** What may stand between a number and the noun it counts. */
const described = `(people&singular (?= plural&!people) | content&!people&!timeUnit&!unit&!doseUnit&!ordinalEnding comma? | @duration | dash | "other" | "more" | "such" | "different" | "and" content&!people | "or" content&!people | open (plus | dash | word) close)`;

const things = `(plural&!people&!timeUnit&!unit&!doseUnit | "cells") (?! ((comma | "and" | open (acronym | code) close){1,2} content | content){1,8} people)`;

export const countedThing = mark({
  id: "counted-thing",
  title: "A number of things other than subjects",
  other: "count",
  match: `integer&!year (?! ~content) ((comma | "and" | "or" | dash | "to") integer){0,3} dash? ${described}{0,5} (${things} | @courses)`,
  unless: { ofName: before(`open (acronym | code) close`) },
  examples: `
    two groups, 12 randomised trials and 4 fresh samples  -> read | read | read
    ~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    4 adult patients                                      -> nothing
    deacetylase (HDAC) 2 induces it                       -> nothing (ofName)
    12 women, 12 MV photons, 12 breasts, and lung cancer patients -> nothing
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
  title: "A number of things named after it or before",
  other: "count",
  match: `integer "of" ("the" | "these" | "those" | "our" | "its" | "their")? (content&!people){0,4} ${things} | (numeralLead | "first") numeral (?! (content comma?){0,4} people | dash | "of")`,
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
  match: `{n: integer} (?! (content comma?){0,5} people) (content&!timeUnit&!unit&!doseUnit&!plural | "other" | "such" | "further")`,
  unless: { several: (match) => match.integer("n") !== 1 },
  examples: `
    only one puff and 1 grave effect      -> read | read
         ~~~~~~~~     ~~~~~~~
    one young woman                       -> nothing
    three grave effect sizes              -> nothing (several)
  `,
});

export const design = mark({
  id: "factorial-design",
  title: "The numbers of levels of a design",
  other: "count",
  match: `integer ((times | "x" | "by") integer){1,4} (designName | open)`,
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
  match: `("by" article?)? "factor" "of" digits ((dash | "to" | "and") digits)? | (integer | decimal) ((dash | "to" | "and" | "or" | comma | versus){1,3} (integer | decimal)){0,6} dash? (multiplier)`,
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
  match: `("each" | "every" | "no" | demonstrative) "one" | "one" (adverb | auxiliary | "only") | (content | article | demonstrative) "one" (?= comma | stop | semicolon | $ | preposition&!"in" | be) | "one" (pronounTail | dash)`,
  examples: `
    one or another of the arms was better    -> read
    ~~~~~~
    one woman had a rash                     -> nothing
  `,
});
