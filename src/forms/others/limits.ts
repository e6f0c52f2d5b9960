/** Numbers that something lies above or below, and the ends of scales. */
import { after } from "../../language/index.ts";
import { mark } from "../mark.ts";

const value = `currency? dash? (digits | numeral | @percent)`;

export const limit = mark({
  id: "limit",
  title: "A number that something lies above or below",
  other: "limit",
  match: `(compare equals? | "above" | "below" | "exceeding" | "under" | (lesserGreater) "than" ("or" "equal" "to")? | "at" ("least" | "most") | "up" "to") ${value} ((dash | "to" | "and") ${value} | slash ~digits)?`,
  unless: {
    share: after(`"of" | percent`),
    counted: after(`(content&!people comma?){0,4} people`),
  },
  examples: `
    a score above 7, % fat >= 30% and a T score of less than 2.5  -> read | read | read
            ~~~~~~~        ~~~~~~                  ~~~~~~~~~~~~~
    in more than 80% of all                                       -> nothing (share)
    more than 200 adult women                                     -> nothing (counted)
    a score of 7                                                  -> nothing
  `,
});

export const scaleEnds = mark({
  id: "ends-of-a-scale",
  title: "A scale by its lowest and highest value",
  other: "score",
  match: `scaleWord ("ranging" | "from" | "of" | "range" | comma | open){0,3} digits (dash | "to") digits | (open | "from" | "of")? digits (dash | "to" | equals content{1,4} (dash | "to" | comma)) digits (equals content{1,4})? close? dash? content{0,4} scaleWord | digits open content{1,4} close ("to" | dash) digits open content{1,4} close`,
  examples: `
    on a 0-10 numerical rating scale    -> read
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~
    on 0-10 women                       -> nothing
  `,
});

export const scored = mark({
  id: "score-out-of",
  title: "A score out of the highest",
  other: "score",
  match: `decimal slash integer`,
  examples: `
    ease of use (1.7/5) was rated low    -> read
                 ~~~~~
    rash in 12/45                        -> nothing
  `,
});

export const orMore = mark({
  id: "limit-or-more",
  title: "A number and what lies above or below it",
  other: "limit",
  match: `(integer | decimal) ("or" | "and") (lesserGreater)`,
  examples: `
    in those with three or fewer metastases    -> read
                  ~~~~~~~~~~~~~~
    three or four metastases                   -> nothing
  `,
});

export const betweenLimits = mark({
  id: "limits-between",
  title: "Two numbers that something lies between",
  other: "limit",
  match: `"between" ${value} "and" ${value} (unit | doseUnit)?`,
  unless: { people: after(`(content&!people comma?){0,4} people`) },
  examples: `
    was kept between 40 and 60            -> read
             ~~~~~~~~~~~~~~~~~
    between 20 and 30 women               -> nothing (people)
    between 40 or 60                      -> nothing
  `,
});

export const acuity = mark({
  id: "visual-acuity",
  title: "A visual acuity as a fraction",
  other: "measurement",
  match: `acuityWord (word | comma | open | compare | number&!decimal slash | dash | equals){0,8} integer slash integer`,
  examples: `
    a visual acuity of 20/40 or worse       -> read
             ~~~~~~~~~~~~~~~
    rash in 20/40                           -> nothing
  `,
});
