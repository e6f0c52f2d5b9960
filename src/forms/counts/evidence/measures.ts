/** Evidence that a percentage is one of subjects, or of something else: a probability, a change, a strength, a bound. */
import { toNumber } from "../../../document/index.ts";
import { before, type Form, form, type Match, type Refusal } from "../../../language/index.ts";
import { type Share, showShares } from "../share.ts";

export interface MeasureEvidence {
  readonly tells: "measure";
  readonly of: readonly Share[];
  readonly says: "measure" | "subjects";
  readonly weight: number;
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly says: MeasureEvidence["says"];
  readonly weight: number;
  readonly match: string;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly when?: (match: Match) => boolean;
  readonly examples: string;
}

function measure({ id, title, says, weight, match, unless, when, examples }: Declared): Form {
  return form<MeasureEvidence>({
    id,
    title,
    yields: id,
    isOverlay: true,
    match,
    ...(unless && { unless }),
    value: (match) => {
      if (when && !when(match)) return null;
      return {
        tells: "measure",
        of: match.each("it").flatMap(([unit]) => unit!.mention!.value as Share[]),
        says,
        weight,
      };
    },
    show: ({ of }) => `${showShares(of)} ${says}`,
    examples,
  });
}

/** A unit between a measure and its percentage: nothing that a share of subjects would be of. */
const gap = `(("of" | "among") "the"? @count | !@count&!@fraction&!@rate&!@category&!semicolon&!stop&!topic | @category (armHead | people))`;
const between = `!@fraction&!@rate&!@count&!@category&!number&!stop&!colon&!have&!outcomeVerb&!topic`;
const another = `((${between}){0,8} (joiner | semicolon | open) (${between}){0,7} colon? {it: @rate} (?! be (?! occurrence) | have | outcomeVerb))`;
const rates = `{it: @rate} ${another}{0,15} ${another}{0,15}`;
/** Control of a disease; not `the control` group. */
const event = `(timeToEvent&!controlWord | content "control" (?! armHead | comma))`;
const time = `(@duration | "actuarial" | timeUnit)`;

export const measures: readonly Form[] = [
  measure({
    id: "share-first-told",
    title: "Response and a time told together, each with its value",
    says: "subjects",
    weight: 12,
    match: `@category (comma | "and") (!@rate&!@fraction&!@count&!@category&!semicolon&!stop){1,16} be {it: @rate} (comma | comma? "and") @duration ((!semicolon&!stop&!versus){0,12} (semicolon "and"? | versus | "than" | "compared" ("with" | "to")) {it: @rate} (comma | comma? "and") @duration){0,4}`,
    examples: `
    the response rate and median survival were 20% and 4 months, as compared with 23% and 19 months    -> 20% & 23% subjects
    the response rate was 20%, and survival was 4 months    -> nothing
    `,
  }),
  measure({
    id: "measure-behind",
    title: "A percentage and behind it what it measures",
    says: "measure",
    weight: 10,
    match: `({it: @rate} ("and" | "or" | comma | versus | slash)){0,3} {it: @rate} statistic? ~dash? (measured | @duration? ~dash? ("overall" | "actuarial"){0,1} survival | (content&!people){0,3} strength | "of" determiner{0,2} content{0,2} measureWhole (?! content? (people | population)) | (dash | "to") @rate)`,
    examples: `
    a 30% reduction, 80% power, 0.9% saline    -> 30% measure | 80% measure | 0.9% measure
    0.15% ganciclovir ophthalmic gel           -> 0.15% measure
    26% and 28% lower, a 30% 5-year survival   -> 26% & 28% measure | 30% measure
    5% of the total population, 30% of the patients            -> nothing
    12 women (19%) survived                                    -> nothing
    `,
  }),
  measure({
    id: "measure-threshold",
    title: "A percentage that is a bound",
    says: "measure",
    weight: 8,
    match: `(comparative "than" | "at" ("least" | "most") | "equal" "to" | "exceeding" | "below" | "above" | "exceeded") {it: @rate} | {it: @rate} "or" comparative`,
    examples: `
    in more than 10%, at least 30%, 50% or more    -> about 10% measure | about 30% measure | 50% measure
    in 10%                                          -> nothing
    `,
  }),
  measure({
    id: "measure-impossible",
    title: "More than all",
    says: "measure",
    weight: 20,
    match: `{it: @rate}`,
    when: (match) => (match.one("it")!.mention!.value as Share[]).some(({ percent }) => toNumber(percent!) > 100),
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
    match: `{it: @rate} (have | outcomeVerb&past | occurrence&past | treating&past | completion&past | "of" (determiner | modifiers){0,2} people)`,
    examples: `
    27% had pain, 12% died    -> 27% subjects | 12% subjects
    27% saline                -> nothing
    `,
  }),
  measure({
    id: "share-with-noun",
    title: "A percentage with the noun of those it is of",
    says: "subjects",
    weight: 6,
    match: `{it: @rate}`,
    when: (match) =>
      (match.one("it")!.mention!.value as Share[]).some(({ unit }) => unit !== null && unit !== "occasion"),
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
    id: "measure-of-clause",
    title: "A measure that the clause speaks of before its percentages",
    says: "measure",
    weight: 4,
    match: `(measure | "index" | "free" | @confidence) reach (semicolon (${gap}){0,6} open)? ${rates} | ("median" | "mean") (!@count&!@fraction&!@rate&!@category&!semicolon&!stop&!number&!@duration){0,8} ${rates} | performance ("performance" | "status" | "score" | "scores" | "index" | "of" | be | "median" | open | close | comma | colon | compare | "or" | "at" | "least"){0,6} {it: @rate}`,
    examples: `
    The 1-year survival rate was 45% with A and 58% with B    -> 45% & 58% measure
    survival rates of 45% and 38% were seen                   -> 45% & 38% measure
    men had worse survival; stage I (62% v 37%), stage II (41% v 29%) -> 62% & 37% & 41% & 29% measure
    rash, 45%                                                 -> nothing
    `,
  }),
  measure({
    id: "measure-assumed",
    title: "A percentage that was assumed",
    says: "measure",
    weight: 7,
    match: `(assuming | "null" "hypothesis") (!@rate&!@count&!@fraction&!semicolon&!stop){0,10} {it: @rate} ((!@rate&!@count&!@fraction&!semicolon&!stop&!comma){0,6} (versus | "and" | "to") (!@rate&!@count&!@fraction&!semicolon&!stop&!comma){0,6} {it: @rate})?`,
    examples: `
    assuming a response rate of 20% versus 40% with zinc    -> 20% & 40% measure
    a response rate of 20%                                  -> nothing
    `,
  }),
  measure({
    id: "measure-over-time",
    title: "An outcome estimated over time",
    says: "measure",
    weight: 4,
    match: `${time} ${gap}{0,6} ${event} ${gap}{0,9} ${rates} | ${event} ${gap}{0,9} ${time} ${gap}{0,9} ${rates} | ${event} ${gap}{0,9} ${rates} (!semicolon&!stop){0,4} "at" ${time}`,
    examples: `
    local control at 2 years was 66%, and relapse rates were 86% vs. 63% at 2 years    -> 66% measure | 86% & 63% measure
    local control was 66%, after 118 hours in the control, with rates of 17%           -> nothing
    `,
  }),
  measure({
    id: "measure-at-time",
    title: "Percentages at points in time, in a sentence on survival or a probability",
    says: "measure",
    weight: 4,
    match: `(survival | "probability" | "probabilities") (!semicolon&!stop){0,16} (!semicolon&!stop){0,16} open {it: @rate} "at" @duration (comma and? {it: @rate} "at" @duration){0,4}`,
    examples: `
    the probability was lower with a partial response (53% at 6 months, 33% at 12 months)    -> 53% & 33% measure
    the response was lower (53% at 6 months)                                                 -> nothing
    `,
  }),
  measure({
    id: "measure-change",
    title: "A change and how large it was",
    says: "measure",
    weight: 4,
    match: `((change | amount | gapWord) (?! rate)) (!@count&!@fraction&!@rate&!@category&!comma&!semicolon&!stop&!colon&!open&!close&!number){0,8} ("of" | "was" | "were" | "is" | equals | "from" | "to" | "between" | "approximately" | "about" | "by") ("about" | "approximately")? {it: @rate} (("and" | "or" | comma) {it: @rate}){0,3} | change (comma | colon)? {it: @rate} (("in" | "with" | "for") (${between}){1,6} ("and" | versus) {it: @rate} (?= "in" | "with" | "for"))? | gapWord (equals | comma | colon) {it: @rate}`,
    examples: `
    a reduction in size of 30%      -> 30% measure
    the differences were 38% and 52%     -> 38% & 52% measure
    (31% against 3%; difference, 28%)    -> 28% measure
    it increased 2.4% in the zinc arm and 14.3% in the other    -> 2.4% & 14.3% measure
    the improvement rate was 30%         -> nothing
    reduction, seen in 30%          -> nothing
    `,
  }),
  measure({
    id: "measure-change-in-brackets",
    title: "How much a number changed, in brackets behind both its values",
    says: "measure",
    weight: 7,
    match: `"from" (@span | number) plain{0,4} ("to" (@span | number))? plain{0,4} open {it: @rate}`,
    examples: `
    visits rose from 511 to 713 (39.3%)    -> 39.3% measure
    seen in 511 of them (39.3%)            -> nothing
    `,
  }),
  measure({
    id: "measure-from-to",
    title: "A percentage that became another",
    says: "measure",
    weight: 7,
    match: `"from" {it: @rate} (open !close{0,8} close)? (!@count&!@fraction&!@rate&!stop&!semicolon&!comma){0,6} "to" {it: @rate}`,
    examples: `
    rose from 20% at first to 30%    -> 20% & 30% measure
    fell from men to 30%             -> nothing
    `,
  }),
  measure({
    id: "measure-heterogeneity",
    title: "Heterogeneity between studies",
    says: "measure",
    weight: 8,
    match: `("I" | "i2" | "I²" | "²") (open integer close | "2" | "²")? (equals | colon | "of" | be) {it: @rate}`,
    examples: `
    I2 = 30%, I(2)=29.1%, I2: 85%    -> 30% measure | 29.1% measure | 85% measure
    II = 30%                  -> nothing
    `,
  }),
  measure({
    id: "measure-amount",
    title: "An amount behind by, a median or a name of a strength",
    says: "measure",
    weight: 4,
    unless: { happened: before(`occurrence | "followed"`) },
    match: `("by" | "median" | "mean" | "average" | ci | strength) ("about" | "approximately" | "nearly" | "almost" | "up" "to" | "only" | "a" | "of")? ${rates}`,
    examples: `
    saline 0.9%                         -> 0.9% measure
    reported by 30%                     -> nothing (happened)
    a loss, 30%                         -> nothing
    `,
  }),
];

/** Cycles are counted, doses and cells are measured. */
const isMeasured = (classes: ReadonlySet<string>): boolean => classes.has("measureWhole") && !classes.has("cycleWord");
