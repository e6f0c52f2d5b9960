/** Differences and means that do not stand in the middle of their confidence interval. */
import { z } from "zod";
import {
  type ClaimOf,
  comparePrinted,
  defineRule,
  differenceAsymmetry,
  explainOffMiddle,
  fail,
  offMiddle,
  type Printed,
  pass,
  ratioAsymmetry,
  toNumber,
  unsure,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">;

const negated = (x: Printed): Printed => ({ ...x, negative: !x.negative });

const mirrored = (estimate: number, bound: number): number => 2 * estimate - bound;

const offOf = (estimate: Printed, lower: Printed, upper: Printed): number =>
  Math.abs(differenceAsymmetry(estimate, lower, upper) ?? Number.POSITIVE_INFINITY);

/** Why the three numbers may be right although the estimate is not in the middle, or `null`. */
function doubt(
  { value: { unit, estimate, lower, upper }, place }: Interval,
  measure: string,
  off: number,
): string | null {
  const numbers = [estimate!, lower!, upper!] as const;
  if (place.part === "table" && measure === "mean") return "in a table, it may be a median";
  if (/[$€£¥]/.test(unit)) return "intervals of costs are often made by resampling";
  const [estimateTurned, lowerTurned] = [negated(numbers[0]), negated(numbers[1])];
  if (Math.min(offOf(estimateTurned, numbers[1], numbers[2]), offOf(numbers[0], lowerTurned, numbers[2])) < off)
    return "the estimate is near enough to the middle with another sign, which words or a dash may tell";
  const onLogScale = ratioAsymmetry(...numbers);
  return onLogScale && Math.abs(onLogScale.off) < off ? "the interval may have been made on another scale" : null;
}

export default defineRule({
  id: "difference-interval-asymmetric",
  title: "Difference away from the middle of its interval",
  why: `The usual interval of a difference or a mean is the estimate plus and minus the same amount. If the estimate lies far from the middle, one of the three numbers has lost a sign or a digit.
Intervals of medians of differences, of rare events and from resampling lean a little: an estimate that lies \`off\` or more of the way from the middle to a bound is reported, with the benefit of rounding; of 1,250 such intervals in real abstracts and articles, 98% lean by less. Costs, means in tables, and intervals that lean less with the sign of the estimate or of the lower bound turned, or on the scale of ratios, stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.d2090"],
  severity: "warning",
  scope: "document",
  reads: ["interval"],
  options: z.strictObject({
    /** Part of the way from the middle to a bound from which it is reported. */
    off: z.number().positive().max(1).default(0.3),
  }),
  *check(claims, { off }) {
    for (const claim of claims.of("interval")) {
      const { measure, estimate, lower, upper } = claim.value;
      if ((measure !== "difference" && measure !== "mean") || !estimate || !lower || !upper) continue;
      if (comparePrinted(lower, estimate) > 0 || comparePrinted(estimate, upper) > 0) {
        yield unsure("the interval does not contain its estimate", [claim, "interval"]);
        continue;
      }
      const found = differenceAsymmetry(estimate, lower, upper) ?? 0;
      const why = Math.abs(found) < off ? null : doubt(claim, measure, off);
      if (Math.abs(found) < off) yield pass([claim, "interval"]);
      else if (why) yield unsure(why, [claim, "interval"]);
      else
        yield fail(offMiddle(claim, { middle: (toNumber(lower) + toNumber(upper)) / 2, off: found, mirrored }), [
          claim,
          "interval",
        ]);
    }
  },
  explain: (found) => ({
    message: `The ${found.measure} ${found.estimate} is not in the middle of ${found.lower} to ${found.upper}, which is ${found.middle}.`,
    explanation: explainOffMiddle(found, `(${found.lower} + ${found.upper}) / 2`),
    advice: "Compare the estimate and both bounds with the source; a lost sign or a wrong digit is likely.",
  }),
  examples: {
    valid: [
      {
        title: "a difference in the middle",
        files: "The mean difference was 3.74 (95% CI 2.04 to 5.43).\n",
      },
      {
        title: "a difference whose direction is told in words",
        files: "The difference was 0.5 mm Hg in favour of the older drug (95% CI -2.7 to 1.7).\n",
        unsure: 1,
      },
      {
        title: "a minus that may be a dash",
        files: "The difference was 0.05 (95% CI - 0.04 to 0.20).\n",
        unsure: 1,
      },
      {
        title: "a difference of times, made on the scale of ratios",
        files: "The mean difference was 8 days (95% CI 2 to 32).\n",
        unsure: 1,
      },
      {
        title: "costs, whose interval was made by resampling",
        files: "| Drug | Difference in costs (95% CI) |\n| --- | --- |\n| Etanercept | €54 (€39 to €102) |\n",
        unsure: 1,
      },
      {
        title: "costs of two groups",
        files: "Care was cheaper (difference between the groups: 1,586.01€; 95% CI 1,087.18 to 6,277.28).\n",
        unsure: 1,
      },
      {
        title: "a median in a column of means",
        files: "| Drug | Mean units (95% CI) |\n| --- | --- |\n| Etanercept | 15.0 (12.6 to 19.4) |\n",
      },
    ],
    invalid: [
      {
        title: "a sign lost in the upper bound",
        files: "Fat volume fell (difference between groups, -38.5; 95% CI, -61.6 to 15.4).\n",
        findings: [
          {
            at: "example.md:1:45 -38.5; 95% CI, -61.6 to 15.4",
            message: "The difference -38.5 is not in the middle of -61.6 to 15.4, which is -23.1.",
          },
        ],
      },
      {
        title: "a bound that repeats the estimate",
        files: "Oxygen saturation rose (mean difference 3.7%, 95% CI 2.7 to 3.7).\n",
        findings: [
          {
            at: "example.md:1:41 3.7%, 95% CI 2.7 to 3.7",
            message: "The difference 3.7 is not in the middle of 2.7 to 3.7, which is 3.2.",
          },
        ],
      },
    ],
  },
});
