/** The median or mean printed behind its range. */
import { form, type Mention } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { showFigure } from "../intervals/bounds.ts";
import type { Range } from "../intervals/ranges.ts";

/** A range, and the middle that is printed behind it. */
export interface Middle {
  readonly range: Mention<Range>;
  readonly statistic: "median" | "mean";
  readonly middle: Figure;
}

export const middleBehind = form<Middle>({
  id: "middle-behind-range",
  title: "A median or mean behind its range",
  yields: "middle",
  isOverlay: true,
  match: `{range: @range} (content | preposition&!"with"){0,3} (open | comma | semicolon | "and")? comma? "with"? article? {statistic: median | mean} (content | "of" | be | colon | comma | equals){0,4}
    {middle: figure}`,
  value: (match) => {
    const range = match.one("range")!.mention as Mention<Range>;
    const middle = figureIn(match.all("middle"))!;
    // `-2 to 12 (mean bias, 95% limits)`
    if (range.value.bounds.length > 1 || (middle.unit === "%") !== (range.value.bounds[0]!.unit === "%")) return null;
    return { range, statistic: match.one("statistic")!.lexeme.classes.has("median") ? "median" : "mean", middle };
  },
  show: ({ statistic, middle }) => `${statistic} ${showFigure(middle)}`,
  examples: `
    went on for 1.6+ to 44.2+ months (median, 13 months)        -> median 13 months
    doses ranged from 3 to 9 mg, with a mean dose of 5 mg       -> mean 5 mg
    from 6 to 89 years (range 6-89 years) old with a mean of 39 -> mean 39
    aged 18-70 years (median not given); range 2 to 9 (mean at 95%)                        -> nothing
  `,
});
