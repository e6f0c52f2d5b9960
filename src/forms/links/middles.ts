/** The median or mean printed behind its range. */
import { form, type Mention } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "../intervals/bounds.ts";

/** A range, and the middle that is printed behind it. */
export interface Middle {
  readonly range: Mention;
  readonly statistic: "median" | "mean";
  readonly middle: Figure;
}

export const middleBehind = form<Middle>({
  id: "middle-behind-range",
  title: "A median or mean behind its range",
  yields: "middle",
  isOverlay: true,
  match: `{range: @range} (open | comma | semicolon | "and") comma? "with"? article? {statistic: median | mean} (content | "of" | be | colon | comma | equals){0,4}
    {middle: figure}`,
  value: (match) => ({
    range: match.one("range")!.mention!,
    statistic: match.one("statistic")!.lexeme.classes.has("median") ? "median" : "mean",
    middle: figureIn(match.all("middle"))!,
  }),
  show: ({ statistic, middle }) => `${statistic} ${showFigure(middle)}`,
  examples: `
    went on for 1.6+ to 44.2+ months (median, 13 months)        -> median 13 months
    doses ranged from 3 to 9 mg, with a mean dose of 5 mg       -> mean 5 mg
    aged 18-70 years (median not given)                         -> nothing
  `,
});
