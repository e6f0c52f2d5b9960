/** A mean or deviation that so many whole numbers, or so many of 0 and 1, cannot have. */
import { z } from "zod";
import {
  type ClaimOf,
  canBeBinary,
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
/** What is 0 or 1. */
const binary = /\b(?:binary|dichotomous|dummy|indicator)\b/;
/** Two numbers or a change of one: not whole any more. */
const derived = /\b(?:change|ratio|index|per|log|difference)\b/;

export default defineRule({
  id: "mean-impossible",
  title: "Mean that no whole numbers can have",
  why: `The sum of whole numbers is whole, so a mean of 28 of them is a multiple of 1/28: 5.19 is none (GRIM). The standard deviation is constrained in the same way: the sum of the squares is whole, and odd when the sum is odd (GRIMMER). Where all values are 0 or 1, as words must say (*binary*, *dummy*, *indicator*), the mean alone fixes the deviation (DEBIT).
A deviation without a name may be a standard deviation or a standard error, and either may fit. It needs a mean with decimals of something that is counted, one number of subjects in the same sentence, and decimals fine enough for that number. It is a hint and no more: values that are missing for some subjects make the true number smaller, and where another number of subjects printed in the document gives the mean, it stays unsettled.`,
  references: [
    "https://doi.org/10.1177/1948550616673876",
    "https://doi.org/10.7287/peerj.preprints.2400v1",
    "https://doi.org/10.31234/osf.io/5vb3u",
  ],
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
  explain: ({ mean, deviation, spread, values, n, below, above, isMean }) => ({
    message: isMean
      ? `No ${n} ${values} have a mean of ${mean}.`
      : `No ${n} ${values} with a mean of ${mean} have a ${spread} of ${deviation}.`,
    explanation: isMean
      ? [`The nearest means of ${n} whole numbers are ${below} and ${above}.`]
      : ["No whole sum of squares that fits the sum gives this deviation."],
    advice: "Check the mean, its decimals and the number of subjects with a known value.",
  }),
  examples: {
    valid: [
      { title: "a mean of whole numbers", files: "The mean number of lesions in 28 patients was 5.18.\n" },
      {
        title: "a mean of fewer, whose number is printed elsewhere",
        files: "The mean number of lesions in 28 patients was 5.19. Of them, 26 were evaluable.\n",
        unsure: 1,
      },
      {
        title: "a deviation that whole numbers have",
        files: "The mean number of lesions in 18 patients was 3.44 (SD 2.48).\n",
      },
      {
        title: "a deviation that does not fit, but may be the standard error",
        files: "The mean number of lesions in 18 patients was 3.44 ± 0.59.\n",
      },
      {
        title: "a deviation of 0 and 1",
        files: "The mean of the binary indicator in 20 patients was 0.35 (SD 0.49).\n",
      },
      {
        title: "values between 0 and 1 that are not counts",
        files: "The mean number of lesions in 20 patients was 0.35 (SD 0.59). The mean weight was 0.35 (SD 0.18) kg.\n",
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
      {
        title: "a deviation between two sums of squares",
        files: "The mean number of lesions in 18 patients was 3.44 (SD 2.47).\n",
        findings: [
          {
            at: "example.md:1:47 3.44 (SD 2.47)",
            message: "No 18 whole numbers with a mean of 3.44 have a standard deviation of 2.47.",
          },
        ],
      },
      {
        title: "a deviation that 0 and 1 cannot have",
        files: "The mean of the binary indicator in 20 patients was 0.35 (SD 0.18).\n",
        findings: [
          {
            at: "example.md:1:53 0.35 (SD 0.18)",
            message: "No 20 values of 0 and 1 with a mean of 0.35 have a standard deviation of 0.18.",
          },
        ],
      },
    ],
  },
});

const isCounted = ({ value }: Size): boolean =>
  value.of === "patients" && !value.planned && !value.approximate && !value.each && value.n > 1;

const isBinary = ({ value: { measure } }: Average): boolean => binary.test(measure);

const isWhole = ({ value }: Average): boolean =>
  value.statistic === "mean" &&
  value.value.scale > 0 &&
  value.unit !== "%" &&
  (whole.test(value.measure) || binary.test(value.measure)) &&
  !derived.test(value.measure);

function isPossible(claim: Average, n: number): boolean {
  const { value, deviation, spread } = claim.value;
  if (!canBeMean(value, n)) return false;
  if (deviation === null) return true;
  const canBe = isBinary(claim) ? canBeBinary : canBeDeviation;
  return spreads
    .filter((one) => spread === null || spread === one)
    .some((one) => canBe(value, deviation, n, one) !== false);
}

const spreads = ["SD", "SE"] as const;

function evidenceOf(claim: Average, n: number) {
  const { value, deviation, spread } = claim.value;
  const sum = Math.floor(toNumber(value) * n);
  const show = (total: number): string => (total / n).toFixed(value.scale + 1);
  return {
    mean: showPrinted(value),
    deviation: deviation ? showPrinted(deviation) : "",
    spread: spread === "SE" ? "standard error" : spread === "SD" ? "standard deviation" : "standard deviation or error",
    values: isBinary(claim) ? "values of 0 and 1" : "whole numbers",
    n,
    below: show(sum),
    above: show(sum + 1),
    isMean: !canBeMean(value, n),
  };
}
