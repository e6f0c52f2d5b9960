/** What the verb of a number, or the noun of a verb, says: taken in, treated and assessed, or befallen by something. */
import type { Population } from "../../../claims/index.ts";
import { before, type Form, type Match } from "../../../language/index.ts";
import { lastPopulation } from "../population.ts";
import { role } from "./role.ts";

/** Verbs that stand for themselves, unlike `treated`, which may be told of those who are counted: the first number has its own. */
const finite = new Set(["received", "underwent", "began", "took", "withdrew"]);
const ofVerb = (match: Match): Population | null => lastPopulation(match.all("verb"));

export const rolesOfVerbs: readonly Form[] = [
  role({
    id: "role-were-enrolled",
    title: "Subjects who were taken in, treated or assessed",
    says: "size",
    weight: 4,
    match: `{it: @count} ("of" relative)? (("of" | "in" | "from") "the"? @count)? before-verb{0,14} @arm-sizes? before-verb{0,10} (be | have "been") ("then" | adverb | "randomly" | "to" "be" | "finally"){0,3} {verb: studied | "needed" | "required"}`,
    population: ofVerb,
    named: true,
    examples: `
    61 eyes of 57 women were treated; 57 men on A and 60 on B were studied    -> 61 eye size treated | 60 size enrolled
    12 patients per arm were needed                                           -> 12 patients size
    57 patients with cancer (mean age 61) were enrolled    -> 57 patients size enrolled
    57 women with cancer, including 12 with relapse, were enrolled    -> 57 patients size enrolled
    57 women with cancer and complete imaging were enrolled           -> 57 patients size enrolled
    57 women having cancer of the lung in a complete response after chemotherapy or of the bone after surgery were treated    -> 57 patients size treated
    The initial 8 women (4 daunol, 4 placebo) were treated            -> 8 patients size treated
    57 patients were male                                  -> nothing
    `,
  }),
  role({
    id: "role-were-both",
    title: "The first of two numbers of subjects who were taken in, treated or assessed",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,8} comma? "and" @count before-verb{0,8} (be | have "been") adverb{0,2} {verb: studied}`,
    population: ofVerb,
    named: true,
    unless: {
      ownVerb: ({ units, from, to }) => units.slice(from, to).some(({ folded }) => finite.has(folded)),
      ofVerbBefore: before(
        `(screening | enrolment | randomisation | treating) ("a" "total" "of" | "all" | "the"){0,2}`,
      ),
    },
    examples: `
    57 men on A and 60 on B were studied    -> 57 patients size enrolled
    57 men on A and 60 on B were ill        -> nothing
    We screened 40 patients, and 36 patients were enrolled -> nothing (ofVerbBefore)
    49 received study treatment, and 53 were evaluable -> nothing (ownVerb)
    `,
  }),
  role({
    id: "role-available",
    title: "Subjects who were gathered, or could be assessed",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,8} be adverb{0,2} ("collected" | "gathered" | "pooled" | {available: "available" | "suitable"} "for" (content&!people | "the"){0,3} evaluation)`,
    population: (match) => (match.has("available") ? "evaluable" : null),
    examples: `
    96 women were available for the efficacy analysis, and 1877 men were collected -> 96 patients size evaluable | 1877 patients size
    96 women were available for a talk                                            -> nothing
    `,
  }),
  role({
    id: "role-chosen",
    title: "Subjects described by a relative clause who were taken in",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,8} relative (!semicolon&!stop){1,16} be adverb? {verb: screening | enrolment | randomisation | eligible | evaluable}`,
    population: ofVerb,
    named: true,
    examples: `
    40 adults who had relapsed after it were enrolled    -> 40 patients size enrolled
    40 adults with cancer who had relapsed were enrolled -> 40 patients size enrolled
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
    named: true,
    examples: `
    57 women of both centres entered the study and 30 men took part    -> 57 patients size enrolled | 30 patients size enrolled
    29 women with relapsed or refractory leukaemia received it         -> 29 patients size treated
    57 women had entered                                               -> nothing
    `,
  }),
  role({
    id: "role-met-criteria",
    title: "Subjects who met the criteria of a study, or whom it reports",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,8} fulfilling (groupLead | "predefined"){0,2} (enrolment | eligible | "eligibility" | "study") (content | and | "or" | slash){0,3} ("criteria" | "requirements")
      | "we" reporting ("on" | article | "our" | "of" | content&!people){0,6} {it: @count}`,
    examples: `
    From 2003 to 2014, 40 women met the study criteria, and 12 men fulfilled our inclusion and exclusion criteria -> 40 patients size | 12 patients size
    We report the outcome of 45 women treated for cancer -> 45 patients size
    40 women met the criteria for a response             -> nothing
    `,
  }),
  role({
    id: "role-formed-population",
    title: "Subjects who make up a population",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,6} (("served" | "acted") "as" content{0,2} people | ("formed" | "constituted" | "comprised" | "made" "up" | "represented" | "were" | "completed" | "composed") determiner? content{0,4} {population: population | populationName})`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)) ?? "enrolled",
    examples: `
    57 patients formed the study population and 20 men made up the safety set    -> 57 patients size enrolled | 20 patients size safety
    20 volunteers served as healthy controls                                    -> 20 patients size enrolled
    57 patients formed an opinion                                               -> nothing
    `,
  }),
  role({
    id: "role-happened",
    title: "Subjects of whom a verb says what became of them",
    says: "share",
    weight: 3.5,
    match: `{it: @count} before-verb{0,14} (("did" | "do" | "could" | "would") "not" | have (?! "been" adverb? studied) | outcomeVerb | occurrence&past | leaving&past | be adverb? (?! studied) occurrence&past "to")`,
    examples: `
    3 patients with anaemia had pain and 4 men died    -> 3 patients share | 4 patients share
    An additional 9 women were found to have relapsed  -> 9 patients share
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
    match: `{verb: (?! "including") (screening | enrolment | randomisation | treating | evaluation | observation)} (open !close{1,8} close)? (!comma&!semicolon&!stop&!number&!@fraction&!@rate&!@count&!@category&!occurrence){0,5} {it: @count}`,
    population: ofVerb,
    named: true,
    examples: `
    We enrolled a total of 57 patients    -> 57 patients size enrolled
    We assigned (in a 2:1 ratio) 57 women -> 57 patients size randomised
    We enrolled men, 57 women, with rash, including 1 man -> nothing
    `,
  }),
  role({
    id: "role-both-befallen",
    title: "The first of two numbers of subjects of whom one verb says what became of them",
    says: "share",
    weight: 5,
    match: `{it: @count} before-verb{0,8} comma? "and" {it: @count} before-verb{0,8} (outcomeVerb&past | occurrence&past | leaving&past | have (?! "been" adverb? studied))`,
    examples: `
    34 women assigned to zinc and 31 to salt died       -> 34 patients & 31 share
    34 women assigned to zinc and 31 to salt were seen  -> nothing
    `,
  }),
  role({
    id: "role-of-dead",
    title: "Subjects of whom deaths were",
    says: "share",
    weight: 3,
    match: `(fatality "of" {it: @count} ((open !close{1,9} close)? and {it: @count})?)`,
    examples: `
    deaths of 96 smokers (SMR 1.2) and 87 others were found -> 96 patients & 87 share
    3 deaths in 96 smokers                                  -> nothing
    `,
  }),
  role({
    id: "role-based-on",
    title: "Subjects whom something is based on",
    says: "size",
    weight: 4,
    match: `"based" "on" (dataWord | "a" | total | "of" | "from" | groupLead | @counted content? and | @count and | comma){0,6} {it: @count}`,
    examples: `
    it was based on 34 trial comparisons and 8447 patients -> 8447 patients size
    it was based on the results of zinc in rats            -> nothing
    `,
  }),
  role({
    id: "role-total",
    title: "A total, cohort or study of so many",
    says: "size",
    weight: 2,
    match: `("sample" "size" be | total | population | "size" | "data" | studyHead | armHead | "additional" | "treating" | "leaving") (cohortLead)? "the"? {it: @count}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)),
    examples: `
    a total of 57 patients, leaving 31 women    -> 57 patients size | 31 patients size
    a sum of 57 patients                        -> nothing
    `,
  }),
  role({
    id: "role-subset",
    title: "A subset of so many, whatever was observed in them",
    says: "size",
    weight: 5,
    match: `("subset" | "subgroup" | "subsample" | "sub-sample" | "subpopulation" | "substudy") "of" "the"? {it: @count}`,
    examples: `
    reactions were recorded in a diary subset of 57 adults    -> 57 patients size
    the group of 57 adults                                    -> nothing
    `,
  }),
  role({
    id: "role-done-in",
    title: "Something was done or fell in so many",
    says: "share",
    weight: 3.5,
    match: `(be adverb{0,2} ("performed" | "done" | "identified" | past&unknown | "carried" "out" | ((?! studied) content&!past&!designated&!people&!outcomeVerb&!"available" | @labelled) (("or" | and | slash) (content&!past | @labelled))?) | change&verb (!comma&!semicolon&!stop&!@count){0,6} | (greater | less) equals? @percent) "in" ("only" | adverb | "the")? {it: @count}`,
    unless: { study: before(`(studyHead | evaluation&noun | armHead) (!comma&!semicolon&!stop&!be){0,8}`) },
    examples: `
    a shunt was placed in 6 patients, pain fell below 50% in 5    -> 6 patients share
    pain was mild or moderate in 323 women, a clot was identified in 4 men -> 323 patients share | 4 patients share
    the study was performed in 40 women                           -> nothing (study)
    a shunt, in 6 patients; data were available in 6 patients     -> nothing
    `,
  }),
  role({
    id: "role-occurred-in",
    title: "Something occurred in so many",
    says: "share",
    weight: 4,
    match: `(occurrence | "required" | "needed" | "discontinued" | "led" | "died") (!comma&!semicolon&!stop&!@category&!@fraction&!@count&!"from"){0,5} ("in" | "by" | "among" | "for" | "with" | "of")? ("only" | adverb | "the")? {it: @count}`,
    unless: {
      reported: (match) => match.before()?.folded === "we" && match.units[match.from]!.lexeme.classes.has("reporting"),
    },
    examples: `
    rash was observed in 6 patients    -> 6 patients share
    we report 6 patients               -> nothing (reported)
    we observed 6 patients with a rash -> 6 patients share
    rash, in 6 patients, scans obtained from 57 patients -> nothing
    `,
  }),
];
