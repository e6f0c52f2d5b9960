/** The median or mean printed behind its range. */
import { after, form, type Match, type Mention, type Token } from "../../language/index.ts";
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
  title: "A median or mean after its range",
  yields: "middle",
  isOverlay: true,
  match: `{range: @range} (content | "of" | "in" integer radiationCount){0,3} (open equals? word{1,4} close)? (open | comma | semicolon | "and")? comma? "with"? article? {statistic: median | mean} {between: content | "of" | be | colon | comma | equals}{0,4}
    {middle: figure}`,
  unless: {
    several: after(`(versus stop? | "and" | "or" | slash | times | "x" | comma) number`),
    deviation: after(`@deviation`),
    closed: (match) => isClosed(match.one("range")!) && match.units[match.from + 1]?.folded === "and",
  },
  value: (match) => {
    const range = match.one("range")!.mention as Mention<Range>;
    const middle = figureIn(match.all("middle"))!;
    const { bounds } = range.value;
    if (bounds.length > 1 || !isOfOne(bounds[0]!.unit, middle.unit, match)) return null;
    return { range, statistic: match.one("statistic")!.lexeme.classes.has("median") ? "median" : "mean", middle };
  },
  show: ({ statistic, middle }) => `${statistic} ${showFigure(middle)}`,
  examples: `
    went on for 1.6+ to 44.2+ months (median, 13 months)        -> median 13 months
    ranged from 40 to 70 CGE (= Cobalt Gray Equivalent) (median: 58 CGE); range 3-9 CGE (median: 5 CGE) -> median 58 CGE | median 5 CGE
    ranged from 2 Gy in 4 to 45 Gy in 18 fractions (median dose: 32 Gy)   -> median 32 Gy
    doses ranged from 3 to 9 mg, with a mean dose of 5 mg       -> mean 5 mg
    from 6 to 89 years (range 6-89 years) old with a mean of 39 -> mean 39
    between 2 and 9 (range 2-9), a mean of 4 visits              -> mean 4
    ranged from 40 to 75 mg (median 60 and 61)                   -> nothing (several)
    ranged from 3 to 9, mean 4 ± 2 months                        -> nothing (deviation)
    counts (range 1.2-5.5) and a mean of 3                       -> nothing (closed)
    ranged from 6 to 8 weeks, an average of 10.3 visits          -> nothing
    ranged from 3 to 5 to a mean dose of 69                      -> nothing
    followed for a range of 2-3 years (mean 32 months)           -> nothing
    aged 18-70 years (median not given); range 2 to 9 (mean at 95%)                        -> nothing
  `,
});

const isClosed = ({ mention }: Token): boolean => mention?.units.at(-1)?.lexeme.classes.has("close") === true;

/**
 * Range and middle are of one quantity: their units are the same; a middle without unit is followed by no other thing, and where words
 * tell what it is the middle of, both have a unit.
 */
function isOfOne(range: string, middle: string, match: Match): boolean {
  if (middle !== "" || range === "%") return middle === range || (range === "" && middle !== "%" && !isNamed(match));
  const next = match.after()?.lexeme.classes;
  return !isNamed(match) && (range === "" || !next?.has("content"));
}

const isNamed = (match: Match): boolean => match.all("between").some(({ lexeme }) => lexeme.classes.has("content"));
