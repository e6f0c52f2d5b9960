/** What the place of a number says: behind a preposition, in brackets, at the opening of its sentence. */
import { before, type Form, without } from "../../../language/index.ts";
import { lastPopulation, populationOf } from "../population.ts";
import { sharesOf } from "../share.ts";
import { role } from "./role.ts";

const whole = `(groupLead | remaining | "first" | "a"? "total" "of"){0,3}`;

export const rolesOfPlace: readonly Form[] = [
  role({
    id: "role-listed-in",
    title: "The first of several numbers after in",
    says: "share",
    weight: 3,
    match: `"in" {it: @count} (?! and "in") (beside){1,8} "in" @count`,
    examples: `
    the left lung in ten patients, the right in 32    -> 10 patients share
    mortality in 57 smokers and in 60 others          -> nothing
    the left lung in ten patients                     -> nothing
    `,
  }),
  role({
    id: "role-listed-last",
    title: "The last of several numbers after in",
    says: "share",
    weight: 3,
    match: `"in" any-share (statistic{0,3} close)? (comma | semicolon | and){1,2} (!@count&!@fraction&!@rate&!number&!stop&!semicolon&!be&!have){1,8} "in" {it: @count}`,
    examples: `
    stage II in 10 and IVA in 8 patients              -> 8 patients share
    pain in 4.1% of the women and rash in one woman, fever in 10 men (20%), cough in 3 men -> 1 patients share | 3 patients share
    stage IVA in 8 patients                           -> nothing
    `,
  }),
  role({
    id: "role-whole",
    title: "The whole that a sentence goes on to divide",
    says: "size",
    weight: 5,
    match: `("of" | "among" | "amongst" | "out" "of") ${whole} {it: @count}`,
    unless: { midClause: without(`(^ | semicolon | colon | comma | open | stop | "and")`) },
    population: (match) => lastPopulation(match.one("it")!.mention!.units) ?? populationOf(match.after()),
    examples: `
    Of the 40 patients, some improved, and of the remaining 12 men, all did    -> 40 patients size | 12 patients size
    half of the 40 patients              -> nothing (midClause)
    some of 12                           -> nothing
    `,
  }),
  role({
    id: "role-in-whole",
    title: "The subjects a sentence opens with",
    says: "size",
    weight: 2,
    match: `^ ("in" | "from" | "for") ${whole} {it: @count}`,
    examples: `
    In 40 patients, pain was less    -> 40 patients size
    Rash in 40 patients              -> nothing
    `,
  }),
  role({
    id: "role-in-parallel",
    title: "The first of several groups that a sentence goes on to tell of by number alone",
    says: "share",
    weight: 5,
    match: `^ "in" {it: @count} plain{1,12} (comma | semicolon) and? "in" {next: @count}`,
    when: (match) => match.one("next")!.mention!.form === "bare-in",
    examples: `
    In 19 men death was due to cancer, in 14 due to a clot -> 19 patients share
    In 19 men death was sudden, in 14 women it was not     -> nothing
    `,
  }),
  role({
    id: "role-preposition",
    title: "Subjects after a preposition",
    says: "size",
    weight: 1,
    match: `(placeLead) "the"? {it: @count}`,
    when: (_, it) => sharesOf(it).every(({ thing }) => thing !== null),
    examples: `
    results from 40 patients    -> 40 patients size
    results, 40 patients        -> nothing
    `,
  }),
  role({
    id: "role-source",
    title: "Subjects, in one or several groups, from whom samples or data came",
    says: "size",
    weight: 2,
    match: `("obtained" | "collected" | "taken" | "derived" | "drawn" | "gathered") (adverb | "by" content){0,2} "from" {it: @count} ((!@count&!@fraction&!@rate&!number&!be&!have&!stop&!semicolon){0,6} (comma | and){1,2} "from"? {it: @count}){0,5}`,
    examples: `
    scans obtained from seven women, seven men with asthma and 12 other men   -> 7 patients & 7 patients & 12 patients size
    scans of seven women, seven men                                           -> nothing
    `,
  }),
  role({
    id: "role-in-each",
    title: "Subjects in each of several groups",
    says: "size",
    weight: 2.5,
    match: `{it: @count} ("in" | "for" | "per" | "to") ("each" | "both" | "either")? "of"? "the"? content{0,2} armHead`,
    when: ({ units, from }) =>
      /^(?:in|for|per|to)$/.test(units[from + 1]!.folded) &&
      units.slice(from + 1, from + 3).some(({ folded }) => /^(?:each|both|either|per)$/.test(folded)),
    // Sizes in a bracket have a form of their own (`bare-each`); others are parts of those just counted.
    unless: { inBracket: before("open") },
    examples: `
    matching gave 1281 women in each group, 12 women per arm -> 1281 patients size | 12 patients size
    pain fell in 12 women in the arm                         -> nothing
    two men (one in each group) were excluded                -> nothing (inBracket)
    `,
  }),
  role({
    id: "role-named-arm",
    title: "Subjects after the name of an arm and a colon",
    says: "size",
    weight: 1.5,
    match: `(@labelled | armHead word | armHead) (colon | equals) {it: @count}`,
    examples: `
    Group I: 57 patients; control arm: 60 women    -> 57 patients size | 60 patients size
    rash: 57 patients                              -> nothing
    `,
  }),
  role({
    id: "role-of-data",
    title: "Subjects of whom data, records or an analysis are",
    says: "size",
    weight: 5,
    match: `(evaluation&noun | dataWord) ("of" | "from" | "for" | "on" | "with" | "in") ("the" | "all" | "these" | "our"){0,2} {it: @count}`,
    examples: `
    the records of 57 patients treated here; experience with 12 cases was reported    -> 57 patients size | 12 patients size
    a loss of 57 patients                                                             -> nothing
    `,
  }),
  role({
    id: "role-bracketed",
    title: "Subjects alone in brackets after an arm or studies",
    says: "size",
    weight: 1,
    match: `open {it: @count} (close | comma | colon) | @counted (open | comma | semicolon) {it: @count} (close | comma | colon | semicolon)`,
    unless: { event: before(`toxicity | disease | outcomeVerb | past | @category`) },
    examples: `
    the second arm (20 patients), four trials, 36 women: (6 trials; 86 men)      -> 20 patients size | 36 patients size | 86 patients size
    rash (3 patients)                                         -> nothing (event)
    3 patients                                                -> nothing
    `,
  }),
  role({
    id: "role-labelled",
    title: "Subjects behind a label that names them",
    says: "size",
    weight: 4,
    match: `^ (total | "number" "of" | studied | "study"){0,3} (population | people&plural&!sex&!"cases") colon {it: @count}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)),
    examples: `
    Population: 45 patients with relapsed disease    -> 45 patients size
    Patients: 45 adults                              -> 45 patients size
    Women: 45 patients, cases: 30 adults             -> nothing
    `,
  }),
  role({
    id: "role-opening",
    title: "Subjects that open a sentence and are described",
    says: "size",
    weight: 1,
    match: `^ ((preposition (!@count&!@fraction&!@rate&!be&!have&!comma&!stop){0,2})? (@date | @years | year) (!@count&!@fraction&!@rate&!be&!have&!comma&!stop){0,4} comma)? {it: @count} ("with" | comma | open | "aged" | "from" | @years)`,
    examples: `
    Between 1983 and 2000, 33 patients with cancer; -> 33 patients size
    477 patients (1983 - 2000, seen at home) with a tumour -> 477 patients size
    40 patients with cancer    -> 40 patients size
    40 patients                -> nothing
    `,
  }),
];
