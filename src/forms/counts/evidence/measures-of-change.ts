/** Changes and differences, with how large they were. */
import type { Form, Token } from "../../../language/index.ts";
import { between, measure } from "./measure.ts";

/** What a percentage is a share of, and the words up to its values. */
const share = `(@category | outcomeRate&!"survival" | (toxicity | diseaseEvent | "positivity") ("rate" | "rates") | rate "of" (determiner | modifiers | content){0,3} (people | toxicity | diseaseEvent | outcomeRate&!"survival")) (!@rate&!@fraction&!stop&!semicolon&!number){0,14}`;

export const measuresOfChange: readonly Form[] = [
  measure({
    id: "measure-change",
    title: "A change and how large it was",
    says: "measure",
    weight: 4,
    match: `((change | amount | gapWord) (?! rate)) ((?! "compared" "to" @rate) !@count&!@fraction&!@rate&!@category&!comma&!semicolon&!stop&!colon&!open&!close&!number){0,8} ("of" | "was" | "were" | "is" | equals | "from" | "to" | "between" | "approximately" | "about" | "by") ("about" | "approximately")? {it: @rate} (("and" | "or" | comma) {it: @rate}){0,3} | change (comma | colon)? {it: @rate} (("in" | "with" | "for") (${between}){1,6} ("and" | versus) {it: @rate} (?= "in" | "with" | "for"))? | gapWord (equals | comma | colon) {it: @rate}`,
    examples: `
    a reduction in size of 30%      -> 30% measure
    the differences were 38% and 52%     -> 38% & 52% measure
    (31% against 3%; difference, 28%)    -> 28% measure
    it increased 2.4% in the zinc arm and 14.3% in the other    -> 2.4% & 14.3% measure
    the improvement rate was 30%         -> nothing
    cured or improved compared to 2% and 12% of women    -> nothing
    reduction, seen in 30%          -> nothing
    `,
  }),
  measure({
    id: "measure-change-in-brackets",
    title: "How much a number changed, in brackets after both its values or after how much that was",
    says: "measure",
    weight: 7,
    match: `"from" (@span | number) plain{0,4} ("to" (@span | number))? plain{0,4} open {it: @rate} | (change | changeWord) "by" "a"? content{0,2} number content{0,2} open {it: @rate} close | number dash? content{1,3} change&noun open {it: @rate} close | @span content{0,2} change&noun open {it: @rate} close`,
    examples: `
    scores fell by 1.6 points (29%) against a 0.2-point increase (3%)    -> 29% measure | 3% measure
    visits rose from 511 to 713 (39.3%)    -> 39.3% measure
    seen in 511 of them (39.3%)            -> nothing
    `,
  }),
  measure({
    id: "measure-mean-changes",
    title: "By how many percent something changed in each of several groups",
    says: "measure",
    weight: 7,
    match: `("percentage" | "percent" | "mean" | "median" | "average") change&noun (!@count&!@fraction&!@rate&!@category&!semicolon&!stop){0,15} (!@count&!@fraction&!@rate&!@category&!semicolon&!stop){0,4} (be | colon | "of"){1,2} {it: @rate} ((@interval | open !close{0,8} close)? (!@count&!@fraction&!@rate&!stop&!be&!have){0,15} {it: @rate}){0,8}`,
    examples: `
    the percentage decreases in score with zinc and salt were: 21% (12 to 30) and 15% (1 to 29) -> 21% & 15% measure
    the mean decrease in score was seen in 21%                                           -> nothing
    `,
  }),
  measure({
    id: "measure-change-of-value",
    title: "How much what is measured changed, in brackets with its p value or beside another change",
    says: "measure",
    weight: 7,
    match: `change&noun ("in" | "of") (!@count&!@fraction&!@rate&!@category&!number&!comma&!semicolon&!stop&!open&!close&!rate&!toxicity){1,8} open {it: @rate} ((comma | semicolon)? @p | close and article? change&noun ("in" | "of"))`,
    examples: `
    a reduction in fat mass was found (5.3%; P < 0.05)       -> 5.3% measure
    an increase in SHBG (21%) and a decrease in weight (13%) -> 21% measure
    a reduction in the rate of rash (5.3%; P < 0.05)         -> nothing
    an increase in bilirubin (5%), rash (3%)                 -> nothing
    `,
  }),
  measure({
    id: "measure-signed",
    title: "A percentage with a sign of its own in brackets",
    says: "measure",
    weight: 8,
    match: `open (dash | plus) {it: @rate} (close | comma | semicolon | versus)`,
    examples: `
    a fall in weight (- 13%) and in fat (- 40%; p = 0.01) -> 13% measure | 40% measure
    a fall in weight (13%)                                -> nothing
    `,
  }),
  measure({
    id: "measure-benefit",
    title: "How much better an outcome is with a treatment",
    says: "measure",
    weight: 7,
    match: `"absolute" content{0,3} ("benefit" | "advantage" | "improvement") ("of" (?! @rate) content{1,3})? ("of" | "was" | colon) {it: @rate}`,
    examples: `
    a 5-year absolute benefit of 5.4%, an absolute benefit of zinc of 4% -> 5.4% measure | 4% measure
    the benefit in 5.4%                                                  -> nothing
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
    id: "measure-levels",
    title: "A percentage that became another, of whatever it is",
    says: "measure",
    weight: 7,
    match: `{it: @rate}`,
    when: (match) => areLevels(match.one("it")!),
    examples: `
    the ejection fraction fell from 60% to 45%    -> 60% & 45% measure
    in 20% to 30% of men                          -> nothing
    `,
  }),
  measure({
    id: "levels-of-share",
    title: "A share of subjects that became another",
    says: "subjects",
    weight: 9,
    match: `${share} "from" {it: {levels: @rate}} ((!stop&!semicolon){0,14} {it: @rate}){0,3} | ${share} change&past "to" {it: @rate} ("and" | "versus") {it: @rate}`,
    when: (match) => !match.has("levels") || areLevels(match.one("levels")!),
    examples: `
    the proportion of men who got it rose from 6 to 11%    -> 6% & 11% subjects
    the response rate fell from 34.6% to 26.4%             -> 34.6% & 26.4% subjects
    the response rate increased to 34.6% and 26.4%         -> 34.6% & 26.4% subjects
    survival rose from 34.6% to 46.4%                      -> nothing
    `,
  }),
  measure({
    id: "levels-of-groups",
    title: "A share of subjects in one group and in another, as from the one to the other",
    says: "subjects",
    weight: 9,
    match: `${share} "from" {it: @rate} ("in" | "with" | "on" | "for") (!@count&!@fraction&!@rate&!stop&!semicolon&!comma){1,6} "to" {it: @rate} ("in" | "with" | "on" | "for")`,
    examples: `
    zinc cut the proportion of women with rash from 28% in the control group to 18% in the zinc group -> 28% & 18% subjects
    it cut the proportion of women with rash from 28% to 18% in all                                  -> nothing
    `,
  }),
];

const areLevels = ({ mention }: Token): boolean => mention!.form === "rate-levels";
