/** The accuracy or a likelihood ratio of a test that its sensitivity and specificity do not give. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  pass,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

type Performance = ClaimOf<"test-performance">["value"];
type Figure = Performance["sensitivity"];
interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a printed figure can stand for; shares from 0 to 1. */
function rangeOf({ value, unit }: NonNullable<Figure>): Range {
  const whole = unit === "%" ? 100 : 1;
  const half = 0.5 * 10 ** -value.scale;
  return { min: (toNumber(value) - half) / whole, max: (toNumber(value) + half) / whole };
}

const isShare = ({ min, max }: Range): boolean => max >= 0 && min <= 1;

const over = (a: number, b: number): number => (b > 0 ? a / b : Number.POSITIVE_INFINITY);

/** What sensitivity and specificity allow each of the others. */
const allowed = {
  accuracy: (se: Range, sp: Range): Range => ({ min: Math.min(se.min, sp.min), max: Math.max(se.max, sp.max) }),
  positiveRatio: (se: Range, sp: Range): Range => ({ min: over(se.min, 1 - sp.min), max: over(se.max, 1 - sp.max) }),
  negativeRatio: (se: Range, sp: Range): Range => ({ min: over(1 - se.max, sp.max), max: over(1 - se.min, sp.min) }),
};
type Checked = keyof typeof allowed;

const names: Readonly<Record<Checked, string>> = {
  accuracy: "accuracy",
  positiveRatio: "positive likelihood ratio",
  negativeRatio: "negative likelihood ratio",
};

const reasons: Readonly<Record<Checked, string>> = {
  accuracy:
    "Of one sample, the accuracy is a mean of sensitivity and specificity, weighted by how many are diseased: it lies between them.",
  positiveRatio: "The positive likelihood ratio is sensitivity / (1 - specificity).",
  negativeRatio: "The negative likelihood ratio is (1 - sensitivity) / specificity.",
};

export default defineRule({
  id: "test-performance-mismatch",
  title: "Accuracy or likelihood ratio that sensitivity and specificity do not give",
  why: `The accuracy of a test on one sample is a mean of its sensitivity and specificity, weighted by how many have the disease, and so lies between them, whatever the sample. The positive likelihood ratio is sensitivity / (1 - specificity), the negative one (1 - sensitivity) / specificity. Where one is outside what the printed decimals allow, by more than \`margin\` of it, a figure is wrong or belongs to another sample.
It needs figures that are printed together, each once. Where words tell of pooling, means or cross-validation, each figure may be a mean of its own and stays unsettled.`,
  references: ["https://doi.org/10.1136/bmj.308.6943.1552", "https://doi.org/10.1136/bmj.329.7458.168"],
  severity: "warning",
  scope: "document",
  reads: ["test-performance"],
  options: z.strictObject({
    /** Part of the bound by which an accuracy or ratio may be beyond it. */
    margin: z.number().nonnegative().default(0.02),
  }),
  *check(claims, { margin }): Iterable<Verdict<Found>> {
    for (const claim of claims.of("test-performance")) {
      const { sensitivity, specificity, pooled } = claim.value;
      if (!sensitivity || !specificity) continue;
      const [se, sp] = [rangeOf(sensitivity), rangeOf(specificity)];
      for (const kind of Object.keys(allowed) as Checked[]) {
        const figure = claim.value[kind];
        if (!figure) continue;
        const [stated, bounds] = [rangeOf(figure), allowed[kind](se, sp)];
        const fits = stated.max >= bounds.min * (1 - margin) && stated.min <= bounds.max * (1 + margin);
        if (!isShare(se) || !isShare(sp)) yield unsure("a sensitivity or specificity is no share", [claim, "figures"]);
        else if (fits) yield pass([claim, "figures"]);
        else if (pooled) yield unsure("each figure may be pooled or averaged by itself", [claim, "figures"]);
        else yield fail(evidenceOf(claim.value, kind, bounds), [claim, "figures"]);
      }
    }
  },
  explain: ({ kind, stated, sensitivity, specificity, least, most }) => ({
    message: `The ${names[kind]} ${stated} does not follow from a sensitivity of ${sensitivity} and a specificity of ${specificity}.`,
    explanation: [reasons[kind], `It would be from ${least} to ${most}.`],
    advice: "Check the figures against the source; one of them may be misprinted or belong to another sample.",
  }),
  examples: {
    valid: [
      {
        title: "an accuracy between the two",
        files: "The scan had a specificity of 87.7%, a sensitivity of 71.0% and an overall accuracy of 82.1%.\n",
      },
      {
        title: "ratios that follow",
        files:
          "Its specificity was 85% and its sensitivity was 84% (negative likelihood ratio 0.19, positive likelihood ratio 5.64).\n",
      },
      {
        title: "figures that are means over samples",
        files: "Mean sensitivity was 81%, specificity was 83% and accuracy was 88% in cross-validation.\n",
        unsure: 1,
      },
      {
        title: "a score that is no share",
        files:
          "The device reached a sensitivity of 4.5, a specificity of 0.88 and a positive likelihood ratio of 6.5.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "an accuracy above both",
        files: "In women, the test did well (sensitivity, 80%; specificity, 83%; accuracy, 92%; NPV, 80%).\n",
        findings: [
          {
            at: "example.md:1:43 80%; specificity, 83%; accuracy, 92%; NPV, 80%",
            message: "The accuracy 92% does not follow from a sensitivity of 80% and a specificity of 83%.",
          },
        ],
      },
      {
        title: "a ratio with digits exchanged",
        files: "Its specificity was 85% and its sensitivity was 84% (positive likelihood ratio 6.54).\n",
        findings: [
          {
            at: "example.md:1:21 85% and its sensitivity was 84% (positive likelihood ratio 6.54",
            message:
              "The positive likelihood ratio 6.54 does not follow from a sensitivity of 84% and a specificity of 85%.",
          },
        ],
      },
    ],
  },
});

type Found = ReturnType<typeof evidenceOf>;

function evidenceOf(value: Performance, kind: Checked, { min, max }: Range) {
  const show = (figure: Figure): string => (figure ? `${showPrinted(figure.value)}${figure.unit}` : "");
  const isPercent = kind === "accuracy" && value.accuracy?.unit === "%";
  const bound = (x: number): string => (isPercent ? `${(x * 100).toFixed(1)}%` : x.toFixed(2));
  return {
    kind,
    stated: show(value[kind]),
    sensitivity: show(value.sensitivity),
    specificity: show(value.specificity),
    least: bound(min),
    most: bound(max),
  };
}
