/** Intervals of a percentage whose bounds fit no number of subjects. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  type Printed,
  pass,
  possibleUpperBounds,
  printed,
  ratioAsymmetry,
  showPrinted,
  toNumber,
  unsure,
  usualLevel,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">["value"];

/** The printed number as the least and most it can stand for, from 0 to 1. */
function printedRange(value: Printed, whole: number): [number, number] {
  const half = 0.5 * 10 ** -value.scale;
  return [(toNumber(value) - half) / whole, (toNumber(value) + half) / whole];
}

/** What stands for all: 100%, or 1 for `a sensitivity of 0.79 (0.71-0.86)`. */
const wholeOf = ({ unit }: Interval): number => (unit === "%" ? 100 : 1);

/** In an interval as wide as this, no share stands at the geometric middle by chance. */
const fewestFold = 10;

/** Why the interval cannot be judged, or `null`. */
function doubt(interval: Interval): string | null {
  const { measure, estimate, lower, upper, unit, oneSided, proportion } = interval;
  const isOfTest = measure === "accuracy";
  if (proportion === null && !isOfTest) return "nothing says that the percentage is a share of subjects";
  if (!estimate || !lower || !upper) return "the estimate or a bound is not printed";
  if (oneSided) return "a one-sided interval has more than one form";
  if (unit !== "%" && !(isOfTest && unit === "")) return "the interval is not printed in percent";
  const [p, low, high] = [toNumber(estimate), toNumber(lower), toNumber(upper)];
  if (low <= 0 || high >= wholeOf(interval) || p < low || p > high)
    return "a bound stands at the end of the scale or beyond the estimate";
  if (high > fewestFold * low && ratioAsymmetry(estimate, lower, upper)?.fits)
    return "the estimate is the geometric middle of its bounds, as for a ratio; the percent sign may be wrong";
  return null;
}

/** `41% (22 to 56)`, an efficacy, and no response rate: what is left of the risk, 59%, is at the geometric middle of 44 and 78%. */
function isOfReduction(interval: Interval): boolean {
  const left = [interval.estimate!, interval.upper!, interval.lower!].map((value) =>
    printed((wholeOf(interval) - toNumber(value)).toFixed(value.scale)),
  );
  return ratioAsymmetry(left[0]!, left[1]!, left[2]!)?.fits === true;
}

export default defineRule({
  id: "proportion-interval-asymmetric",
  title: "No number of subjects gives the percentage this interval",
  why: `For a proportion, the estimate and the lower bound fix the number of subjects under each method, and with it the upper bound. When the printed upper bound lies outside what Wald, Wilson and Clopper-Pearson give, one of the three numbers is wrong, or they do not belong together. Only the three printed numbers and the level are needed, so the rule works where no denominator is stated.

The sensitivity, specificity, predictive values and accuracy of a test are proportions too, in percent or from 0 to 1. What the printed decimals allow, and \`margin\` percentage points more for rarer methods, passes. Survival rates and one-sided intervals are left out; an estimate at the geometric middle of a wide interval is probably a ratio with a stray percent sign and stays unsettled.`,
  references: ["https://doi.org/10.1214/ss/1009213286"],
  severity: "warning",
  scope: "document",
  reads: ["interval", "response"],
  options: z.strictObject({
    /** Percentage points beyond the possible upper bounds that still pass. */
    margin: z.number().nonnegative().default(1),
  }),
  *check(claims, { margin }) {
    for (const claim of claims.of("interval")) {
      const { value } = claim;
      if (value.measure !== "proportion" && value.measure !== "accuracy") continue;
      const why = doubt(value);
      if (why) {
        yield unsure(why, [claim, "interval"]);
        continue;
      }
      const level = toNumber(value.level ?? usualLevel);
      const whole = wholeOf(value);
      const bounds = [printedRange(value.estimate!, whole), printedRange(value.lower!, whole), level] as const;
      const [least, most] = printedRange(value.upper!, whole);
      const isPossible = (range: ReturnType<typeof possibleUpperBounds>) =>
        range !== null && most >= range.least - margin / 100 && least <= range.most + margin / 100;
      const possible = possibleUpperBounds(...bounds, ["wilson"]);
      // The exact method is tried only where the quick ones do not fit.
      const all = isPossible(possible) ? possible : possibleUpperBounds(...bounds);
      if (!all) yield unsure("no number of subjects gives the lower bound", [claim, "interval"]);
      else if (isPossible(all)) yield pass([claim, "interval"]);
      else if (claims.get(value.proportion)?.kind !== "response" && isOfReduction(value))
        yield unsure("the interval is that of one less a ratio, as of an efficacy", [claim, "interval"]);
      else yield fail(evidenceOf(value, level, all), [claim, "interval"]);
    }
  },
  explain: ({ estimate, lower, upper, unit, level, least, most }) => ({
    message: `No number of subjects gives ${estimate}${unit} the ${level}% interval ${lower} to ${upper}${unit}.`,
    explanation: [
      `With ${estimate}${unit} and a lower bound of ${lower}${unit}, the upper bound lies between ${least}${unit} and ${most}${unit}, whichever accepted method is used; ${upper}${unit} is printed.`,
    ],
    advice: "Check the percentage and both bounds against the source; one of them is probably misprinted.",
  }),
  examples: {
    valid: [
      { title: "exact bounds", files: "The response rate was 44% (95% CI, 35.1 to 53.2%).\n" },
      { title: "Wald bounds", files: "The response rate was 27.2% (95% CI, 14.1-40.4%).\n" },
      {
        title: "a reduction is not a share",
        files: "There was a 83% reduction (95% CI, 49 to 94%) in prevalence.\n",
        unsure: 0,
      },
      {
        title: "an odds ratio with a percent sign",
        files: "The risk of falls was raised (OR = 14.11%, 95% CI 3.29-60.57).\n",
        unsure: 1,
      },
      { title: "an efficacy", files: "Protection was 41% (95% CI 22 to 56%).\n", unsure: 1 },
      { title: "a bound at zero", files: "The response rate was 4% (95% CI, 0 to 12%).\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "a response rate",
        files: "The response rate was 55% (95% CI, 33 to 70).\n",
        findings: [
          {
            at: "example.md:1:23 55% (95% CI, 33 to 70",
            message: "No number of subjects gives 55% the 95% interval 33 to 70%.",
          },
        ],
      },
      {
        title: "a wrong digit in the lower bound of a specificity",
        files: "The scan had a sensitivity of 0.79 (95% CI 0.71-0.86) and a specificity of 0.88 (95% CI 0.30-0.93).\n",
        findings: [
          {
            at: "example.md:1:76 0.88 (95% CI 0.30-0.93",
            message: "No number of subjects gives 0.88 the 95% interval 0.30 to 0.93.",
          },
        ],
      },
      {
        title: "a wrong digit in the upper bound",
        files: "The response rate was 44% (95% CI, 35.1% to 83.2%).\n",
        findings: [
          {
            at: "example.md:1:23 44% (95% CI, 35.1% to 83.2%",
            message: "No number of subjects gives 44% the 95% interval 35.1 to 83.2%.",
          },
        ],
      },
    ],
  },
});

function evidenceOf(interval: Interval, level: number, possible: { least: number; most: number }) {
  const { estimate, lower, upper, unit } = interval;
  const show = (bound: number): string => (bound * wholeOf(interval)).toFixed(unit === "%" ? 1 : 3);
  return {
    unit,
    estimate: showPrinted(estimate!),
    lower: showPrinted(lower!),
    upper: showPrinted(upper!),
    level,
    least: show(possible.least),
    most: show(possible.most),
  };
}
