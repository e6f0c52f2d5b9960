/** Patterns that the forms of this folder share. */

const reached = `(("of" | "among" | "for") "the"? @count | !@count&!@fraction&!@rate&!@category&!semicolon&!stop&!topic | (@category | topic) (armHead | people))`;

/** What stands between a number and the noun that it counts: open-class words, with what joins them. */
const joint = `(comma | dash | slash | plus | "or" | comma "or" | dash "and" (?= content dash? content{0,3} people))?`;
const thing = `(?! sample&plural | occasion&plural | people&!singular | preterite | "received") content&!outcomeVerb&!occurrence ${joint}`;
const inBrackets = `open (acronym | code) close`;

export const countPatterns: readonly (readonly [string, string])[] = [
  /** Study subjects with all that describes them: `consecutive, previously untreated or relapsed (NSCLC) patients`. */
  [
    "subjects",
    `"included"? (((?! studyHead&plural) content&!people&!preterite&!"received" | people&singular&!subject | armHead ("a" | letter | roman | digits) | remaining | comparative | @dimension | "such" | confirmedWord | ${inBrackets} | roman "and" roman) ${joint}){0,12} (people{0,2} people&plural (("and" | "or" | slash) content{0,2} people{1,2})? | people{1,3} (("and" | "or" | slash) content{0,2} people{1,2})? (?! sample | occasion | fatality))`,
  ],
  /** Other things that are counted: `evaluable lesions`, `treatment cycles`. */
  ["things", `(${thing}){0,6} (sample (?! disease) | occasion | fatality)`],
  /** Growths that are counted: `lung adenocarcinomas`. */
  ["growths", `(${thing}){0,6} growth&plural`],
  /** A number that may be a count, alone or with its noun. */
  ["a-count", `(integer (?! unit | timeUnit | ~word) | @counted | @equals)`],
  /** A number that stands alone: no year, no measurement, nothing with a range of its own. */
  [
    "lone-count",
    `{count: integer&!year} (?! unit | timeUnit | ~word | ~dash | number | @bounds | @range | @deviation | ("and" | "or" | comma) (@duration | number (unit | timeUnit)) | "or" number)`,
  ],
  /** What joins a count to its whole: `of`, `out of the`, `of a total of`, and as line ends glue it; in other languages `de`, `von`, `su`. */
  [
    "of-whole",
    `("out"? ("of" | "ofthe" | "ofthese") | "de" ("las" | "los")? | "von" "den"? | "su" | "sur" "les"? | "aus") (determiner | total | evaluable | eligible | "treated" | "planned" | "first"){0,3} "of"? "these"?`,
  ],
  /** Taking subjects in, dividing, treating or assessing them: what makes a number of them the size of a cohort. */
  [
    "studied",
    `(screening | enrolment | randomisation | treating | evaluation | observation | completion | evaluable | eligible)`,
  ],
  ["any-share", `(@fraction | @rate | @count)`],
  /** A unit within a clause that is no share and no other number. */
  ["plain", `!@fraction&!@rate&!@count&!@arm-sizes&!@category&!number&!stop&!semicolon&!colon`],
  /** What may stand between subjects and their verb: no verb, no relative, no number; a bracket counts as one. */
  [
    "before-verb",
    `((?! outcomeVerb&!gerund) !@fraction&!@rate&!@count&!@arm-sizes&!@category&!number&!stop&!semicolon&!colon&!comma&!open&!close&!be&!have&!relative&!conjunction | "having" | comma "respectively" comma? | comma "including" (!comma&!semicolon&!stop&!be&!have){1,9} comma | ("with" | "in" | "without") determiner? content{0,2} @category | ("with" | "having" | "for") (outcomeVerb&past (comma | slash | "or" | "and")){0,2} outcomeVerb&past ((slash | "or" | "and") content)? (?= content) | open (!close&!open | open !close{0,8} close){0,14} close | "or" | "and" (?! adverb{0,2} (be | have | past | outcomeVerb | occurrence)))`,
  ],
  /** Up to 31 units between a measure and its percentage: nothing that a share of subjects would be of. */
  ["reach", `(${reached} ${reached}){0,15} (${reached})?`],
  /** What may stand between two shares that are compared: no verb and no new topic. */
  [
    "beside",
    `(open (!close&!open | open !close{0,8} close){0,14} close | !@fraction&!@rate&!@count&!@arm-sizes&!@category&!number&!stop&!semicolon&!colon&!open&!be&!have&!relative&!outcomeVerb&!toxicity&!grade&!sex&!survival&!topic)`,
  ],
  ["joiner", `(comma | "and" | "or" | versus stop? | slash | "than" | "to" | "compared")`],
  /** Shares that are compared or listed: `44% with A and 30% with B`. A later one has no verb of its own. */
  [
    "row",
    `{it: any-share} (statistic{0,3} close)? (beside{0,8} (joiner | semicolon) beside{0,6} colon? open? {it: any-share} (?! be (?! occurrence) | have | outcomeVerb)){0,7}`,
  ],
  /** Intervals, ranges and p values behind a figure. */
  ["statistic", `(comma | semicolon)? (@interval | @p | @range | @bounds | @deviation | @confidence)`],
  /** Words between a bracket and its percentage: `(overall response rate, 28%)`. */
  [
    "percent-lead",
    `(@category | rate | "overall" | approximation | about | equals | colon | comma | semicolon | "i.e." | "or" | "equivalent" | "to"){0,6}`,
  ],
  /** A percentage of which the words behind say that it is no share: a change, a strength, a probability. */
  [
    "measured",
    `(measure | change&noun | "reduced" | "increased" | power | significance | ci | confidence | comparison | strength | chance | "free")`,
  ],
  /** A percentage behind a count: `(35%)`, `[35.0 %; 95% CI 20-50]`, `= 35%`, `, 35%`. */
  [
    "percent-behind",
    `(percent-bracket | (comma | semicolon) {p: @percent} (?= close | comma | semicolon | stop | versus | @interval | @bounds | open @confidence | $))`,
  ],
  /** `2335 (75% of survivors)`: a percentage that names its own whole, unless that is all subjects. */
  ["of-others", `"of" (?! ("the" | "all" | "these" | "our"){0,2} (subject | sex | "cases" | "children" | "adults"))`],
  /** `180 of 600 (35% in the control arm and 25% in the other)`, `(57% on zinc, 88% on placebo)`: each percentage is of an arm. */
  [
    "of-arm",
    `("in" | "for" | "on" | "under") ("the" | "each")? (content | letter | controlWord){0,3} (armHead ("and" | comma | versus) | ("and" | comma | semicolon | versus stop?) @percent)`,
  ],
  /** `83 of 144, 81 of 145 and 41 of 72 (58%, 56%, 57%)`: percentages of several counts, behind the last. */
  ["of-several", `comma @percent comma? "and"? @percent`],
  [
    "percent-bracket",
    `(@citation? open {lead: percent-lead} {bound: less | greater}? {p: @percent} (?! measured | "and" | dash | "to" | versus | "compared" | of-several | of-others | of-arm | sex | "with" | "aged" | adverb sex | content{1,2} ("positive" | "negative") close) (statistic{0,3} close)? | equals {p: @percent})`,
  ],
  /** A few words on what befell those counted: `had stable disease`, `complete responses were seen`. */
  [
    "befalling",
    `(((?! armHead&plural) word&!be&!relative&!timeUnit&!"than"&!"while"&!"whereas"&!"but" | dash | slash | @category | @grade | @labelled | @dose | @duration | be (?= content{1,4} open @percent) | ${inBrackets} | be occurrence (?= open)){1,9})`,
  ],
];
