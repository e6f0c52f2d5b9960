/** How often a test is right: shares of those with the disease, without it, or with a result. */
import { before, type Form } from "../../../language/index.ts";
import { measure } from "./measure.ts";

const characteristic = `(testMeasure | "predictive" ("value" | "values") (open acronym close)? | "correct" "classification" | ("negative" | "positive") "rate")`;
/** A unit between a characteristic and its percentage: nothing that another percentage would be of. */
const gap = `("than" (?! @rate) | !@fraction&!@rate&!@count&!@category&!number&!semicolon&!stop&!change&!topic&!survival&!"analysis"&!"analyses"&!"within"&!"than")`;
const another = `(${gap}{0,9} (joiner | semicolon | open) ${gap}{0,7} {it: @rate} (?! be | have | outcomeVerb | past | difference))`;

export const measuresOfTests: readonly Form[] = [
  measure({
    id: "share-of-tests",
    title: "The sensitivity, specificity, accuracy or predictive value of a test",
    says: "tests",
    weight: 9,
    match: `${characteristic} ${gap}{0,15} ${gap}{0,9} {it: @rate} (?! ("and" | "or") comparative) ${another}{0,7}`,
    unless: { set: before(`("desired" | "target" | "required" | "given" | "fixed" | "set") content{0,1}`) },
    examples: `
    a sensitivity of 80%, specificity, 83%; PPV, 75%     -> 80% & 83% & 75% tests
    its sensitivity and specificity for nodes were 82% and 93%  -> 82% & 93% tests
    specificity was lower with scans (88% vs 91%)        -> 88% & 91% tests
    with the desired sensitivity at 100%                 -> nothing (set)
    the accuracy for a drop was 92% (50% drop)           -> 92% tests
    the sensitivity analysis left out 12%, an accuracy within 2% or better than 1% -> nothing
    the sensitivity rose by an increase of 12%           -> nothing
    `,
  }),
  measure({
    id: "share-before-test",
    title: "A percentage and behind it what it says of a test",
    says: "tests",
    weight: 12,
    match: `{it: @rate} (("and" | "or" | comma | versus) {it: @rate}){0,3} (content&!people&!past&!outcomeVerb&!change){0,2} ${characteristic}`,
    unless: { change: before(`"by" | change ("of" | "by")`) },
    examples: `
    60% sensitivity, 92% diagnostic accuracy, an 81% positive predictive value -> 60% tests | 92% tests | 81% tests
    rose by 12% sensitivity                                        -> nothing (change)
    12% of women tested with sensitivity                           -> nothing
    `,
  }),
];
