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
    21 adults, 12 with cancer and 1 with a cyst    -> 12 | 1
               ~~                 ~
    4 women, including 1 harbouring a mutation     -> 1
    a score of 20 with a cyst                      -> nothing (alone)
    `,
  }),
  bare({
    id: "bare-cause",
    title: "A number of those who died, with what of",
    match: `lone-count (?= ("of" | "from" | "due" "to" | "because" "of" | "as" "a" ("result" | "consequence") "of") (?! determiner) content&!people&!occasion)`,
    unless: { alone: without(`("died" | "deaths" | "dead" | "deceased") (!stop&!semicolon){0,14} ${opening}`) },
    examples: `
    Eight men died: three of cancer, two of infection and 2 due to a clot    -> 3 | 2
                    ~~~~~            ~~~
    Ten were deceased, seven as a result of cancer and 3 of age                                -> 7 | 3
    they chose three of cancer                                               -> nothing (alone)
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
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer | @category){0,14} ${opening}`,
      ),
    },
    examples: `
    12 patients went to weekly and 69 to daily care    -> 69
                                   ~~
    31 women had a positive node, 40 a negative node    -> 40
    5 men on zinc with salt achieved a complete response compared with 2 on placebo -> 2
    chapters 1 and 2, 69 to be read                    -> nothing (alone)
    `,
  }),
];
