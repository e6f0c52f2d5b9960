/** Numbers before an interval that are not its estimate: denominators, indices, thresholds, time points, damaged decimals. */
import { form, type Match } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";

const figure = `(number | @percent | @duration | @points)`;
const startsOf = (match: Match): readonly number[] => match.each("it").map(([unit]) => unit!.start);
const show = (starts: readonly number[]): string => `${starts.length}`;

export const noEstimateBehind = form<readonly number[]>({
  id: "no-estimate-behind",
  title: "A number that what stands before it makes a bound, a label, a time point or a whole",
  yields: "no-estimate-behind",
  isOverlay: true,
  match: `("than" | less | greater | iqr | range | (number | word) slash | "n" equals) {it: ${figure}} | ~stop {it: ~number | ~@percent | ~@duration | ~@points}
    | "at" {it: ${figure}} (?! @bounds | @interval | @range) | enumerated {it: number&!decimal | @percent | @duration | @points}
    | word ~open ~dash? {it: ~integer} ~close | number word (slash word)? open {it: number} word (slash word)? close
    | word&!ratioWord&!ratioName open {it: integer} close (?= @interval) | number "of" {it: number} | {it: year}`,
  value: startsOf,
  show,
  examples: `
    of FEV(1), more than 3, n = 45, 7/8, grade 3 or at 12 months, 9 (2-12) -> 1 | 1 | 1 | 1 | 1 | 1
    excretion by 35 mmol/24 hours, mmol l(-1), 1.4 g/min [0.02 g/s]; 95% CI -2.6 to 0.2 -> 1 | 1 | 1
    scale (3) 95% CI 0.04 to 0.09                                          -> 1
    longer, at 195 min (158-219 min) in grade 2.5 (2-3)                    -> nothing
  `,
});

export const noEstimateBefore = form<readonly number[]>({
  id: "no-estimate-before",
  title: "A number of subjects, of a whole or of a word that it is joined to",
  yields: "no-estimate-before",
  isOverlay: true,
  match: `{it: ${figure}} (?= slash number) | {it: number} (?= people | evaluable | "of" | "were" | "had" | ~dash ~word&!"fold") | {it: number} ~dash {it: ~number}`,
  value: startsOf,
  show,
  examples: `
    12 of 44, 45 women, a 3-week rest and ratios 1.48-1.66, 99% CI 1-2    -> 1 | 1 | 2
    a ratio of 12 (1-20), 9.6-fold (4-21)                                                -> nothing
  `,
});

export const noEstimateOfTwo = form<readonly number[]>({
  id: "no-estimate-of-two",
  title:
    "Two percentages before the interval of their difference, one time in two units, and what is printed with a dash",
  yields: "no-estimate-of-two",
  isOverlay: true,
  match: `{it: @percent} (and | versus) {it: @percent} semicolon | {it: {first: @duration}} and {it: {second: @duration}} | {it: {joined: @percent | @duration | @points}}`,
  value: (match) => {
    const [first, second] = [match.value<Duration>("first"), match.value<Duration>("second")];
    if (first && second) return first.unit === second.unit ? null : startsOf(match);
    const joined = match.one("joined");
    return joined && !joined.mention!.units.some(({ lexeme }) => lexeme.classes.has("dash")) ? null : startsOf(match);
  },
  show,
  examples: `
    (10.7% and 6.6%; 95% CI 0.5 to 7.8)      -> 2
    2 years and 5 months (12-52 months)      -> 2
    10.7% and 6.6% (0.5 to 7.8), 2 and 5 months (1-2 months) -> nothing
  `,
});
