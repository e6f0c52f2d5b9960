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
const told = `{told: (word&!be&!have&!relative&!semicolon&!negation){1,14}}`;

const hazards = /^(?:risks?|hazards?|odds|likelihood)$/;

/** Of the words of a change, so many may stand before the one that says which way it goes. */
const farthest = 3;

const changeOf = (match: Match): RelativeChange | null => changeTold(match, farthest);

function changeTold(match: Match, farthest: number): RelativeChange | null {
  const words = [...match.all("whose"), ...match.all("told")];
  const percent = match.one("percent")!.mention as Mention<Percent>;
  const value = figureIn(match.all("ratio"));
  const measure = measureOf(match.all("name"));
  const lower = words.findIndex(({ lexeme }) => lexeme.classes.has("fallWord"));
  const higher = words.findIndex(({ lexeme }) => lexeme.classes.has("riseWord"));
  const [first, other] = lower < 0 ? [higher, -1] : higher < 0 ? [lower, -1] : [lower, higher];
  if (!value || !measure || first < 0 || first > farthest || other >= 0 || !namesRisk(words)) return null;
  return {
    percent: percent.value.printed,
    direction: first === lower ? "lower" : "higher",
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
  match: `${name} ${ratio} ((comma | semicolon | open | close){0,2} (@interval | @bounds | @p)){0,3} close? (comma | semicolon | open | dash){1,2}
    ("i.e." comma? | "corresponding" "to" | "representing" | "indicating" | "reflecting" | "equivalent" "to" | "translating" ("to" | "into"))? ("a" | "an") (approximation | bounding | "statistically" | "significant"){0,2} {percent: @percent} ${told}`,
  value: changeOf,
  show,
  examples: `
    (hazard ratio, 0.67; 95% CI 0.5 to 0.9; P = 0.01), a 33% reduction in the risk of death -> 33% lower: HR 0.67
    HR 0.67 (95% CI 0.5 to 0.9), p = 0.01, i.e. a 33% lower risk of death                   -> 33% lower: HR 0.67
    RR 1.25 (1.1-1.4), corresponding to a 25% higher risk                                   -> 25% higher: RR 1.25
    HR 0.67, and a 33% reduction in weight                                                  -> nothing
    HR 0.67, a 33% reduction in weight                                                      -> nothing
  `,
});

const behind = `(word&!be&!have&!relative&!negation){0,8} (open | comma | semicolon | colon | dash){1,2} ("adjusted" | "an" | "a")? ${name} ${ratio}`;

export const changeByPercent = form<RelativeChange>({
  id: "ratio-behind-change-by",
  title: "By how much a risk was changed and the ratio behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `{told: (fallWord | riseWord) (word&!be&!have&!relative&!negation&!versus){1,8}} "by" (approximation | bounding){0,2} {percent: @percent} ${behind}`,
  value: changeOf,
  show,
  examples: `
    zinc reduced the risk of death by 33% (HR 0.67; 95% CI 0.5 to 0.9)      -> 33% lower: HR 0.67
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    it increased the odds of rash by about 25% in men (odds ratio 1.25)     -> about 25% higher: OR 1.25
    it reduced the size by 33% (HR 0.67)                                    -> nothing
  `,
});

/** `the risk of disease progression or death was 33% lower`: the words before the percentage count too. */
const farthestBehindRisk = 10;

export const riskThenChange = form<RelativeChange>({
  id: "ratio-behind-risk",
  title: "A risk that was lower or higher by so much and the ratio behind it",
  yields: "relative-change",
  isOverlay: true,
  match: `{whose: ("risk" | "hazard" | "odds") "of" (word&!be&!have&!relative&!negation){1,7}} ("was" | "is" | "were") (approximation | bounding){0,2} {percent: @percent} {told: "lower" | "higher" | "reduced" | "increased"} ${behind}`,
  value: (match) => changeTold(match, farthestBehindRisk),
  show,
  examples: `
    the risk of progression or death was 33% lower with zinc (hazard ratio, 0.67) -> 33% lower: HR 0.67
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    the risk of death was 33% in men (HR 0.67)                              -> nothing
  `,
});
