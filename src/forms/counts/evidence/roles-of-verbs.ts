/** What the verb of a number, or the noun of a verb, says: taken in, treated and assessed, or befallen by something. */
import type { Population } from "../../../claims/index.ts";
import type { Form, Match } from "../../../language/index.ts";
import { lastPopulation } from "../population.ts";
import { role } from "./role.ts";

const ofVerb = (match: Match): Population | null => lastPopulation(match.all("verb"));

export const rolesOfVerbs: readonly Form[] = [
  role({
    id: "role-were-enrolled",
    title: "Subjects who were taken in, treated or assessed",
    says: "size",
    weight: 4,
    match: `{it: @count} ("of" relative)? before-verb{0,14} (be | have "been") ("then" | adverb | "randomly" | "to" "be" | "finally"){0,3} {verb: studied}`,
    population: ofVerb,
    examples: `
    57 patients with cancer (mean age 61) were enrolled    -> 57 patients size enrolled
    57 patients were male                                  -> nothing
    `,
  }),
  role({
    id: "role-chosen",
    title: "Subjects described by a relative clause who were taken in",
    says: "size",
    weight: 4,
    match: `{it: @count} relative (!semicolon&!stop){1,16} be adverb? {verb: screening | enrolment | randomisation | eligible | evaluable}`,
    population: ofVerb,
    examples: `
    40 adults who had relapsed after it were enrolled    -> 40 patients size enrolled
    40 adults who had relapsed                           -> nothing
    `,
  }),
  role({
    id: "role-entered",
    title: "Subjects who entered, received or completed something",
    says: "size",
    weight: 2.5,
    match: `{it: @count} before-verb{0,8} {verb: (?= past | present) studied | "took part" | "consented"}`,
    population: ofVerb,
    examples: `
    57 women of both centres entered the study and 30 men took part    -> 57 patients size enrolled | 30 patients size enrolled
    57 women had entered                                               -> nothing
    `,
  }),
  role({
    id: "role-formed-population",
    title: "Subjects who make up a population",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,6} ("formed" | "constituted" | "comprised" | "made" "up" | "represented" | "were" | "completed" | "composed") determiner? content{0,4} {population: population | populationName}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)) ?? "enrolled",
    examples: `
    57 patients formed the study population and 20 men made up the safety set    -> 57 patients size enrolled | 20 patients size safety
    57 patients formed an opinion                                               -> nothing
    `,
  }),
  role({
    id: "role-happened",
    title: "Subjects of whom a verb says what became of them",
    says: "share",
    weight: 3.5,
    match: `{it: @count} before-verb{0,14} (("did" | "do" | "could" | "would") "not" | have (?! "been" adverb? studied) | outcomeVerb | occurrence&past | leaving&past)`,
    examples: `
    3 patients with anaemia had pain and 4 men died    -> 3 patients share | 4 patients share
    3 patients with anaemia                            -> nothing
    `,
  }),
  role({
    id: "role-were",
    title: "Subjects who were something else than taken in",
    says: "share",
    weight: 2,
    match: `{it: @count} before-verb{0,12} be (?! adverb{0,2} studied | "then" studied) content`,
    examples: `
    3 patients were male    -> 3 patients share
    3 men were enrolled     -> nothing
    `,
  }),
  role({
    id: "role-enrolled",
    title: "A verb or noun of taking in, treating or assessing before the number",
    says: "size",
    weight: 2,
    match: `{verb: screening | enrolment | randomisation | treating | evaluation | observation} (!comma&!semicolon&!stop&!number&!@fraction&!@rate&!@count&!@category&!occurrence){0,5} {it: @count}`,
    population: ofVerb,
    examples: `
    We enrolled a total of 57 patients    -> 57 patients size enrolled
    We enrolled men, 57 women             -> nothing
    `,
  }),
  role({
    id: "role-total",
    title: "A total, cohort or study of so many",
    says: "size",
    weight: 2,
    match: `(total | population | "size" | "data" | studyHead | armHead | "additional" | "treating" | "leaving") (cohortLead)? "the"? {it: @count}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)),
    examples: `
    a total of 57 patients, leaving 31 women    -> 57 patients size | 31 patients size
    a sum of 57 patients                        -> nothing
    `,
  }),
  role({
    id: "role-occurred-in",
    title: "Something occurred in so many",
    says: "share",
    weight: 4,
    match: `(occurrence | "required" | "needed" | "discontinued" | "led" | "died") (!comma&!semicolon&!stop&!@category&!@fraction&!@count){0,5} ("in" | "by" | "among" | "for" | "with" | "of")? ("only" | adverb | "the")? {it: @count}`,
    examples: `
    rash was observed in 6 patients    -> 6 patients share
    rash, in 6 patients                -> nothing
    `,
  }),
];
