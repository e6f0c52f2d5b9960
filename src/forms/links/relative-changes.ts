/** How much a risk fell or rose, and the ratio that says the same. */
import type { RatioMeasure } from "../../claims/index.ts";
import { type Printed, showPrinted } from "../../document/index.ts";
import { before, form, type Match, type Mention, type Token } from "../../language/index.ts";
import { figureIn } from "../figures/figure.ts";
import type { Percent } from "../figures/percents.ts";
import { ratioNamed } from "./ratio-named.ts";

/** A relative change of a risk, in percent, and the ratio beside it. */
export interface RelativeChange {
  readonly percent: Printed;
  readonly direction: "lower" | "higher";
  readonly measure: RatioMeasure;
  readonly ratio: Printed;
  /** Printed with `about`, `more than`. */
  readonly approximate: boolean;
}

const name = `{name: ratioName | ("hazard" | "hazards" | "odds" | "risk" | "rate") ratioWord | "relative" "risk"} (open ratioName close)?`;
const ratio = `(equals | comma | colon | be | "of" | "for" (word&!number){1,4} comma){0,2} {ratio: decimal-number} (?! dash | "to" | @percent)`;
/** `(0.5 to 0.9), p = 0.01`: the p-value behind the bracket of the interval. */
const pBehind = `(close? (comma | semicolon) @p)?`;
const told = `{told: (word&!be&!have&!relative&!semicolon&!negation){1,14}}`;

const hazards = /^(?:risks?|hazards?|odds|likelihood)$/;
function changeOf(match: Match): RelativeChange | null {
  const words = match.all("told");
  const lower = words.findIndex(({ lexeme }) => lexeme.classes.has("fallWord"));
  const higher = words.findIndex(({ lexeme }) => lexeme.classes.has("riseWord"));
  const [first, other] = lower < 0 ? [higher, -1] : higher < 0 ? [lower, -1] : [lower, higher];
  if (first < 0 || first > 3 || other >= 0) return null;
  return changeTo(match, first === lower ? "lower" : "higher");
}

function changeTo(match: Match, direction: RelativeChange["direction"]): RelativeChange | null {
  const percent = match.one("percent")!.mention as Mention<Percent>;
  const value = figureIn(match.all("ratio"));
  const measure = measureOf(match.all("name"));
  if (!value || !measure || !namesRisk(match.all("told"))) return null;
  return {
    percent: percent.value.printed,
    direction,
    measure,
    ratio: value.value,
    approximate: isApproximate(match, percent),
  };
}

/** `the risk of death`, `a lower risk`; no `risk score`. */
function namesRisk(words: readonly Token[]): boolean {
  const at = words.findIndex(({ folded }) => hazards.test(folded));
  const behind = words[at + 1];
  return (
    at >= 0 &&
    (!behind || behind.lexeme.classes.has("preposition") || /^(?:compared|than|relative)$/.test(behind.folded))
  );
}

function measureOf(named: readonly Token[]): RatioMeasure | null {
  const [first] = named as readonly [Token];
  if (named.length === 1) return ratioNamed(first);
  return first.folded.startsWith("hazard") ? "HR" : first.folded === "odds" ? "OR" : "RR";
}

function isApproximate({ units }: Match, percent: Mention): boolean {
  const at = units.findIndex(({ start }) => start === percent.start);
  return units
    .slice(Math.max(0, at - 3), at)
    .some(({ lexeme: { classes } }) => vague.some((name) => classes.has(name)));
}

const vague = ["approximation", "bounding", "less", "greater"];

const show = ({ percent, direction, measure, ratio, approximate }: RelativeChange): string =>
  `${approximate ? "about " : ""}${showPrinted(percent)}% ${direction}: ${measure} ${showPrinted(ratio)}`;

/** `each 10% higher risk`: what the ratio is told for, and not what it tells. */
const isStep = before(`("per" | "each" | "every" | "for" determiner? | "with" "each" | "by") (dash | word&!be){0,1}`);

export const changeThenRatio = form<RelativeChange>({
  id: "ratio-behind-change",
  title: "A relative change of a risk and the ratio behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `{percent: @percent} ${told} (open | comma | semicolon | colon | dash){1,2} ("adjusted" | "an" | "a")? ${name} ${ratio}`,
  unless: { isStep },
  value: changeOf,
  show,
  examples: `
    a 33% reduction in the risk of death (HR 0.67; 95% CI 0.5 to 0.9)       -> 33% lower: HR 0.67
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    about 30% lower odds of rash than before (adjusted odds ratio [OR] = 0.75) -> about 30% lower: OR 0.75
    had a 24% increase in the hazard of death compared with men, hazard ratio, 1.24 -> 24% higher: HR 1.24
    for each 10% increase in risk (HR 1.24)                                 -> nothing (isStep)
    a 10% higher risk score (HR 1.24); a 20% reduction in size (HR 0.5)     -> nothing
    a 33% reduction in risk was seen, and 12 died (HR 0.5)                  -> nothing
    a 33% lower risk in those at higher age (HR 0.5); a 5% lower risk, or 0.95 -> nothing
  `,
});

export const ratioThenChange = form<RelativeChange>({
  id: "change-behind-ratio",
  title: "A ratio and the relative change of the risk behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `${name} ${ratio} ((comma | semicolon | open)? (@interval | @bounds | @p)){0,3} ${pBehind} close? (comma | semicolon | open | dash){1,2}
    ("i.e" stop? comma? | "i.e." comma? | "that" "is" comma? | "meaning" | "corresponding" "to" | "representing" | "indicating" | "reflecting" | "equivalent" "to" | "translating" ("to" | "into"))? ("a" | "an") (approximation | bounding | "statistically" | "significant"){0,2} {percent: @percent} ${told}`,
  value: changeOf,
  show,
  examples: `
    (hazard ratio, 0.67; 95% CI 0.5 to 0.9; P = 0.01), a 33% reduction in the risk of death -> 33% lower: HR 0.67
    RR 1.25 (1.1-1.4), corresponding to a 25% higher risk                                   -> 25% higher: RR 1.25
    HR 0.67 (95% CI 0.5-0.9), p = 0.01, i.e. a 33% lower risk of death                       -> 33% lower: HR 0.67
    HR 0.67 (0.5-0.9; P < 0.01), that is, a 33% lower risk of death with zinc                -> 33% lower: HR 0.67
    HR 0.67 (95% CI 0.5-0.9), p = 0.01, with a 33% lower risk of death                       -> nothing
    HR 0.67, and a 33% reduction in weight                                                  -> nothing
    HR 0.67, a 33% reduction in weight                                                      -> nothing
  `,
});

export const changedByThenRatio = form<RelativeChange>({
  id: "ratio-behind-changed-by",
  title: "What lowers or raises a risk by a percentage, and the ratio behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `({lower: loweringVerb} | {higher: raisingVerb}) {told: (word&!be&!have&!relative&!semicolon&!negation&!loweringVerb&!raisingVerb){1,12}} "by" ("a" | "some" | approximation | bounding){0,2} {percent: @percent}
    (preposition (word&!be&!have&!relative&!semicolon&!negation){1,6} | "compared" ("with" | "to") (word&!be&!have&!semicolon){1,6})? (open | comma | semicolon | colon | dash){1,2} ("adjusted" | "an" | "a")? ${name} ${ratio}`,
  value: (match) => changeTo(match, match.has("lower") ? "lower" : "higher"),
  show,
  examples: `
    Zinc reduced the risk of death by 33% (HR 0.67; 95% CI 0.5 to 0.9)       -> 33% lower: HR 0.67
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    It cut the risk of stroke or death by about 20% versus sugar (hazard ratio, 0.80) -> about 20% lower: HR 0.80
    smoking increased the odds of rash by 24% (odds ratio [OR] = 1.24)       -> 24% higher: OR 1.24
    Zinc reduced weight by 33% (HR 0.67); lowered a risk score by 5% (HR 0.67) -> nothing
    reduced the risk of death by 33% and of stroke by 20% (HR 0.80)          -> nothing
    did not reduce the risk, which fell by 33% (HR 0.67)                     -> nothing
  `,
});

export const riskThenRatio = form<RelativeChange>({
  id: "ratio-behind-risk",
  title: "A risk that was lower or higher by so much, and the ratio behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `{told: ("risk" | "hazard" | "odds") "of" (word&!be&!have&!relative&!negation){1,7}} ("was" | "is" | "were") (approximation | bounding){0,2} {percent: @percent} ({lower: "lower" | "reduced"} | {higher: "higher" | "increased"})
    (word&!be&!have&!relative&!negation){0,8} (open | comma | semicolon | colon | dash){1,2} ("adjusted" | "an" | "a")? ${name} ${ratio}`,
  value: (match) => changeTo(match, match.has("lower") ? "lower" : "higher"),
  show,
  examples: `
    the risk of progression or death was 33% lower with zinc (hazard ratio, 0.67) -> 33% lower: HR 0.67
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    the risk of death was 33% in men (HR 0.67)                              -> nothing
  `,
});
