/** Percentages that tell how strong a solution is, how much happens in a time, or what an estimate reaches: amounts, and no shares. */
import { toNumber } from "../../../document/index.ts";
import { before, type Form } from "../../../language/index.ts";
import { sharesOf } from "../share.ts";
import { measure } from "./measure.ts";

const substance = `(word&!preposition&!people&!conjunction&!be&!have&!relative | capital | acronym | letter)`;

export const measuresOfAmount: readonly Form[] = [
  measure({
    id: "measure-of-solution",
    title: "The strength of what is given, after its volume or the word for giving it",
    says: "measure",
    weight: 10,
    match: `((unit | doseUnit | @amount | @dose) ("of" | slash)? | (treating | dosageForm | doseWord | route) (content&!people | "of" | "with" | "by" | "using" | article){0,4} (?= @rate drug)) {it: @rate} ${substance} ((slash | plus | "and" | "in" | "with") {it: @rate} ${substance}){0,3}`,
    examples: `
    250 mL 5% HES/4.2% NaCl, 500 mL of 0.9% saline      -> 4.2% measure | 0.9% measure
    a continuous infusion of 0.1% ropivacaine           -> 0.1% measure
    given docetaxel, 30% improved; pain in 30% after 2 mL -> nothing
    `,
  }),
  measure({
    id: "measure-of-drug",
    title: "The strength of a drug, after an article or in too small a number for a share of subjects",
    says: "measure",
    weight: 10,
    match: `("a" | "an" | "either" | {given: "topical" | "of" | "with" | "using" | treating}) {it: @rate} content{0,1} drug (?! @rate | open @rate) | {it: {given: @rate}} drug be treating | drug content? {it: @rate}`,
    when: (match) =>
      match.has("given") ||
      match.units[match.from]!.lexeme.classes.has("function") ||
      toNumber(sharesOf(match.one("it")!)[0]!.percent!) <= 0.1,
    examples: `
    a 0.5% timolol suspension, either 2% aqueous timolol    -> 0.5% measure | 2% measure
    the first group received 0.5% ropivacaine               -> 0.5% measure
    a trial of mometasone furoate 0.1%                      -> 0.1% measure
    pain with daunoplatin 12% or 3%                           -> nothing
    `,
  }),
  measure({
    id: "measure-of-preparation",
    title: "The strength of a cream or a solution, and of one of several drugs in a preparation",
    says: "measure",
    weight: 12,
    match: `content preparation {it: {low: @rate}} | {it: @rate} slash content{0,2} (strength | drug | drugSuffix) {it: @rate} | {it: @rate} (acronym | capital | code){1,2} integer? preparation | (drug | "formulation" ("of" content)?) open (code | capital | drug | acronym integer) {it: {low: @rate}} close`,
    when: (match) => !match.has("low") || toNumber(sharesOf(match.one("low")!)[0]!.percent!) <= 10,
    examples: `
    adapalene cream 0.1% has worked, a standard formulation of propofol (Dulprivan 1%)    -> 0.1% measure | 1% measure
    commoner with daunol 0.5%/lactic acid 10%, and 0.5% POX 2000 gel        -> 0.5% & 10% measure | 0.5% measure
    rash with daunol cream 45%, fever 12%/pain 10%                          -> nothing
    `,
  }),
  measure({
    id: "measure-estimate",
    title: "What something is estimated at, and how far a vaccine protects",
    says: "measure",
    weight: 4,
    match: `("estimate" ("of" | "was" | "is") | (("vaccine" | "protective" | "protection") ("efficacy" | "effectiveness") | ("efficacy" | "effectiveness") ("against" | "at" "preventing" | "in" "preventing") | "VE") (!@count&!@fraction&!@rate&!semicolon&!stop){0,12}) {it: @rate} (open !close{0,12} close)? ((!@count&!@fraction&!@rate&!semicolon&!stop){0,9} ("and" | versus) (!@count&!@fraction&!@rate&!semicolon&!stop&!be&!have){0,6} {it: @rate})?`,
    unless: { share: before(`@category | rate`) },
    examples: `
    this estimate was 33%, vaccine efficacy against measles was 85%    -> 33% measure | 85% measure
    efficacy against infection was 66% (59 to 73) in men and 60% in women -> 66% & 60% measure
    the incidence estimate was 33%                                     -> nothing (share)
    the share was 33%                                                  -> nothing
    `,
  }),
  measure({
    id: "measure-deviated",
    title: "A percentage with a deviation, which is a mean; estimated rates have an error of their own",
    says: "measure",
    weight: 9,
    match: `{it: @rate} (@deviation | open plus-minus)`,
    unless: {
      estimated: before(`(curve | timeToEvent | "incidence") (!semicolon&!stop){0,16}`),
    },
    examples: `
    the mean recovery ratio (RR) was 75.2% ± 24.4%              -> 75.2% measure
                                     ~~~~~~~~~~~~~
    men attended 70% (± SD, 28%) of sessions                    -> 70% measure
    the 5-year survival rate was 67.2% ± 7.5%                   -> nothing (estimated)
    the rate was 67.2%                                          -> nothing
    `,
  }),
  measure({
    id: "measure-changes-listed",
    title: "How large several changes were, each with what changed",
    says: "measure",
    weight: 9,
    match: `{it: @rate} ("higher" | "lower" | "greater" | "smaller" | "less" | "more") ("for" | "in" | "with") (!@count&!@fraction&!@rate&!semicolon&!stop){1,8} (comma? "and" | comma) {it: @rate} ("for" | "in" | "with") ((!@count&!@fraction&!@rate&!semicolon&!stop){1,8} (comma? "and" | comma) {it: @rate} ("for" | "in" | "with")){0,5}`,
    examples: `
    16% higher for albumin, 18% for ferritin, and 25% for iron    -> 16% & 18% & 25% measure
    16% for albumin, 18% for ferritin                             -> nothing
    `,
  }),
  measure({
    id: "measure-per",
    title: "How much a change or a risk is for each step of something",
    says: "measure",
    weight: 10,
    match: `{it: @rate} (statistic | open statistic{1,3} close)? ({behind: @span} | "per" (?! armHead | people) | "/" (timeUnit | "patient-year" | "person-year") | "a" (timeUnit) | "annually" | "yearly")`,
    when: (match) => !match.has("behind") || match.one("behind")!.mention!.units[0]!.folded === "per",
    examples: `
    rose by 7% (95% CI 3% to 9%) per year, 2% per 10 units    -> 7% measure | 2% measure
    pain in 7% per arm                                        -> nothing
    `,
  }),
  measure({
    id: "measure-yearly",
    title: "A rate of each year",
    says: "measure",
    weight: 9,
    match: `("annual" | "yearly" | "annualized" | "annualised" | "monthly") (content | dash){0,4} (rate | "risk" | @category) (!@count&!@fraction&!@rate&!comma&!semicolon&!stop&!open){0,8} open? {it: @rate} ((!@count&!@fraction&!@rate&!semicolon&!stop&!be&!have){0,8} {it: @rate}){0,3}`,
    examples: `
    the annual rate of stroke was 0.3% with zinc and 0.5% with placebo    -> 0.3% & 0.5% measure
    the rate of stroke was 0.3%                                           -> nothing
    `,
  }),
  measure({
    id: "measure-own-unit",
    title: "A percent sign that a word is glued to: a unit of its own",
    says: "measure",
    weight: 10,
    match: `{it: @rate} ~content&!people`,
    examples: `
    diets with 3.2 %en as fat, a loss of 64%EWL    -> 3.2% measure | 64% measure
    3.2% energy                                     -> nothing
    `,
  }),
];
