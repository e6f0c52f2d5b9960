/** Percentages that tell how strong a solution is, how much happens in a time, or what an estimate reaches: amounts, and no shares. */
import type { Form } from "../../../language/index.ts";
import { measure } from "./measure.ts";

const substance = `(word&!preposition&!people&!conjunction&!be&!have&!relative | capital | acronym | letter)`;

export const measuresOfAmount: readonly Form[] = [
  measure({
    id: "measure-of-solution",
    title: "The strength of what is given, behind its volume or the word for giving it",
    says: "measure",
    weight: 10,
    match: `((unit | doseUnit | @amount | @dose) "of"? | @dose (slash | plus | "and") | (treating | dosageForm | doseWord | route) (content&!people | "of" | "with" | "by" | "using" | article){0,4} (?= @rate drug)) {it: @rate} ${substance} ((slash | plus | "and" | "in" | "with") {it: @rate} ${substance}){0,3}`,
    examples: `
    250 mL 5% HES/4.2% NaCl                             -> 4.2% measure
    a continuous infusion of 0.1% ropivacaine           -> 0.1% measure
    given docetaxel, 30% improved; pain in 30% after 2 mL -> nothing
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
