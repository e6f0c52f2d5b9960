/** A mean that no whole numbers can have. */
import { z } from "zod";
import {
  type ClaimOf,
  canBeDeviation,
  canBeMean,
  contextKey,
  defineRule,
  fail,
  groupBy,
  pass,
  showPrinted,
  toNumber,
  unsure,
} from "../src/rule/index.ts";

type Average = ClaimOf<"average">;
type Size = ClaimOf<"cohort-size">;

/** What is counted in whole numbers. */
const whole = /\b(?:numbers?|counts?|cycles|lesions|nodes|episodes)\b/;
/** Two numbers or a change of one: not whole any more. */
const derived = /\b(?:change|ratio|index|per|log|difference)\b/;

export default defineRule({
  id: "mean-impossible",
  title: "Mean that no whole numbers can have",
  why: `The sum of whole numbers is whole, so a mean of 28 of them is a multiple of 1/28: 5.19 is none (GRIM). The standard deviation is bound in the same way: the sum of the squares is whole, and odd when the sum is odd (GRIMMER).
It needs a mean with decimals of something that is counted, one number of subjects in the same sentence, and decimals fine enough for that number. It is a hint and no more: values that are missing for some subjects make the true number smaller, and where another number of subjects printed in the document gives the mean, it is unsettled.`,
  references: ["https://doi.org/10.1177/1948550616673876", "https://doi.org/10.7287/peerj.preprints.2400v1"],
  severity: "info",
  scope: "document",
  reads: ["average", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const sizes = groupBy(claims.of("cohort-size").filter(isCounted), contextKey);
    const others = [
      ...new Set(
        claims
          .of("cohort-size")
          .filter(isCounted)
          .map(({ value }) => value.n),
      ),
    ];
    for (const claim of claims.of("average")) {
      if (!isWhole(claim)) continue;
      const [size, another] = sizes.get(contextKey(claim)) ?? [];
      if (!size) continue;
      const { n } = size.value;
      const operands = [
        [claim, "mean"],
        [size, "subjects"],
      ] as const;
      // Finer sums than the decimals show prove nothing.
      if (n >= 10 ** claim.value.value.scale) yield pass(...operands);
      else if (another || claim.value.members > 1) yield unsure("the sentence has several groups", ...operands);
      else if (isPossible(claim, n)) yield pass(...operands);
      else if (others.some((other) => other !== n && isPossible(claim, other)))
        yield unsure("another number of subjects gives the mean", ...operands);
      else yield fail(evidenceOf(claim, n), ...operands);
    }
  },
  explain: ({ mean, deviation, n, below, above, isMean }) => ({
    message: isMean
      ? `No ${n} whole numbers have a mean of ${mean}.`
      : `No ${n} whole numbers with a mean of ${mean} have a standard deviation of ${deviation}.`,
    explanation: isMean
      ? [`The nearest means of ${n} whole numbers are ${below} and ${above}.`]
      : ["No whole sum of squares that fits the sum gives this deviation."],
    advice: "Check the mean, its decimals and for how many subjects the value is known.",
  }),
  examples: {
    valid: [
      { title: "a mean of whole numbers", files: "The mean number of lesions in 28 patients was 5.18.\n" },
      {
        title: "a mean of fewer, whose number is printed elsewhere",
        files: "The mean number of lesions in 28 patients was 5.19. Of them, 26 were evaluable.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a mean between two sums",
        files: "The mean number of lesions in 28 patients was 5.19.\n",
        findings: [
          {
            at: "example.md:1:47 5.19",
            message: "No 28 whole numbers have a mean of 5.19.",
          },
        ],
      },
    ],
  },
});

const isCounted = ({ value }: Size): boolean =>
  value.of === "patients" && !value.planned && !value.approximate && !value.each && value.n > 1;

const isWhole = ({ value }: Average): boolean =>
  value.statistic === "mean" &&
  value.value.scale > 0 &&
  value.unit !== "%" &&
  whole.test(value.measure) &&
  !derived.test(value.measure);

function isPossible({ value: { value, deviation } }: Average, n: number): boolean {
  return (
    canBeMean(value, n) && (deviation === null || deviation.scale < 2 || canBeDeviation(value, deviation, n) !== false)
  );
}

function evidenceOf({ value: { value, deviation } }: Average, n: number) {
  const sum = Math.floor(toNumber(value) * n);
  const show = (total: number): string => (total / n).toFixed(value.scale + 1);
  return {
    mean: showPrinted(value),
    deviation: deviation ? showPrinted(deviation) : "",
    n,
    below: show(sum),
    above: show(sum + 1),
    isMean: !canBeMean(value, n),
  };
}
