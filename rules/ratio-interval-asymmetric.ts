/** Ratios that do not stand at the geometric middle of their confidence interval. */
import { z } from "zod";
import {
  contextKey,
  defineRule,
  explainOffMiddle,
  fail,
  groupBy,
  isArithmeticMiddle,
  isRatioMeasure,
  leanReasons,
  offMiddle,
  pass,
  ratioAsymmetry,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

const mirrored = (estimate: number, bound: number): number => estimate ** 2 / bound;

export default defineRule({
  id: "ratio-interval-asymmetric",
  title: "Ratio away from the middle of its interval",
  why: `The usual interval of a hazard, odds or risk ratio is symmetric on the log scale, so that the estimate is the square root of the product of its bounds. If it lies far from there, one of the three numbers has a wrong digit.
Intervals from profile likelihood, exact methods or resampling lean a little. An estimate that lies \`off\` or more of the way from the middle to a bound is a warning, with the benefit of rounding; of 885 such intervals in real abstracts, 96% lean by less than \`lean\`. Between the two it is a warning when something else tells a misprint from a method: the other ratios of the text stand in their middles, another estimate has the same bounds, or the p value and the far bound agree on another near one. (Of 79 such findings in real text, read one by one, 28 were misprints; the other ratios stood in their middles beside half of these, and beside none of the 42 that a method explains, but where the text speaks of credible intervals.) It stays unsettled when the other ratios lean too, when the intervals are credible ones, or when the ratio turned round stands in the middle, and is information otherwise. Several risk ratios of one sentence or table that lean to their upper bounds so far, as those made of odds ratios do, are information. Intervals that are symmetric on the plain scale, and those that do not contain their estimate, stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.d2304"],
  severity: "warning",
  scope: "document",
  reads: ["interval", "p-value"],
  options: z.strictObject({
    /** Part of the way from the middle to a bound, on the log scale, from which it is reported. */
    off: z.number().positive().max(1).default(0.2),
    /** The distance from which it is information. */
    lean: z.number().positive().max(1).default(0.03),
  }),
  *check(claims, { off, lean }) {
    const judged = claims.of("interval").flatMap((claim) => {
      const { measure, estimate, lower, upper } = claim.value;
      if (!isRatioMeasure(measure) || !estimate || !lower || !upper) return [];
      return [{ claim, estimate, lower, upper, found: ratioAsymmetry(estimate, lower, upper) }];
    });
    const isCredible = claims.of("interval").some(({ value }) => value.credible);
    const reasonsOf = leanReasons(judged, claims.of("p-value"));
    // Risk ratios made of odds ratios lean to their upper bounds, all of them.
    const upward = judged.filter(
      ({ claim, found }) => claim.value.measure === "RR" && found !== null && found.off >= off && found.off <= 1,
    );
    const groups = [...groupBy(upward, ({ claim }) => contextKey(claim)).values()].filter(({ length }) => length > 1);
    const converted = new Set(groups.flat().map(({ claim }) => claim));
    for (const ratio of judged) {
      const { claim, estimate, lower, upper, found } = ratio;
      if (!found) yield unsure("a bound of 0 has no logarithm", [claim, "interval"]);
      else if (Math.abs(found.off) < Math.min(off, lean)) yield pass([claim, "interval"]);
      else if (Math.abs(found.off) > 1) yield unsure("the interval does not contain its estimate", [claim, "interval"]);
      else if (isArithmeticMiddle(estimate, lower, upper))
        yield unsure("the interval is symmetric on the plain scale", [claim, "interval"]);
      else if (isCredible) yield unsure("the text gives credible intervals, which may lean", [claim, "interval"]);
      else {
        const { reasons, method } = reasonsOf(ratio);
        const isConverted = converted.has(claim);
        const isLean = Math.abs(found.off) < off;
        const verdict = fail({ ...offMiddle(claim, { ...found, mirrored }), reasons }, [claim, "interval"]);
        if (isLean && method) yield unsure(method, [claim, "interval"]);
        else if (isConverted || (isLean && reasons.length === 0)) yield withSeverity("info", verdict);
        else yield verdict;
      }
    }
  },
  explain: (found) => ({
    message: `${found.measure} ${found.estimate} is not the geometric middle of ${found.lower} to ${found.upper}, which is ${found.middle}.`,
    explanation: [...explainOffMiddle(found, `sqrt(${found.lower} x ${found.upper})`), ...found.reasons],
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
      {
        title: "ratios that all lean the same way",
        files:
          "Age (OR 5.5, 95% CI 1.64-21.3), sex (OR 3.8, 95% CI 1.01-17.1) and stage (OR 2.9, 95% CI 1.2-9.4) counted.\n",
        unsure: 3,
      },
      {
        title: "credible intervals",
        files: "Zinc came first (RR 0.64, 95% CrI 0.44 to 0.88).\n",
        unsure: 1,
      },
      {
        title: "a ratio that was turned round after rounding",
        files: "Death was likelier (HR 1.79, 95% CI 1.37-2.27).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "the only one of several that leans",
        files: "Age (OR 3.8, 95% CI 1.8-12.0) and sex (OR 2.0, 95% CI 1.0-4.0) counted.\n",
        findings: [
          {
            at: "example.md:1:9 3.8, 95% CI 1.8-12.0",
            message: "OR 3.8 is not the geometric middle of 1.8 to 12.0, which is 4.6.",
          },
        ],
      },
      {
        title: "an interval copied to another ratio",
        files: "Women (OR 2.8, 95% CI 1.3 to 6.0) and men (OR 3.1, 95% CI 1.3 to 6.0) slept.\n",
        findings: [
          {
            at: "example.md:1:47 3.1, 95% CI 1.3 to 6.0",
            message: "OR 3.1 is not the geometric middle of 1.3 to 6.0, which is 2.8.",
          },
        ],
      },
      {
        title: "a digit of the bound that the p value contradicts",
        files: "Survival was alike (HR 0.91; 95% CI, 0.77-1.17; p = 0.25).\n",
        findings: [
          {
            at: "example.md:1:24 0.91; 95% CI, 0.77-1.17",
            message: "HR 0.91 is not the geometric middle of 0.77 to 1.17, which is 0.95.",
          },
        ],
      },
      {
        title: "both bounds off the same way, as those of a likelihood are",
        files: "Deaths were fewer (OR 0.37, 95% CI 0.13-0.91; P = 0.04), age told (OR 2.0, 95% CI 1.0-4.0).\n",
        findings: [
          {
            at: "example.md:1:23 0.37, 95% CI 0.13-0.91",
            message: "OR 0.37 is not the geometric middle of 0.13 to 0.91, which is 0.34.",
            severity: "info",
          },
        ],
      },
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
