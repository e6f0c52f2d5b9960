/** A difference in points that opens a sentence: of the two percentages that the sentence before it compares. */
import { form, type Token } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "../intervals/bounds.ts";

export interface ToldDifference {
  readonly difference: Figure;
  /** Words say that it is worked out from the two. */
  readonly reckoned: boolean;
}

const isOfModel = ({ lexeme, folded }: Token): boolean => lexeme.classes.has("modelled") || /^adjust/.test(folded);

export const toldDifference = form<ToldDifference>({
  id: "difference-told",
  title: "A difference in points at the beginning of a sentence",
  yields: "told-difference",
  isOverlay: true,
  match: `^ ({so: ("that" | "this") ("is" | "was" | "means" | "makes")} "a"? {difference: @points} comparative
    | "the" ("absolute" | "crude")? ("difference" | "gap") ("is" | "was" | "being" | colon) {difference: @points}) (?! "to" | dash | "among" | "if")`,
  unless: {
    // `The difference was 12 percentage points after adjustment`
    adjusted: (match) => match.units.slice(match.to, match.to + 12).some(isOfModel),
  },
  value: (match) => {
    const difference = figureIn(match.all("difference"));
    return difference ? { difference, reckoned: match.has("so") } : null;
  },
  show: ({ difference }) => showFigure(difference),
  examples: `
    That is 17.6 percentage points fewer.                                  -> 17.6%
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The absolute difference was 12 percentage points (95% CI 3 to 21).     -> 12%
    The difference was 12 percentage points after adjustment for age.      -> nothing (adjusted)
    The adjusted difference was 12 percentage points.                      -> nothing
    We think that is 12 percentage points fewer.                           -> nothing
    That is 12% of them.                                                   -> nothing
  `,
});
