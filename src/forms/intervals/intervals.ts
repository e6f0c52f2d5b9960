/** Confidence intervals: name and bounds in every order. The estimate stays outside unless it stands behind the name. */
import { form, type Match } from "../../language/index.ts";
import type { Confidence } from "../figures/confidence.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { type Bounds, boundsIn, holds, showBounds, showFigure } from "./bounds.ts";

/** A named confidence interval, or several of one name. */
export interface Interval {
  readonly confidence: Confidence;
  readonly bounds: readonly Bounds[];
  /** Printed behind the name: `HR (95% CI: 0.52, 0.42-0.64)`. */
  readonly estimate: Figure | null;
  /** `±5`: in place of bounds. */
  readonly half: Figure | null;
}

const tail = `content{0,2} close`;
const body = `{name: @confidence} link (open pair ${tail} | open? pair)`;
const apart = `{name: @confidence} link open? {lower: bound} {separator: "and" | slash} {upper: bound}`;

const show = ({ bounds, estimate }: Interval): string =>
  `${estimate ? `${showFigure(estimate)}: ` : ""}${bounds.map(showBounds).join(" and ")}`;

/** Numbers behind another abbreviation (`severe CI was 48.6, 24.8, 17.1`): bounds without a level, in the manner of a list. */
const isList = (match: Match): boolean => {
  if (match.value<Confidence>("name")?.level) return false;
  const goesOn = match.each("lower").length > 1 || match.after()?.lexeme.classes.has("comma") === true;
  return match.each("separator").some(([sign]) => sign!.folded === "and" || (sign!.folded === "," && goesOn));
};

/** Within what an interval was to lie. */
const isLimit = ({ units, from, to }: Match): boolean =>
  units.slice(from, to).some(({ folded }) => folded === "within");

export const interval = form<Interval>({
  id: "interval",
  title: "A confidence interval with its bounds",
  yields: "interval",
  match: `(open ${body} ${tail} | ${body} | open ${apart} ${tail} | ${apart} |
    open pair (comma | semicolon)? {name: @confidence} close | open {name: @confidence} close (colon | equals)? pair)`,
  unless: { isList, isLimit },
  value: (match) => intervalOf(match, null),
  show,
  examples: `
    came to 76% (95% CI, 66.0%-84.3%) in the end                -> 66.0 to 84.3%
                ~~~~~~~~~~~~~~~~~~~~~
    was 0.47 (98.3 % CI, 0.26−0.87) or 0·58 [98% CI 0·42–0·79]  -> 0.26 to 0.87 | 0.42 to 0.79
    [CI 95%: 12; 30], 95% confidence limits of -3 and 5%        -> 12 to 30 | -3 to 5%
    (95% CI for the difference, -20.1 to -1.9 percent)          -> -20.1 to -1.9%
    8 months (95% CI, 8.3-not evaluable [NE]), 95% CI (1.2, NR) -> 8.3 to NE | 1.2 to NE
    (HR 0.46; 95% CI = 0.19–1.13; p = 0.1); 95%-CI 0,70-1,16    -> 0.19 to 1.13 | 0.70 to 1.16
    it (95% CI - 0.3 to 0.5), 95% CI $1.2 - $3, 95% CI 2.55--6.67 -> 0.3 to 0.5 | 1.2 to 3 | 2.55 to 6.67
    the severe CI was 12, 15, and 20; CI and CR fell            -> nothing (isList)
    no denser (95% CI 1% lower, 4% higher) than the rest        -> -1 to 4%
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    lived 15 months (10 to 22, 95% confidence interval)         -> 10 to 22
    odds ratio 3.9 (95% CI) 1.7, 8.7; P = 0.0006                -> 1.7 to 8.7
    (90% CI for difference = 10% to 24%), 95% CI - 3 to - 1     -> 10 to 24% | -3 to -1
    the 90% CIs were within the usual limits of 80%-125%        -> nothing (isLimit)
    confidence intervals (95%) were made from 10 to 50 samples  -> nothing
  `,
});

export const intervalList = form<Interval>({
  id: "interval-list",
  title: "Several confidence intervals after one name",
  yields: "interval",
  match: `{name: @confidence} link open? pair (((comma | semicolon) pair){0,5} (comma | semicolon)? (and | versus | or) pair){1,2}`,
  unless: { isList, mixed: (match) => new Set(match.each("separator").map(([sign]) => sign!.folded)).size > 1 },
  value: (match) => intervalOf(match, null),
  show,
  examples: `
    45% and 70% (95% CI, 35-55 and 60-79, respectively)         -> 35 to 55 and 60 to 79
                 ~~~~~~~~~~~~~~~~~~~~~~~
    with 95% CI 2 to 4, 3 to 5, and 7 to 9 months               -> 2 to 4 and 3 to 5 and 7 to 9 months
    95% CI 0.2-0.4, and 5, 7 more                               -> nothing (mixed)
    CI 3, 5 and 7, 9                                            -> nothing (isList)
    95% CI 35-55 in one and 60-79 in the other                  -> nothing
  `,
});

export const intervalWithEstimate = form<Interval>({
  id: "interval-with-estimate",
  title: "A confidence interval whose estimate stands after its name",
  yields: "interval",
  match: `{name: @confidence} link {estimate: figure} ((comma | semicolon | colon) pair | open pair ${tail})`,
  value: (match) => intervalOf(match, figureIn(match.all("estimate"))),
  show,
  examples: `
    HR (95% CI: 0.52, 0.42-0.64); 95% CI 1.9; 1.2, 3.1          -> 0.52: 0.42 to 0.64 | 1.9: 1.2 to 3.1
        ~~~~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~
    odds ratio (OR) and 95% CI of 12 (10 to 14)                 -> 12: 10 to 14
    95% CI 0.2, 0.4-0.6                                         -> nothing
  `,
});

export const halfWidth = form<Interval>({
  id: "interval-half-width",
  title: "A confidence interval given as half its width",
  yields: "interval",
  match: `({name: @confidence} link {estimate: figure}? plus-or-minus {half: figure} |
    plus-or-minus {half: figure} (open {name: @confidence} close | comma? {name: @confidence} (?! (colon | equals | comma | open | "of")? (dash | plus)? number)))`,
  unless: { unlevelled: (match) => !match.value<Confidence>("name")?.level },
  value: (match) => ({
    confidence: match.value<Confidence>("name")!,
    bounds: [],
    estimate: figureIn(match.all("estimate")),
    half: figureIn(match.all("half")),
  }),
  show: ({ estimate, half }) => `${estimate ? showFigure(estimate) : "?"} ± ${showFigure(half!)}`,
  examples: `
    was 41% (95% CI ± 5%) and 50 ± 7% (95% CI) in the rest      -> ? ± 5% | ? ± 7%
             ~~~~~~~~~~~         ~~~~~~~~~~~~~
    with 95% confidence limits of 12 +/- 3 days                 -> 12 ± 3 days
    the cumulative incidence (CI) of it was 5 ± 2%, its CI 3 ± 1 -> nothing (unlevelled)
    the mean was 12 ± 3 days; the CI was left out               -> nothing
  `,
});

function intervalOf(match: Match, estimate: Figure | null): Interval | null {
  const bounds = boundsIn(match);
  if (!bounds || (estimate && !holds(bounds[0], estimate.value))) return null;
  return { confidence: match.value<Confidence>("name")!, bounds, estimate, half: null };
}
