/** Numbers of subjects in groups, populations and plans: `two groups of 22`, `a target of 140`. */
import { before, type Form, without } from "../../../language/index.ts";
import { bare } from "./bare.ts";

/** `Efficacy evaluable:`, `Treated:`: a field that says how many there are in a population. */
const fieldOfSize = `("n" | "number" "of"? | "no" stop? "of"?)? ("efficacy" | "safety" | "response" | "fully")? sizedPopulation ("for" content{1,2})? colon`;

export const dividedForms: readonly Form[] = [
  bare({
    id: "bare-group-of",
    title: "The size of each of several groups",
    match: `lone-count (?= "each" | comma | stop | open | relative | and | be | $)`,
    unless: {
      elsewhere: without(
        `(randomisation | "divided") (!stop&!semicolon&!comma){0,6} (armHead | @counted) "of" | ("a" | "the" | "our") (word&!be&!preposition){0,4} (armHead&singular | population&singular) "of"`,
      ),
    },
    examples: `
    women were divided into two groups of 22.    -> 22
                                          ~~
    a matched control group of 57 was used       -> 57
    groups of 22.                                -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-each",
    title: "The size of each group, in a bracket of its own",
    match: `lone-count (?= ("in" | "for")? ("each" | "per") content{0,2} armHead (close | comma | colon))`,
    unless: {
      elsewhere: without(`open`),
      // `in six men (3 in each group)`: so few are counted as often as they are a group.
      few: (match) => match.integer("count")! < 10,
    },
    examples: `
    We randomised 180 adults (90 per group).         -> 90
                              ~~
    42 men (21 in each treatment arm, all new)       -> 21
    2816 women (1408 per group) were treated         -> 1408
    six men (3 in each group)                        -> nothing (few)
    with fever 21 in each group)                     -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-target",
    title: "How many were to be taken in",
    match: `lone-count`,
    unless: {
      elsewhere: without(
        `(("target" | "planned") (enrolment | "sample" "size" | "number") | "sample" "size") ("was" | "of" | "is" | colon | equals | "set" | "at"){1,3}`,
      ),
    },
    examples: `
    Target accrual was 120; a sample size of 140     -> 120 | 140
                       ~~~                   ~~~
    the size was 120                                 -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-labelled",
    title: "How many subjects there are, behind a label",
    match: `lone-count (?= open | @arm-sizes | stop? $ | (slash | comma | semicolon)? ${fieldOfSize})`,
    unless: {
      elsewhere: without(
        `(^ | integer (slash | comma | semicolon)?) ${fieldOfSize} | ^ (total | "number" "of" | "no" stop? "of" | studied | "study"){0,4} (people&plural&!sex studied{0,1} (open "n" close)? | enrolment&noun) colon | ^ ("n" | "number" "of"? | "no" stop? "of"?)? ("evaluable" | "enrolled" | "randomised" | "randomized" | "treated") colon | ^ ("evaluable" | "enrolled" | "randomised" | "randomized" | "treated" | "screened") ("for" content{1,2} | open content{1,3} close)? colon?`,
      ),
    },
    examples: `
    Patients: 40                                     -> 40
    Number of evaluable patients: 38 (two withdrew)  -> 38
                                  ~~
    Enrollment: 120                                  -> 120
    Participants (N): 45                             -> 45
    Evaluable: 38                                    -> 38
    Treated (safety set) 86                          -> 86
    N randomised: 57 (29 daunol, 28 placebo)         -> 57
    Efficacy evaluable: 38                           -> 38
    Enrolled: 24; Treated: 22; Evaluable for response: 21 -> 24 | 22 | 21
    Women: 40                                        -> nothing (elsewhere)
    Patients who died: 12                            -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-population",
    title: "The size of a population that is named",
    match: `lone-count (?= comma | stop | semicolon | close | $)`,
    unless: {
      elsewhere: without(`(population | populationName) ("of" | "included" | "comprised" | "was" | colon | open){0,1}`),
      happened: before(
        `("cases" | things) ("in" | "among") article? word{0,3} (population | populationName) ("was" | colon)?`,
      ),
    },
    examples: `
    the safety population was 57, the per-protocol population 50.    -> 57 | 50
    Cases in the placebo group: 85                                   -> nothing (happened)
    the dose was 50                                                  -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-assigned",
    title: "A number of subjects who were assigned to something",
    match: `lone-count (?= "to" (?! number | @duration | @percent))`,
    unless: { otherwise: without(`randomisation`) },
    examples: `
    we randomly allocated 480 to the telephone    -> 480
                          ~~~
    from 480 to the telephone                     -> nothing (otherwise)
    `,
  }),
];
