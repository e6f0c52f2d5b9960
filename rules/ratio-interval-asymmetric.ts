/** Ratios that do not stand at the geometric middle of their confidence interval. */
import { z } from "zod";
import {
  contextKey,
  defineRule,
  explainOffMiddle,
  fail,
  groupBy,
  offMiddle,
  type Printed,
  pass,
  ratioAsymmetry,
  ratioMeasures,
  toNumber,
  unsure,
} from "../src/rule/index.ts";

const mirrored = (estimate: number, bound: number): number => estimate ** 2 / bound;

/** Bounds made on the plain scale: the estimate is their arithmetic middle within rounding. */
function isArithmetic(estimate: Printed, lower: Printed, upper: Printed): boolean {
  const half = (x: Printed) => 0.5 * 10 ** -x.scale;
  const middle = (toNumber(lower) + toNumber(upper)) / 2;
  return Math.abs(toNumber(estimate) - middle) <= half(estimate) + (half(lower) + half(upper)) / 2;
}

export default defineRule({
  id: "ratio-interval-asymmetric",
  title: "Ratio away from the middle of its interval",
  why: `The usual interval of a hazard, odds or risk ratio is symmetric on the log scale, so that the estimate is the square root of the product of its bounds. If it lies far from there, one of the three numbers has a wrong digit.
Intervals from profile likelihood, exact methods or resampling lean a little: an estimate that lies \`off\` or more of the way from the middle to a bound is a warning, and one that leans by \`lean\` or more is information, with the benefit of rounding; of 885 such intervals in real abstracts, 96% lean by less. Several risk ratios of one sentence or table that lean to their upper bounds so far, as those made of odds ratios do, are information. Intervals that are symmetric on the plain scale, and those that do not contain their estimate, stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.d2304"],
  severity: "warning",
  scope: "document",
  reads: ["interval"],
  options: z.strictObject({
    /** Part of the way from the middle to a bound, on the log scale, from which it is reported. */
    off: z.number().positive().max(1).default(0.2),
    /** The distance from which it is information. */
    lean: z.number().positive().max(1).default(0.03),
  }),
  *check(claims, { off, lean }) {
    const judged = claims.of("interval").flatMap((claim) => {
      const { measure, estimate, lower, upper } = claim.value;
      if (!ratioMeasures.has(measure) || !estimate || !lower || !upper) return [];
      return [{ claim, estimate, lower, upper, found: ratioAsymmetry(estimate, lower, upper) }];
    });
    // Risk ratios made of odds ratios lean to their upper bounds, all of them.
    const upward = judged.filter(
      ({ claim, found }) => claim.value.measure === "RR" && found !== null && found.off >= off && found.off <= 1,
    );
    const groups = [...groupBy(upward, ({ claim }) => contextKey(claim)).values()].filter(({ length }) => length > 1);
    const converted = new Set(groups.flat().map(({ claim }) => claim));
    for (const { claim, estimate, lower, upper, found } of judged) {
      if (!found) yield unsure("a bound of 0 has no logarithm", [claim, "interval"]);
      else if (Math.abs(found.off) < Math.min(off, lean)) yield pass([claim, "interval"]);
      else if (Math.abs(found.off) > 1) yield unsure("the interval does not contain its estimate", [claim, "interval"]);
      else if (isArithmetic(estimate, lower, upper))
        yield unsure("the interval is symmetric on the plain scale", [claim, "interval"]);
      else {
        const verdict = fail(offMiddle(claim, { ...found, mirrored }), [claim, "interval"]);
        const isMild = Math.abs(found.off) < off || converted.has(claim);
        yield isMild ? { ...verdict, severity: "info" as const } : verdict;
      }
    }
  },
  explain: (found) => ({
    message: `${found.measure} ${found.estimate} is not the geometric middle of ${found.lower} to ${found.upper}, which is ${found.middle}.`,
    explanation: explainOffMiddle(found, `sqrt(${found.lower} x ${found.upper})`),
    advice: "Compare the estimate and both bounds with the source; a wrong or transposed digit is likely.",
  }),
  examples: {
    valid: [
      { title: "a ratio at the middle", files: "Death: hazard ratio 0.47 (95% CI 0.26-0.87).\n" },
      {
        title: "symmetric on the plain scale",
        files: "Therapy mattered (OR: 2.00, 95% CI 1.00 to 3.00).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "the lean of an exact interval",
        files: "Bacteriuria raised the odds (OR 114, 95% CI 29-621).\n",
        findings: [
          {
            at: "example.md:1:33 114, 95% CI 29-621",
            message: "OR 114 is not the geometric middle of 29 to 621, which is 134.",
            severity: "info",
          },
        ],
      },
      {
        title: "risk ratios made of odds ratios",
        files: "Help was found more often (RR 1.77, 95% CI 1.50-1.91, and RR 1.38, 95% CI 1.05-1.63).\n",
        findings: [
          {
            at: "example.md:1:31 1.77, 95% CI 1.50-1.91",
            message: "RR 1.77 is not the geometric middle of 1.50 to 1.91, which is 1.69.",
            severity: "info",
          },
          {
            at: "example.md:1:62 1.38, 95% CI 1.05-1.63",
            message: "RR 1.38 is not the geometric middle of 1.05 to 1.63, which is 1.31.",
            severity: "info",
          },
        ],
      },
      {
        title: "a digit lost in the upper bound",
        files: "Wide aortas grew faster (HR 1.68, 95% CI 1.07-16.08).\n",
        findings: [
          {
            at: "example.md:1:29 1.68, 95% CI 1.07-16.08",
            message: "HR 1.68 is not the geometric middle of 1.07 to 16.08, which is 4.15.",
          },
        ],
      },
      {
        title: "a bound that repeats the estimate",
        files: "Thin lesions did better (hazard ratio, 0.36; 95% CI, 0.36-0.49).\n",
        findings: [
          {
            at: "example.md:1:40 0.36; 95% CI, 0.36-0.49",
            message: "HR 0.36 is not the geometric middle of 0.36 to 0.49, which is 0.42.",
          },
        ],
      },
    ],
  },
});
