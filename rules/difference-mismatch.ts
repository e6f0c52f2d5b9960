/** A stated difference that is not the difference of the values stated with it. */
import { z } from "zod";
import {
  type ClaimOf,
  compare,
  defineRule,
  differenceInterval,
  fail,
  overlaps,
  pass,
  printedInterval,
  printedValue,
  type RationalInterval,
  ratioInterval,
  rational,
  rationalToNumber,
  showPrinted,
  showRational,
  subtract,
  unsure,
  widened,
} from "../src/rule/index.ts";

type Difference = ClaimOf<"difference">;

export default defineRule({
  id: "difference-mismatch",
  title: "Difference does not match its values",
  why: `\`45% versus 33% (difference, 15 percentage points)\`: one of three numbers is wrong, and a reader cannot tell which.
It needs both values and their difference in one sentence, in one unit. All three are given the benefit of rounding, and the order of the two values does not matter. A difference that is adjusted, comes from a model or is relative to one of the values stays unsettled, and so does one that is off by less than \`slack\` of itself: stratified and adjusted differences are often not labelled as such.`,
  references: ["https://doi.org/10.1136/bmj.318.7188.923"],
  severity: "warning",
  scope: "document",
  reads: ["difference"],
  options: z.strictObject({
    /** The part of the difference that an unstated adjustment may add or remove. */
    slack: z.number().nonnegative().max(1).default(0.2),
  }),
  *check(claims, { slack }) {
    for (const claim of claims.of("difference")) {
      const { first, second, difference, modelled } = claim.value;
      const values = differenceInterval(printedInterval(first), printedInterval(second));
      const stated = unsigned(printedInterval(difference));
      const computed = unsigned(values);
      if (overlaps(computed, stated)) yield pass([claim, "difference"]);
      else if (modelled)
        yield unsure("the difference may be adjusted, relative, or from a model", [claim, "difference"]);
      else if (isRelative(claim)) yield unsure("it is the relative difference of the two", [claim, "difference"]);
      else if (distance(computed, unsigned(widened(difference, rational(1n)))) <= slack * size(claim))
        yield unsure("it is close; the difference may be adjusted", [claim, "difference"]);
      else yield fail(evidenceOf(claim), [claim, "difference"]);
    }
  },
  explain: ({ first, second, difference, computed, unit }) => ({
    message: `The difference of ${first} and ${second} is ${computed}${unit}, not ${difference}${unit}.`,
    explanation: [`${first} - ${second} = ${computed}; no rounding of the three gives ${difference}.`],
    advice:
      "Compare both values and the difference with the source; one of the three is wrong, or the difference is that of other values.",
  }),
  examples: {
    valid: [
      {
        title: "a difference of rounded values",
        files: "Wounds healed in 45% versus 32% (difference, 12.2 percentage points; 95% CI 3 to 21).\n",
      },
      {
        title: "an adjusted difference",
        files: "Wounds healed in 45% versus 33% (adjusted difference, 9 percentage points; 95% CI 3 to 15).\n",
        unsure: 1,
      },
      {
        title: "a relative difference",
        files: "Wounds healed in 60% versus 40%, a difference of 50%.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "one wrong digit",
        files: "Wounds healed in 45% versus 33% (difference, 21 percentage points; 95% CI 3 to 39).\n",
        findings: [
          {
            at: "example.md:1:18 45% versus 33% (difference, 21 percentage points",
            message: "The difference of 45 and 33 is 12%, not 21%.",
          },
        ],
      },
      {
        title: "between medians",
        files: "Patients lived 14.3 and 9.1 months, an absolute difference of 2.5 months.\n",
        findings: [
          {
            at: "example.md:1:16 14.3 and 9.1 months, an absolute difference of 2.5 months",
            message: "The difference of 14.3 and 9.1 is 5.2 months, not 2.5 months.",
          },
        ],
      },
    ],
  },
});

/** The absolute values of an interval. */
function unsigned({ lower, upper }: RationalInterval): RationalInterval {
  const zero = rational(0n);
  const [low, high] = [subtract(zero, upper), subtract(zero, lower)];
  if (compare(lower, zero) >= 0) return { lower, upper };
  if (compare(upper, zero) <= 0) return { lower: low, upper: high };
  return { lower: zero, upper: compare(high, upper) > 0 ? high : upper };
}

/** How far apart two intervals are; 0 where they meet. */
function distance(a: RationalInterval, b: RationalInterval): number {
  return Math.max(0, rationalToNumber(subtract(a.lower, b.upper)), rationalToNumber(subtract(b.lower, a.upper)));
}

const size = ({ value }: Difference): number =>
  Math.abs(rationalToNumber(subtract(printedValue(value.first), printedValue(value.second))));

/** `60% versus 40%, a difference of 50%` */
function isRelative({ value: { first, second, difference, unit } }: Difference): boolean {
  if (unit !== "%") return false;
  const [a, b] = [printedInterval(first), printedInterval(second)];
  const ratios = [ratioInterval(a, b), ratioInterval(b, a)].filter((ratio) => ratio !== null);
  const one = rational(100n);
  const stated = unsigned(widened(difference, rational(1n)));
  return ratios.some(({ lower, upper }) => {
    const percent = {
      lower: { num: lower.num * 100n, den: lower.den },
      upper: { num: upper.num * 100n, den: upper.den },
    };
    return overlaps(unsigned({ lower: subtract(percent.lower, one), upper: subtract(percent.upper, one) }), stated);
  });
}

function evidenceOf({ value: { first, second, difference, unit } }: Difference) {
  const computed = subtract(printedValue(first), printedValue(second));
  return {
    first: showPrinted(first),
    second: showPrinted(second),
    difference: showPrinted(difference),
    computed: showRational(
      { num: computed.num < 0n ? -computed.num : computed.num, den: computed.den },
      Math.max(first.scale, second.scale),
    ),
    unit: unit === "%" || unit === "" ? unit : ` ${unit}`,
  };
}
