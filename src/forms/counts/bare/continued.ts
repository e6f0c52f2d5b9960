/** Numbers that go on with a list of counts: `21 adults, 20 with cancer and 1 with a cyst`. */
import { type Form, without } from "../../../language/index.ts";
import { bare, opening } from "./bare.ts";

/** Numbers that are told apart only by the counts before them, which an earlier level has read. */
export const continuedForms: readonly Form[] = [
  bare({
    id: "bare-with",
    title: "A number of those just counted, with what they have",
    match: `lone-count (?= "with" | "without" | gerund)`,
    unless: {
      alone: without(
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer){0,14} ${opening}`,
      ),
    },
    examples: `
    21 adults, 20 with cancer and 1 with a cyst    -> 20 | 1
               ~~                 ~
    4 women, including 1 harbouring a mutation     -> 1
    a score of 20 with a cyst                      -> nothing (alone)
    `,
  }),
  bare({
    id: "bare-parallel",
    title: "A number after the preposition of the number before",
    match: `lone-count (?= comma | semicolon | stop | close | "and" | "in" | "on" | "with" | "who" | "receiving" | $)`,
    unless: {
      alone: without(
        `("to" @count (plain){1,10} "to" | "for" "the" @count plain{1,8} (@duration | @percent) "for" "the")`,
      ),
    },
    examples: `
    zinc was given to 57 women, and saline to 60          -> 60
    it was 12 months for the 57 men on A and 9 months for the 60 on B    -> 60
    saline went to 60                                     -> nothing (alone)
    `,
  }),
  bare({
    id: "bare-continued",
    title: "A number that goes on with a list of counts",
    match: `lone-count (?= (open !close{1,6} close)? ("to" (?! number | @duration | @percent) | bareLead | ("a" | "an") content&!timeUnit&!dayUnit | (capital | acronym | code) (stop | comma | semicolon | close | $)))`,
    unless: {
      alone: without(
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer){0,14} ${opening}`,
      ),
    },
    examples: `
    12 patients went to weekly and 69 to daily care    -> 69
                                   ~~
    31 women had a positive node, 40 a negative node    -> 40
    chapters 1 and 2, 69 to be read                    -> nothing (alone)
    `,
  }),
];
