/** A difference that is stated with the two values it is the difference of. */
import { after, before, form, type Match } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "../intervals/bounds.ts";

/** Two values and their difference, as printed; of one unit, but for points beside percentages. */
export interface Difference {
  readonly first: Figure;
  readonly second: Figure;
  readonly difference: Figure;
  /** Words say that it was adjusted, estimated by a model, or is relative to one of them. */
  readonly modelled: boolean;
  /** Words say that it is worked out from the two. */
  readonly reckoned: boolean;
}

const number = `number&!numeral | @percent | @points | @duration`;
/** No number, no end of a sentence; a bracket counts as one. */
const pass = `((?! ${number}) !stop&!semicolon&!open&!close&!dash&!gapWord&!changeWord | open (!close&!open){0,14} close)`;
const joint = `(versus stop? | "and" | "compared" ("with" | "to") | "than" | comma (versus stop? | "compared" ("with" | "to")))`;
/** `12 of 40 (30%`: a count may stand before its percentage. */
const counted = `(integer (slash | "of") integer open)?`;
const values = `{first: figure} (?! (slash | "of") integer | open @percent) close? ${pass}{0,10} ${joint} ${pass}{0,8} ${counted} {second: figure}`;
/** `8.4% (27/322) with placebo, a`: a fraction may stand behind its percentage. */
const tail = `(open integer (slash | "of") integer close | (?! ${number} | gapWord | changeWord | negation&!preposition | bounding) !stop){0,10}`;
/** `an absolute difference between groups of`: none that is denied or only bounded. */
const lead = `gapWord (word&!and&!versus&!gapWord&!bounding&!comparative | open (word | dash){1,4} close){0,6} (equals | colon | comma | be | "of" | open)?`;

/** `exceeded our 10% noninferiority margin`: what a difference is held against. */
const margin = after(
  `("predefined" | "prespecified" | "pre-specified")? ("non-inferiority" | "noninferiority" | "non" dash? "inferiority" | "equivalence" | "superiority")? ("margin" | "threshold" | "limit")`,
);

function differenceOf(match: Match): Difference | null {
  const read = ["first", "second", "difference"].map((name) => figureIn(match.all(name)));
  const [first, second, difference] = read;
  if (!first || !second || !difference) return null;
  const { unit } = second;
  // `45 and 33%`: the unit of both stands behind the second. Numbers without a unit may be of anything.
  if (unit === "" || difference.unit !== unit || (first.unit !== unit && (first.unit !== "" || !isJoined(match))))
    return null;
  const words = match.units.slice(Math.max(0, match.from - 6), match.to + 8);
  return {
    first,
    second,
    difference,
    modelled: words.some(({ lexeme }) => lexeme.classes.has("modelled")),
    reckoned: match.has("so"),
  };
}

/** Nothing but `and` or `versus` stands between the two. */
const isJoined = (match: Match): boolean =>
  match.units.indexOf(match.one("second")!) - match.units.indexOf(match.all("first").at(-1)!) <= 3;

const show = ({ first, second, difference, modelled }: Difference): string =>
  `${showFigure(difference)} of ${showFigure(first)} and ${showFigure(second)}${modelled ? " modelled" : ""}`;

export const differenceBehind = form<Difference>({
  id: "difference-behind-values",
  title: "A difference after the two values",
  yields: "difference",
  isOverlay: true,
  match: `${values} ${tail} ${lead} {difference: figure}`,
  unless: {
    // A list of three: the difference is that of two of them.
    several: before(`(${number}) (!stop&!semicolon&!open&!close){0,6} (comma | "and" | versus)`),
    margin,
  },
  value: differenceOf,
  show,
  examples: `
    rose to 45% versus 33% (difference, 12 percentage points; 95% CI 3 to 21) -> 12% of 45% and 33%
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    lived 14.3 and 9.1 months, an absolute difference of 5.2 months  -> 5.2 months of 14.3 and 9.1 months
    30 of 40 (75%) with zinc vs 12 of 40 (30%) without; difference 45% -> 45% of 75% and 30%
    20% with one, 45% with two and 33% with three; difference 12%    -> nothing (several)
    20.6% (66/321) with zinc and 8.4% (27/322) without, a difference of 12.2 percentage points -> 12.2% of 20.6% and 8.4%
    fell by -2.4% with zinc vs -0.5% without; difference -1.9%       -> -1.9% of -2.4% and -0.5%
    74% versus 70%, the difference exceeded our 10% noninferiority threshold -> nothing (margin)
    74% versus 70%; the difference was within the 10% margin         -> nothing (margin)
    45% versus 33%, a difference of 5.2 months                       -> nothing
    -0.78% with 5 mg, -0.96% with 15 mg and -0.21% without; differences were -0.57% and -0.75% -> nothing
    45% versus 33%, a difference of more than 5%                     -> nothing
    45% versus 33%, but no difference among the 5% of them           -> nothing
    a score of 1.39 versus 1.55; difference 25                       -> nothing
    45% versus 33%; p = 0.2. The difference was 12%                  -> nothing
  `,
});

const measured = "(@percent | @points | @duration | number&!numeral (unit | doseUnit))";
/** No number, no other side, no end of a sentence. */
const filler = `((?! ${number} | versus | negation&!preposition | modelled) !stop&!semicolon&!open&!close)`;

export const differenceReckoned = form<Difference>({
  id: "difference-reckoned",
  title: "Two values and what is worked out from them",
  yields: "difference",
  isOverlay: true,
  match: `{first: ${measured}} (open !close{1,8} close)? ${filler}{0,8} (versus stop? | "and" | "compared" ("with" | "to")) ${filler}{0,6} ${counted} {second: ${measured}} close? (open !close{1,8} close)? ${filler}{0,5}
    (comma | dash | open){0,2} {so: "so" | "thus" | "hence" | "i.e." | ("that" | "which") "is"} {difference: ${measured}} (comparative | "beyond") (?! "often" | "likely")`,
  unless: {
    // A list of three: the difference is that of two of them.
    several: before(`(${number}) (!stop&!semicolon&!open&!close){0,6} (comma | "and" | versus)`),
    adjusted: before("modelled (word){0,8}"),
  },
  value: differenceOf,
  show,
  examples: `
    fever in 10.7% with zinc against 27.4% without, so 17.6 percentage points fewer -> 17.6% of 10.7% and 27.4%
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    rose by 160 mL with zinc and 77 mL with sham, so 93 mL more          -> 93 mL of 160 mL and 77 mL
    lived 14.3 months versus 9.1 months (18 of 40), that is 5.2 months longer -> 5.2 months of 14.3 months and 9.1 months
    took 20 mg, 45 mg and 33 mg, so 12 mg more                           -> nothing (several)
    adjusted means of 45% versus 33%, so 14% more                        -> nothing (adjusted)
    rose by 160 mL with zinc and 77 mL with sham, so 93 mg more          -> nothing
    took 20 mg and 45 mg, so 12 mg of zinc                               -> nothing
  `,
});

export const differenceBefore = form<Difference>({
  id: "difference-before-values",
  title: "A difference before the two values in brackets",
  yields: "difference",
  isOverlay: true,
  match: `${lead} (?! bounding) {difference: figure} ${pass}{0,6} open ${pass}{0,5} ${counted} {first: figure} close? ${pass}{0,6} (versus stop? | "and" | "compared" ("with" | "to") | dash | slash) ${pass}{0,5} ${counted} {second: figure}`,
  unless: {
    denied: before(`negation (word){0,3}`),
    isList: after(`(comma | dash | "to") (${number})`),
  },
  value: differenceOf,
  show,
  examples: `
    a difference of 12 percentage points (45% with zinc vs 33% without) -> 12% of 45% and 33%
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a difference of 12% (45% and 33%, 20% in all)                       -> nothing (isList)
    a difference of 12% (95% CI 3 to 21)                                -> nothing
    there was no difference: 12% (n = 29) and 15%                       -> nothing (denied)
  `,
});

/** Nouns: what is `above 8.5% decreased from 16% to 9%` did not change by it. */
const change = `(gapWord | changeNoun | "benefit")`;

export const differenceFromTo = form<Difference>({
  id: "difference-from-to",
  title: "A change with the value it starts from and the one it leads to",
  yields: "difference",
  isOverlay: true,
  match: `({difference: figure} "absolute"? ${change} | ${change} ("in" (content | @duration){1,4})? "of" {difference: figure}) ${pass}{0,8} ("at" @duration)? (comma | open)? "from" ${pass}{0,3} ${counted} {first: figure} close? ${pass}{0,8} "to" ${counted} {second: figure}`,
  unless: {
    denied: before(`negation (word){0,3}`),
    isRange: after(`(dash | "to") (${number})`),
  },
  value: differenceOf,
  show,
  examples: `
    a 5.4% increase in survival (from 15.3% without to 20.7% with zinc)   -> 5.4% of 15.3% and 20.7%
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a reduction of 5.2 months, from 14.3 months to 9.1 months             -> 5.2 months of 14.3 months and 9.1 months
    an absolute improvement in 2-year survival of 9% from 20% to 29%      -> 9% of 20% and 29%
    a survival improvement of 5% at 5 years, from 40% to 45%              -> 5% of 40% and 45%
    a 5% increase of the dose from day 3 to day 5                         -> nothing
    no reduction of 5.2 months, from 14.3 months to 9.1 months            -> nothing (denied)
    a 5% increase from 10% to 14% to 15%                                  -> nothing (isRange)
    scores above 8.5% decreased from 16.5% to 9.8%                        -> nothing
  `,
});
