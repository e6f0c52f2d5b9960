/** Measures, times and probabilities that a clause speaks of before its percentages. */
import { before, type Form, type Match } from "../../../language/index.ts";
import { between, measure } from "./measure.ts";

/** A unit between a measure and its percentage: nothing that a share of subjects would be of. */
const gap = `(("of" | "among" | "for") "the"? @count | !@count&!@fraction&!@rate&!@category&!semicolon&!stop&!topic | @category (armHead | people))`;
const another = `((${between}){0,8} (open @count close)? (joiner | semicolon | open) (${between}){0,7} colon? {it: @rate} (?! be (?! occurrence) | have | outcomeVerb))`;
const rates = `{it: @rate} (open decimal close)? ${another}{0,15} ${another}{0,15}`;
/** Control of a disease; not `the control` group. */
const event = `(timeToEvent&!controlWord | content "control" (?! armHead | comma))`;
/** `CV death`: of heart and vessels, and no coefficient of variation. */
const cardiovascular = `"CV" ("death" | "deaths" | "mortality" | "disease" | "events" | "outcomes")`;
const time = `({time: @duration} | "actuarial" | timeUnit)`;

export const measuresOfClause: readonly Form[] = [
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
    id: "share-first-listed",
    title: "Several measures of which the first is a response, and behind them its values in two groups",
    says: "subjects",
    weight: 12,
    match: `@category (comma content{1,2}){1,3} comma? "and" content{1,2} (!@rate&!@fraction&!@count&!@category&!semicolon&!stop){0,16} open {it: @rate} versus stop? {it: @rate}`,
    examples: `
    those had superior ORR, PFS and OS (88% versus 12%)     -> 88% & 12% subjects
    those had superior PFS and OS (88% versus 12%)          -> nothing
    `,
  }),
  measure({
    id: "measure-of-clause",
    title: "A measure that the clause speaks of before its percentages",
    says: "measure",
    weight: 4,
    match: `((?! ${cardiovascular}) measure | "index" | "free" | @confidence | percent ~content&!people | ("prognosis" | "prognoses") "of" | comparison ("prognosis" | "prognoses")) reach (semicolon (${gap}){0,6} open)? ${rates} | ("median" | "mean" | "average") (!@count&!@fraction&!@rate&!@category&!semicolon&!stop&!number&!@duration){0,14} ${rates} | performance ("performance" | "status" | "score" | "scores" | "index" | "of" | be | "median" | open | close | comma | colon | compare | "or" | "at" | "least"){0,6} {it: @rate}`,
    examples: `
    The 1-year survival rate was 45% with A and 58% with B    -> 45% & 58% measure
    survival rates of 45% and 38% were seen                   -> 45% & 38% measure
    men had worse survival; stage I (62% v 37%), stage II (41% v 29%) -> 62% & 37% & 41% & 29% measure
    %EWL in both groups reached 64.2% and 67.6%               -> 64.2% & 67.6% measure
    the prognosis of stage I was as that of stage II (30%, 27%) -> 30% & 27% measure
    the mean total lung V5, V10, and V20 were 31%, 24%, and 15% with photons -> 31% & 24% & 15% measure
    the survival rate for the 48 women who went on was 45%    -> 45% measure
    DFS was 77% in men (n = 76) versus 65% in women (n = 78)  -> 77% & 65% measure
    CV death or stroke was reduced with zinc (7.9% versus 9.5%)    -> nothing
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
    match: `${time} ${gap}{0,6} ${event} ${gap}{0,9} ${gap}{0,5} ${rates} | ${event} ${gap}{0,9} ${time} ${gap}{0,9} ${rates} | ${event} ${gap}{0,9} ${rates} (!semicolon&!stop){0,4} "at" ${time} | ("local" | "locoregional" | "regional") "control" ${gap}{0,9} ${rates} | {it: @rate} ("local" | "locoregional" | "regional") "control" (?! armHead)`,
    when: (match) => !match.has("time") || !/days?$/.test(textOf(match)),
    // `median follow-up was 4.8 years with a recurrence rate of 10.8%`: the time is not that of the rate.
    unless: { followUp: before(`"follow-up" (be | "of" | "time" | "period")?`) },
    examples: `
    local control at 2 years was 66%, and relapse rates were 86% vs. 63% at 2 years    -> 66% measure | 86% & 63% measure
    the local control rate was 66%                          -> 66% measure
    5-year bone control rates were markedly higher in the boost group than in the control group (100% vs. 93%) -> 100% & 93% measure
    seen in 12 men, with an 86% regional control rate       -> 86% measure
    follow-up was 4.8 years with a recurrence rate of 10.8% -> nothing (followUp)
    after 118 hours in the control, with rates of 17%; the 30-day mortality was 2%         -> nothing
    `,
  }),
  measure({
    id: "measure-cumulative",
    title: "A cumulative or actuarial incidence, and the rate of an outcome by so many years",
    says: "measure",
    weight: 7,
    match: `("cumulative" | "actuarial") (content | "of" | dash){0,4} (rate | "risk" | "probability" | "relapse" | "mortality" | "failure") ${gap}{0,16} ${gap}{0,5} (@category | rate ${gap}{0,4}){0,1} ${rates} | {time: @duration} (content | "for" | dash){0,6} rate ${gap}{0,9} ${rates}`,
    when: (match) => !match.has("time") || /-years?$/.test(textOf(match)),
    examples: `
    the actuarial incidence of pneumonitis was 22% at 6 months and 32% at 1 year    -> 22% & 32% measure
    the cumulative incidence rate was lower with zinc (66%) than without (72%)      -> 66% & 72% measure
    the 5-year amputation rate was 7.7%                                             -> 7.7% measure
    a 10-year rate for cataract of 2.6% after 5 Gy, 4.3% after 12 Gy                -> 2.6% & 4.3% measure
    the incidence of pneumonitis was 22%, the amputation rate was 7.7%              -> nothing
    the 30-day amputation rate was 7.7%                                             -> nothing
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
    id: "measure-amount",
    title: "An amount after by, a median or a name of a strength",
    says: "measure",
    weight: 4,
    unless: {
      happened: before(`occurrence | "followed" | leaving | outcomeVerb&past | treating&past | completion&past`),
    },
    match: `("by" | "median" | "mean" | "average" | ci) ("about" | "approximately" | "nearly" | "almost" | "up" "to" | "only" | "a" | "of")? ${rates} | strength ("of" | "about" | "up" "to")? {it: @rate} ((slash | "or" | "and" | comma | versus) strength? {it: @rate}){0,3}`,
    examples: `
    saline 0.9%                         -> 0.9% measure
    with salicylic acid 10% than with vehicle (49.5% vs. 18.2%)    -> 10% measure
    reported by 30%, chosen by 46% for pain and 67% for fever -> nothing (happened)
    a loss, 30%                         -> nothing
    `,
  }),
];

/** The length of time that a match names, as printed. */
const textOf = (match: Match): string =>
  match
    .one("time")!
    .mention!.units.map(({ text }) => text)
    .join("");
