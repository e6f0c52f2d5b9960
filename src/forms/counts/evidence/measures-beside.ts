/** What stands right beside a percentage, or within it, and says whether it is one of subjects. */
import { toNumber } from "../../../document/index.ts";
import { before, type Form } from "../../../language/index.ts";
import { sharesOf } from "../share.ts";
import { measure } from "./measure.ts";

export const measuresBeside: readonly Form[] = [
  measure({
    id: "measure-behind",
    title: "A percentage and after it what it measures",
    says: "measure",
    weight: 10,
    match: `({it: @rate} ("and" | "or" | comma | versus | slash) "near"?){0,3} {it: @rate} statistic? ~dash? (measured | @duration? ~dash? (content&!people&!past){0,2} survival | (content&!people&!past&!outcomeVerb&!occurrence){0,3} strength | "of" determiner{0,2} content{0,2} measureWhole (?! content? (people | population)) | (dash | "to") @rate | "predicted" | (content&!people){1,2} power | open (!close&!@count){1,10} close content{0,2} change&noun)`,
    examples: `
    a 30% reduction, 80% power, 0.9% saline    -> 30% measure | 80% measure | 0.9% measure
    0.15% ganciclovir ophthalmic gel           -> 0.15% measure
    26% and 28% lower, a 30% 5-year survival   -> 26% & 28% measure | 30% measure
    to 50% predicted, 80% statistical power, a 59% (24 to 10 mm) decrease    -> 50% measure | 80% measure | 59% measure
    near 100% disease-specific survival, 50% N2O    -> 100% measure | 50% measure
    47% used saline, 5% of the total population, 30% of the patients    -> nothing
    12 women (19%) survived                                    -> nothing
    `,
  }),
  measure({
    id: "measure-described-change",
    title: "How large a change was, with what describes it",
    says: "measure",
    weight: 10,
    match: `("a" | "an" | "the" | "by" | "this" | "that") {it: @rate} (content&!people&!outcomeVerb&!occurrence | dash){1,4} change&noun&singular (?! "rate")`,
    examples: `
    a 30% mean relative decline, the 12% absolute difference    -> 30% measure | 12% measure
    a 30% response rate, a 12% loss rate                        -> nothing
    `,
  }),
  measure({
    id: "measure-relative-to",
    title: "How much more or less something was than another",
    says: "measure",
    weight: 6,
    match: `{it: @rate} (!@count&!@fraction&!@rate&!comma&!semicolon&!stop&!have){0,8} "relative" "to" (!comma&!semicolon&!stop&!@rate){0,6} (comma | semicolon | stop | close | $)`,
    examples: `
    almost 20% in the zinc group relative to placebo.              -> about 20% measure
    20% in the zinc group relative to 10% on placebo               -> nothing
    `,
  }),
  measure({
    id: "measure-threshold",
    title: "A percentage that is a bound",
    says: "measure",
    weight: 8,
    match: `(comparative "than" | "at" ("least" | "most") | "equal" "to" | exceeding | "below" | "above") {it: @rate} | {it: @rate} ("or" | "and") (comparative | "above" | "below")`,
    examples: `
    in more than 10%, at least 30%, 50% or more, 60% and above    -> about 10% measure | about 30% measure | 50% measure | 60% measure
    if its prevalence exceeds 10%                                 -> 10% measure
    in 10%                                          -> nothing
    `,
  }),
  measure({
    id: "measure-error-planned",
    title: "How often a test of significance may err",
    says: "measure",
    weight: 10,
    match: `("error" | "alpha" | "α" | "β") ("rate" | "rates" | "level" | be | "of" | "at" | colon | equals){1,3} {it: @rate} ((slash | and | comma) {it: @rate})?`,
    examples: `
    type I and II error rates: 5%/20%, an alpha of 5%    -> 5% & 20% measure | 5% measure
    rates of 5% and 20%                                  -> nothing
    `,
  }),
  measure({
    id: "measure-impossible",
    title: "More than all",
    says: "measure",
    weight: 20,
    match: `{it: @rate}`,
    when: (match) => sharesOf(match.one("it")!).some(({ percent }) => toNumber(percent!) > 100),
    examples: `
    a recovery of 112%    -> 112% measure
    a recovery of 12%     -> nothing
    `,
  }),
  measure({
    id: "share-of-subjects",
    title: "A percentage of subjects, or of whom a verb says what they did",
    says: "subjects",
    weight: 6,
    match: `{it: @rate} ("were" (sex | people) | have | outcomeVerb&past | occurrence&past | treating&past | completion&past | "of" (determiner | modifiers){0,2} people)`,
    examples: `
    27% had pain, 12% died, 41% were males    -> 27% subjects | 12% subjects | 41% subjects
    27% saline                -> nothing
    `,
  }),
  measure({
    id: "share-with-noun",
    title: "A percentage with the noun of those it is of",
    says: "subjects",
    weight: 6,
    match: `{it: @rate}`,
    when: (match) => sharesOf(match.one("it")!).some(({ unit }) => unit !== null && unit !== "occasion"),
    examples: `
    27% of adults    -> 27% patients subjects
    27%              -> nothing
    `,
  }),
  measure({
    id: "measure-of-thing",
    title: "A percentage of a dose or of other things that are measured",
    says: "measure",
    weight: 10,
    match: `{it: @rate}`,
    when: (match) => isMeasured(match.one("it")!.mention!.units.at(-1)!.lexeme.classes),
    examples: `
    50% of the planned dose    -> 50% dose measure
    50% of the cycles          -> nothing
    `,
  }),
  measure({
    id: "share-in",
    title: "Something seen in a percentage",
    says: "subjects",
    weight: 5,
    unless: { change: before(`change | "result" | "results" | "resulted" | "resulting"`) },
    match: `"in" ("about" | "approximately" | "only" | "nearly")? row`,
    examples: `
    pain in 30%              -> 30% subjects
    a reduction in 30%       -> nothing (change)
    a pain of 30%            -> nothing
    `,
  }),
  measure({
    id: "measure-heterogeneity",
    title: "Heterogeneity between studies",
    says: "measure",
    weight: 8,
    match: `("i2" | "I²" | "²" | "I" (open integer close | integer (?= equals) | "²" | equals)) (equals | colon | "of" | be) {it: @rate} | ("I²" | "I" open integer close) {it: @rate}`,
    examples: `
    I2 = 30%, I(2)=29.1%, I2: 85%, I 2 = 0%, I(2) 45%    -> 30% measure | 29.1% measure | 85% measure | 0% measure | 45% measure
    in group I was 30%, in group II = 30%    -> nothing
    `,
  }),
];

/** Cycles are counted, doses and cells are measured. */
const isMeasured = (classes: ReadonlySet<string>): boolean => classes.has("measureWhole") && !classes.has("cycleWord");
