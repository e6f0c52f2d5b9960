/** Evidence that a percentage is one of subjects, or of something else: a probability, a change, a strength, a bound. */
import { toNumber } from "../../../document/index.ts";
import { after, before, type Form, form, type Match, type Refusal } from "../../../language/index.ts";
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
const gap = `(!@count&!@fraction&!@rate&!@category&!semicolon&!stop&!topic | @category (armHead | people))`;
const between = `!@fraction&!@rate&!@count&!@category&!number&!stop&!colon&!have&!outcomeVerb&!topic`;
const rates = `{it: @rate} ((${between}){0,8} (joiner | semicolon | open) (${between}){0,7} colon? {it: @rate} (?! be | have | outcomeVerb)){0,15}`;
const time = `(@duration | "actuarial" | timeUnit)`;

export const measures: readonly Form[] = [
  measure({
    id: "measure-behind",
    title: "A percentage and behind it what it measures",
    says: "measure",
    weight: 10,
    match: `{it: any-share} statistic? ~dash? (measured | strength | "of" determiner{0,2} content{0,2} measureWhole (?! people) | (dash | "to") @rate)`,
    examples: `
    a 30% reduction, 80% power, 0.9% saline    -> 30% measure | 80% measure | 0.9% measure
    30% of the patients                                                -> nothing
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
    id: "share-above-whole",
    title: "More than all, but told as a share of subjects",
    says: "subjects",
    weight: 21,
    match: `(@category | outcomeRate "rate") (be | equals | colon | "of" | "reached") {it: @rate} |
      ("in" | ^) {it: @rate} (have | be | outcomeVerb&past | occurrence&past | comma | semicolon | stop | close | $)`,
    unless: {
      compared: after(
        `"of" | "that" | "relative" | "normalized" | "normalised" | comparative | measured | "in" "comparison" | "compared"`,
      ),
      relative: before(`"relative" | "standardized" | "standardised" | "net"`),
      changed: before(`(change | difference) ("in" | "of") determiner?`),
      ofCells: before(`"cell" | "cells" | "larval" | "parasite" | "bacterial"`),
    },
    when: (match) =>
      (match.one("it")!.mention!.value as Share[]).some(({ percent }) => toNumber(percent!) > 100) && isTold(match),
    examples: `
    the response rate was 135%, survival rate of 104%     -> 135% subjects | 104% subjects
    rash in 112% of patients. 130% of women had pain      -> 112% patients subjects | 130% patients subjects
    the response rate was 135% of that before             -> nothing (compared)
    the relative survival rate was 104%                   -> nothing (relative)
    a response rate of 110% relative to placebo           -> nothing (compared)
    an increase in the response rate of 135%              -> nothing (changed)
    the cell survival rate was 104%                       -> nothing (ofCells)
    a value in 112%, the response was 135%, rose to 120% of women -> nothing
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
    match: `(measure | "free" | @confidence) reach ${rates} | ("median" | "mean") (!@count&!@fraction&!@rate&!@category&!semicolon&!stop&!number&!@duration){0,8} ${rates} | performance ("performance" | "status" | "score" | "scores" | "index" | "of" | be | "median" | open | close | comma | colon | compare | "or" | "at" | "least"){0,6} {it: @rate}`,
    examples: `
    The 1-year survival rate was 45% with A and 58% with B    -> 45% & 58% measure
    rash, 45%                                                 -> nothing
    `,
  }),
  measure({
    id: "measure-over-time",
    title: "An outcome estimated over time",
    says: "measure",
    weight: 4,
    match: `${time} ${gap}{0,6} timeToEvent ${gap}{0,9} ${rates} | timeToEvent ${gap}{0,9} ${time} ${gap}{0,9} ${rates} | timeToEvent ${gap}{0,9} ${rates} (!semicolon&!stop){0,4} "at" ${time}`,
    examples: `
    local control at 2 years was 66%, and relapse rates were 86% vs. 63% at 2 years    -> 66% measure | 86% & 63% measure
    local control was 66%                                                              -> nothing
    `,
  }),
  measure({
    id: "measure-change",
    title: "A change and how large it was",
    says: "measure",
    weight: 4,
    match: `(change | amount | gapWord) (!@count&!@fraction&!@rate&!@category&!comma&!semicolon&!stop&!colon&!open&!close&!number){0,8} ("of" | "was" | "were" | "is" | equals | "from" | "to" | "between" | "approximately" | "about" | "by") ("about" | "approximately")? {it: @rate} | change {it: @rate} | gapWord equals {it: @rate}`,
    examples: `
    a reduction in size of 30%      -> 30% measure
    reduction, seen in 30%          -> nothing
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
    match: `("I" | "i2" | "I²" | "²") (open integer close | "2" | "²")? equals {it: @rate}`,
    examples: `
    I2 = 30%, I(2)=29.1%      -> 30% measure | 29.1% measure
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

/** A share with the noun of its subjects, or a rate by its name and of nothing else: `a response rate of 135% of control` is a ratio. */
function isTold(match: Match): boolean {
  const [first, shares] = [match.units[match.from]!, match.one("it")!.mention!.value as Share[]];
  const words = (first.mention?.units ?? [first]).map(({ text }) => text);
  if (/^in$/i.test(first.text) || first === match.one("it")) return shares.every(({ unit }) => unit === "subject");
  const isRate = first.lexeme.classes.has("outcomeRate") || words.some((word) => /^(?:rates?|[A-Z]{2,4})$/.test(word));
  return isRate && shares.every(({ thing }) => thing === null);
}

/** Cycles are counted, doses and cells are measured. */
const isMeasured = (classes: ReadonlySet<string>): boolean => classes.has("measureWhole") && !classes.has("cycleWord");
