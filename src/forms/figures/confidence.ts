/** What names a confidence interval: level and name, in any order. */
import { type Printed, showPrinted, toNumber } from "../../document/index.ts";
import { form, type Match } from "../../language/index.ts";

/** The name of a confidence interval, before its bounds. */
export interface Confidence {
  /** In percent; `null` where not printed. */
  readonly level: Printed | null;
  readonly oneSided: boolean;
  /** A Bayesian interval, for which no sampling method can be asked. */
  readonly isCredible: boolean;
}

const percentSign = `(percent | "percent" | "per cent")`;
const inFull = `confidence (stop | dash)? credible? (intervalWord | range)`;
const abbreviation = `(open (digits percent)? word{1,3} close | comma ci (?= colon | comma | equals))?`;

const show = ({ level, oneSided, isCredible }: Confidence): string =>
  `${level ? showPrinted(level) : "?"}${oneSided ? " one-sided" : ""}${isCredible ? " credible" : ""}`;

export const levelFirst = form<Confidence>({
  id: "confidence-level-first",
  title: "A confidence interval named after its level",
  yields: "confidence",
  other: "statistic",
  match: `{level: digits} (${percentSign} (comma | dash)? (integer dash? ("sided" | "tailed") | content&!ci&!levelledCi&!confidence | "and"){0,5}
    (ci | open ci close | levelledCi intervalWord? | ${inFull}) ${abbreviation} | ci)`,
  value: confidenceOf,
  show,
  examples: `
    was 47% (98.3 % CI, 26 to 87)                               -> 98.3
             ~~~~~~~~~
    95%-CI and 95% Confidence Interval (CI): 18.6-55.9          -> 95 | 95
    ~~~~~~     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    95 per cent bias-corrected and accelerated confidence range -> 95
    95% confidence interval, CI: 27.7-55.6                      -> 95
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a 95 percent one-sided exact confidence limit of 12         -> 95 one-sided
    [OR] = 1.62; 95% [CI] = 1.19-2.23                           -> 95
                 ~~~~~~~~
    [95% credible interval 3-5], 90% CrI, 95CI, 95% ci, 95% CIb  -> 95 credible | 90 credible | 95 | 95 | 95
    the number needed was 59 CI of 38 to 200                    -> nothing
    seen in 12% CI of cells, 50% were counted in a limit        -> nothing
  `,
});

export const named = form<Confidence>({
  id: "confidence-named",
  title: "A confidence interval named before its level, or without one",
  yields: "confidence",
  other: "statistic",
  match: `(ci | levelledCi (?= digits percent) | ${inFull}) (~percent | percent (?= colon))? ${abbreviation}
    (open {level: digits} percent close | comma? {level: digits} percent (?= ((comma | colon | semicolon | equals | open){1,2} (dash | plus)?)? digits percent? (dash | "to" | comma | semicolon)))?`,
  value: confidenceOf,
  show,
  examples: `
    the odds ratio [CI 95%: 12; 30] and (CI, 95%, 1.2-3.4)      -> 95 | 95
                    ~~~~~~               ~~~~~~~
    confidence intervals (95%), CI95 0.4-0.5, IC 95% 3-5, CI95 %: 2-4 -> 95 | 95 | 95 | 95
    a CI of 10 to 20; confidential interval (CI) 3-5            -> ? | ?
    we are confident that ci and 95% of cells remain            -> nothing
  `,
});

/** Levels lie above a half; without a percent sign (`NNT 59 CI 38 to 200`), near the whole. */
function confidenceOf(match: Match): Confidence | null {
  const own = match.units.slice(match.from, match.to);
  const level = match.printed("level") ?? (own.some(({ folded }) => folded === "ci95") ? ninetyFive : null);
  const isPercent = own.some(
    ({ folded, lexeme }) => lexeme.classes.has("percent") || /^(?:percent|cent)$/.test(folded),
  );
  const least = isPercent ? 50 : 89;
  if (level && level !== ninetyFive && !(toNumber(level) > least && toNumber(level) < 100)) return null;
  const words = [match.before(), ...own].map((unit) => unit?.folded ?? "").join(" ");
  return {
    level,
    oneSided: /\b(?:one|1) ?-? ?(?:sided|tailed)\b/.test(words),
    isCredible: own.some(({ lexeme }) => lexeme.classes.has("credible")),
  };
}

const ninetyFive: Printed = { digits: "95", scale: 0, negative: false };
