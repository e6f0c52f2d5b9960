/** Which interval a p value tests: the one it stands right behind, or right before in one bracket. */
import { before, form, type Match, type Mention } from "../../language/index.ts";
import type { PValues } from "../figures/p-value.ts";

/** An interval, and the p value of its estimate. */
export interface Test {
  readonly interval: Mention;
  readonly p: Mention<PValues>;
}

/** Words that may stand between the two: they name the test or the ratio, not another quantity. */
const between = `(close | open | comma | semicolon | colon | equals | dash | percent | testWord | sided | ratioName |
  ratioHead | ratioWord | timeUnit | unit | doseUnit | ci | pWord | testJoint)`;

const value = (match: Match): Test => ({
  interval: match.one("interval")!.mention!,
  p: match.one("p")!.mention as Mention<PValues>,
});
const show = ({ interval, p }: Test): string =>
  [interval, p].map(({ units }) => units.at(-1)!.text).join(" tested by ");

export const testBehind = form<Test>({
  id: "p-behind-interval",
  title: "A p value after the interval that it tests",
  yields: "test",
  isOverlay: true,
  match: `{interval: @interval | @bounds} ${between}{0,10} {p: @p}`,
  value,
  show,
  examples: `
    (HR 0.63; 95% CI, 0.45 to 0.88; P=0.007)                    -> 0.88 tested by 0.007
    OR 1.2 (0.9-1.9), by the log-rank test: two-sided P = 0.1   -> ) tested by 0.1
    -0.7 [95% CI, -1.6 to 0.2] kg, P = .11                      -> ] tested by .11
    95% CI 0.45 to 0.88 in those without a response (p=0.007)   -> nothing
  `,
});

export const testBefore = form<Test>({
  id: "p-before-interval",
  title: "A p value right before the interval that it tests",
  yields: "test",
  isOverlay: true,
  match: `{p: @p} (semicolon | comma) ${between}{0,6} (figure ${between}{0,3})? {interval: @interval | @bounds} (?! ${between}{0,10} @p)`,
  unless: { ownTest: before(`"df" (equals number)? (semicolon | comma)`) },
  value,
  show,
  examples: `
    fell (p = 0.02; 95% CI 0.5 to 0.9)                          -> 0.9 tested by 0.02
    fell (p = 0.02, adjusted HR 0.7; 95% CI 0.5 to 0.9)         -> 0.9 tested by 0.02
    (df = 1; p = 0.6; aOR = 140.0; 95% CI 20.3-1266.0)          -> nothing (ownTest)
    rose (p = 0.3, 95% CI 0.5 to 1.9; p = 0.02)                 -> nothing
  `,
});
