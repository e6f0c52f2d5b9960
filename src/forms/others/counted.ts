/** Numbers of things that are not subjects, and frequencies. */
import { mark } from "../mark.ts";

export const countedThing = mark({
  id: "counted-thing",
  title: "A number of things other than subjects",
  other: "count",
  match: `integer ((comma | "and" | "or" | dash | "to") integer){0,3} dash? (content&!people&!timeUnit comma?){0,3} (sample | occasion | thing | plural&!people&!verb)`,
  examples: `
    two groups, 12 randomised trials and 4 fresh samples  -> read | read | read
    ~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    4 adult patients                                      -> nothing
    12 women                                              -> nothing
  `,
});

export const times = mark({
  id: "times",
  title: "How often, or how many times as much",
  other: "frequency",
  match: `(integer | decimal) ((dash | "to" | "and" | comma) (integer | decimal)){0,3} dash? ("times" | "fold" | "-fold" | "time" | "x" | "log" | "logs")`,
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
  match: `"one" ("of" | "or" | "another" | "more" | "month" | "in" | "was" | "who" | "to" | dash)`,
  examples: `
    one of the arms was better than the other    -> read
    ~~~~~~
    one woman had a rash                         -> nothing
  `,
});
