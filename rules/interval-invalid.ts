/** Confidence intervals that run backwards, leave the scale of their measure, or leave out their own estimate. */
import { z } from "zod";
import {
  type ClaimOf,
  comparePrinted,
  defineRule,
  overlaps,
  type Printed,
  pass,
  printedInterval,
  type Severity,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">;
type Defect = "reversed" | "below-zero" | "above-whole" | "excludes";

const ratios = new Set(["HR", "OR", "RR"]);
const shares = new Set(["proportion", "survival"]);

/** What is wrong with the bounds of a measure whose scale is known, or `null`. */
function defectOf({ value }: Interval): Defect | null {
  const { measure, estimate, lower, upper, unit } = value;
  if (lower && upper && comparePrinted(lower, upper) > 0) return "reversed";
  const isNegative = (bound: Printed | null) => bound !== null && toNumber(bound) < 0;
  // A log odds ratio may be negative, bounds and all.
  if (isNegative(lower) && !isNegative(estimate) && (ratios.has(measure) || shares.has(measure))) return "below-zero";
  if (shares.has(measure) && unit === "%" && upper && toNumber(upper) > 100) return "above-whole";
  return estimate && isOutside(estimate, lower, upper) ? "excludes" : null;
}

/** Beyond a bound by more than the rounding of both allows. */
function isOutside(estimate: Printed, lower: Printed | null, upper: Printed | null): boolean {
  const beyond = (bound: Printed | null, side: number) =>
    bound !== null &&
    comparePrinted(estimate, bound) * side > 0 &&
    (estimate.scale === bound.scale || !overlaps(printedInterval(estimate), printedInterval(bound)));
  return beyond(lower, -1) || beyond(upper, 1);
}

/** `48% (0.29-0.67)`: percent beside share. */
function isOtherScale({ value: { estimate, lower, upper } }: Interval): boolean {
  if (!estimate || !lower || !upper) return false;
  const [x, low, high] = [estimate, lower, upper].map(toNumber) as [number, number, number];
  return [x / 100, x * 100].some((scaled) => low <= scaled && scaled <= high);
}

export default defineRule({
  id: "interval-invalid",
  title: "Confidence interval that cannot be",
  why: `A confidence interval holds its own estimate, runs from its lower to its upper bound, and stays on the scale of what it measures. One that does not has a digit or a sign wrong, or belongs to another estimate.
Fires for ratios (HR, OR, RR), proportions, survival rates and medians, where the estimate stands right before the interval. Estimates within rounding of a bound pass; differences, means and other measures, which papers print on mixed scales, stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.292.6522.746"],
  severity: "error",
  scope: "document",
  reads: ["interval"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const claim of claims.of("interval")) {
      const { measure } = claim.value;
      const defect = defectOf(claim);
      if (!defect) {
        yield pass([claim, "interval"]);
        continue;
      }
      if (!ratios.has(measure) && !shares.has(measure) && measure !== "median") {
        yield unsure("the bounds do not hold the estimate, but what they measure could not be told", [
          claim,
          "interval",
        ]);
        continue;
      }
      if (defect === "excludes" && isOtherScale(claim)) {
        yield unsure("estimate and bounds are printed on different scales", [claim, "interval"]);
        continue;
      }
      const severity: Severity = shares.has(measure) && defect === "below-zero" ? "warning" : "error";
      yield {
        outcome: "fail",
        operands: [{ claim, label: "interval" }],
        evidence: evidenceOf(claim, defect),
        severity,
      };
    }
  },
  explain: ({ defect, measure, unit, estimate, lower, upper }) => {
    const bounds = `${lower} to ${upper}${unit === "%" ? "%" : unit && ` ${unit}`}`;
    const shown = `${estimate}${unit === "%" ? "%" : unit && ` ${unit}`}`;
    const whole = {
      reversed: [`The interval runs backwards: ${bounds}.`, `${lower} is above ${upper}.`],
      "below-zero": [`The interval ${bounds} begins below 0, which ${nameOf(measure)} cannot be.`, `${lower} < 0`],
      "above-whole": [`The interval ${bounds} ends above 100%.`, `${upper} > 100`],
      excludes: [
        `The interval ${bounds} does not hold its estimate ${shown}.`,
        `${estimate} is ${Number(estimate) < Number(lower) ? `below ${lower}` : `above ${upper}`} by more than rounding allows.`,
      ],
    }[defect];
    return {
      message: whole[0]!,
      explanation: [whole[1]!],
      advice:
        "Compare estimate and bounds with the source: look for a lost sign, a wrong digit, or an interval of another estimate.",
    };
  },
  examples: {
    valid: [
      {
        title: "a ratio inside its interval",
        files: "The hazard ratio for progression was 0.71 (95% CI, 0.52 to 0.97).\n",
      },
      {
        title: "an upper bound that was not reached",
        files: "Median overall survival was 14.2 months (95% CI 9.8-not reached).\n",
        trap: "T10",
      },
      {
        title: "an estimate equal to its bound",
        files: "Median duration of response was 31.1 months (95% CI, 14.8-31.1).\n",
        trap: "T10",
      },
      {
        title: "an interval of the difference of two rates",
        files: "Rates were 41% and 52%, respectively (95% confidence interval, -20.1 to -1.9%).\n",
        trap: "T23",
      },
      {
        title: "percent beside shares",
        files: "Disease-free survival was 48% (90% CI 0.29-0.67).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a bound with a wrong digit",
        files: "Surveillance lowered the odds (odds ratio = 0.53, 95% confidence interval 0.58-1.19).\n",
        findings: [
          {
            at: "example.md:1:45 0.53, 95% confidence interval 0.58-1.19",
            message: "The interval 0.58 to 1.19 does not hold its estimate 0.53.",
          },
        ],
      },
      {
        title: "bounds the wrong way round",
        files: "The response rate was 41% (95% CI: 53-30) in 78 patients.\n",
        findings: [{ at: "example.md:1:23 41% (95% CI: 53-30", message: "The interval runs backwards: 53 to 30%." }],
      },
      {
        title: "a share below nought",
        files: "The complete response rate was 4% (95% CI, -3% to 11%).\n",
        findings: [
          {
            at: "example.md:1:32 4% (95% CI, -3% to 11%",
            message: "The interval -3 to 11% begins below 0, which a proportion cannot be.",
            severity: "warning",
          },
        ],
      },
    ],
  },
});

type Found = ReturnType<typeof evidenceOf>;

function evidenceOf({ value }: Interval, defect: Defect) {
  const show = (bound: Printed | null) => (bound ? showPrinted(bound) : "not estimable");
  const { measure, unit, estimate, lower, upper } = value;
  return { defect, measure, unit, estimate: estimate && showPrinted(estimate), lower: show(lower), upper: show(upper) };
}

function nameOf(measure: string): string {
  return measure === "proportion"
    ? "a proportion"
    : measure === "survival"
      ? "a survival rate"
      : `a ratio (${measure})`;
}
