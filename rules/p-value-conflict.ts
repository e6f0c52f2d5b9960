/** P values that do not follow from the ratio or difference and the interval beside them. */
import { z } from "zod";
import {
  type ClaimOf,
  type Compared,
  compareTest,
  defineRule,
  fail,
  levelToZ,
  type Printed,
  pass,
  showP,
  showPrinted,
  testedMeasures,
  toNumber,
  unsure,
  usualLevel,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

const paragraphOf = ({ document, place }: ClaimOf<"p-value">): string => `${document} ${place.partIndex}`;

interface Options {
  readonly gap: number;
  readonly look: number;
}

function verdictOf(one: Compared, options: Options): Verdict<Found> {
  const { claim, interval, distance, larger, crosses, isTenfold } = one;
  const operands = [
    [claim, "p value"],
    [interval, "interval"],
  ] as const;
  const isError = crosses && (distance >= options.gap || (distance >= options.gap / 2 && distance >= larger / 3));
  const isWarning = distance >= options.gap && distance >= larger / 3;
  if (isError || isWarning || distance >= options.look) {
    const severity = isError ? "error" : isWarning || isTenfold ? "warning" : "info";
    return withSeverity(severity, fail(evidenceOf(one), ...operands));
  }
  return crosses && distance > 0
    ? unsure("p value and interval lie on different sides of the level, but near it", ...operands)
    : pass(...operands);
}

export default defineRule({
  id: "p-value-conflict",
  title: "P value contradicts its interval",
  why: `A ratio and its confidence interval all but fix the p value: z is the logarithm of the estimate divided by a quarter of the logarithm of upper over lower bound (for 95%). When the printed p is far from that, one of the four numbers is wrong. It is an error when one of the two says *significant* and the other does not, and they are \`gap\` apart, or half of it and a third of the larger z.
Log-rank, likelihood ratio, exact and stratified tests differ from the Wald test behind the interval, so p values are compared as z: a gap of more than \`gap\` and more than a third of the larger z is a warning, and so is a smaller one of at least \`look\` where ten times the printed p, or a tenth of it, would follow; any other is information. One-sided p values, rounding of every number and \`p=.001\` for \`p<.001\` are given the benefit of the doubt. P values for interaction, trend or non-inferiority, those called adjusted where they are larger than what follows, others in a paragraph that tells of a test for non-inferiority, intervals that are not symmetric and credible intervals are left out.`,
  references: ["https://doi.org/10.1136/bmj.d2304"],
  severity: "warning",
  scope: "document",
  reads: ["p-value", "interval"],
  options: z.strictObject({
    /** Distance in z from which a p value is reported. */
    gap: z.number().positive().default(0.8),
    /** The distance from which it is information. */
    look: z.number().positive().default(0.3),
  }),
  *check(claims, options): Iterable<Verdict<Found>> {
    const ps = claims.of("p-value");
    const margins = new Set(ps.flatMap((p) => (p.value.hypothesis === "non-inferiority" ? [paragraphOf(p)] : [])));
    for (const claim of ps) {
      const interval = claims.get(claim.value.interval);
      if (interval?.kind !== "interval" || claim.value.hypothesis !== null) continue;
      if (!testedMeasures.has(interval.value.measure)) continue;
      const compared = compareTest(claim, interval);
      if (margins.has(paragraphOf(claim)))
        yield unsure("the paragraph tells of a test for non-inferiority", [claim, "p value"], [interval, "interval"]);
      else if (typeof compared === "string") yield unsure(compared, [claim, "p value"], [interval, "interval"]);
      else yield verdictOf(compared, options);
    }
  },
  explain: ({ p, measure, estimate, lower, upper, level, computed, min, max, z, crosses, nothing, isTenfold }) => ({
    message: `${p} does not follow from ${measure} ${estimate} (${level}% CI ${lower} to ${upper}), which gives p = ${computed}.`,
    explanation: [
      measure === "difference"
        ? `z = ${estimate} / ((${upper} - ${lower}) / (2 x ${z})); the printed decimals allow p from ${min} to ${max}.`
        : `z = ln ${estimate} / ((ln ${upper} - ln ${lower}) / (2 x ${z})); the printed decimals allow p from ${min} to ${max}.`,
      ...(crosses
        ? [
            `The interval ${nothing ? "includes" : "excludes"} ${measure === "difference" ? 0 : 1}, but the p value says the opposite.`,
          ]
        : []),
      ...(isTenfold ? ["Ten times the printed p, or a tenth of it, would follow: a zero too many or too few."] : []),
    ],
    advice:
      "Compare p value, estimate and bounds with the source; look for a lost zero, a wrong digit, or a p value that belongs to another comparison.",
  }),
  examples: {
    valid: [
      {
        title: "bounds made on the plain scale",
        files: "Weight counted (HR 1.27, 95% CI 0.97 to 1.57; p = 0.116).\n",
        unsure: 1,
      },
      {
        title: "a test for non-inferiority that is told once for a whole paragraph",
        files:
          "The test for non-inferiority gave a difference of 0.22 (95% CI 0.01 to 0.43; P < 0.001). In men, the difference was 0.17 (95% CI -0.055 to 0.39; P < 0.001).\n",
        unsure: 1,
      },
      {
        title: "a p value that follows",
        files: "Survival was longer (hazard ratio, 0.63; 95% CI, 0.45 to 0.88; P=0.007).\n",
      },
      {
        title: "a one-sided p value",
        files: "Progression was delayed (HR = 0.53, 95% CI: 0.33-0.86, p = 0.0049).\n",
      },
      {
        title: "a log-rank test that is slightly off",
        files: "Toxicity was rarer (OR 0.53; 95% CI, 0.28-1.01; p = 0.04).\n",
        unsure: 1,
      },
      {
        title: "a fall in a ratio, which may be one on the plain scale",
        files: "Systolic/diastolic ratios fell (0.60 [95% CI 0.37-0.84], P=0.000).\n",
        unsure: 1,
      },
      {
        title: "a p value that is larger since it is adjusted for several tests",
        files: "The variant was rarer (OR 0.55, 95% CI 0.44-0.69; adjusted p = 0.004).\n",
        unsure: 1,
      },
      {
        title: "p values behind the units of their differences",
        files:
          "They differed (mean difference, -0.8 [95% CI, -1.7 to 0.1] kg, P = .08, and -1.5 [95% CI, -5.9 to 2.9] cm2, P = .51).\n",
      },
      {
        title: "the smallest p value that statistical software prints",
        files: "Mortality fell (HR, 0.58; 95% CI, 0.46-0.75; P = .001).\n",
      },
    ],
    invalid: [
      {
        title: "a ratio of means, and a zero too few",
        files: "Exposure was lower (treatment ratio 0.93, 95% CI: 0.87-0.99, P = 0.20).\n",
        findings: [
          {
            at: "example.md:1:62 P = 0.20",
            message: "p = 0.20 does not follow from ratio 0.93 (95% CI 0.87 to 0.99), which gives p = 0.028.",
          },
        ],
      },
      {
        title: "significant by the p value only",
        files: "No model was better (OR = 1.02, 95% CI = 0.90-1.14, p = 0.03).\n",
        findings: [
          {
            at: "example.md:1:53 p = 0.03",
            message: "p = 0.03 does not follow from OR 1.02 (95% CI 0.90 to 1.14), which gives p = 0.74.",
            severity: "error",
          },
        ],
      },
      {
        title: "further off than most other tests would be",
        files: "Healing was faster (HR 0.52; 95% CI, 0.31-0.87; P < 0.0001).\n",
        findings: [
          {
            at: "example.md:1:49 P < 0.0001",
            message: "p < 0.0001 does not follow from HR 0.52 (95% CI 0.31 to 0.87), which gives p = 0.013.",
            severity: "info",
          },
        ],
      },
      {
        title: "a lost zero",
        files: "Healing was better [OR 0.50 (95% CI 0.35-0.71), P=0.1].\n",
        findings: [
          {
            at: "example.md:1:49 P=0.1",
            message: "p = 0.1 does not follow from OR 0.50 (95% CI 0.35 to 0.71), which gives p = 0.00012.",
            severity: "error",
          },
        ],
      },
      {
        title: "not significant by the p value only, with a zero too few",
        files: "Deaths were fewer (risk ratio 0.80, 95% CI 0.68-0.93; p=0.050).\n",
        findings: [
          {
            at: "example.md:1:55 p=0.050",
            message: "p = 0.050 does not follow from RR 0.80 (95% CI 0.68 to 0.93), which gives p = 0.0052.",
          },
        ],
      },
      {
        title: "significant twice, by very different margins",
        files: "Healing was better [OR 0.50 (95% CI 0.35-0.71), P=0.036].\n",
        findings: [
          {
            at: "example.md:1:49 P=0.036",
            message: "p = 0.036 does not follow from OR 0.50 (95% CI 0.35 to 0.71), which gives p = 0.00012.",
          },
        ],
      },
    ],
  },
});

type Found = ReturnType<typeof evidenceOf>;

function evidenceOf({ claim: { value }, interval, computed, crosses, isTenfold, holdsNothing }: Compared) {
  const { measure, estimate, lower, upper, level } = interval.value;
  const show = (x: Printed | null) => (x ? showPrinted(x) : "");
  const percent = level ?? usualLevel;
  return {
    p: `p ${value.relation} ${showPrinted(value.value)}`,
    measure,
    estimate: show(estimate),
    lower: show(lower),
    upper: show(upper),
    level: showPrinted(percent),
    computed: showP(computed.p),
    min: showP(computed.min),
    max: showP(computed.max),
    z: levelToZ(toNumber(percent)).toFixed(2),
    crosses,
    nothing: holdsNothing,
    isTenfold,
  };
}
