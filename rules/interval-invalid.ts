/** Confidence intervals that run backwards, leave the scale of their measure, or leave out their own estimate. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  comparePrinted,
  defectOf,
  defineRule,
  doubtOfDefect,
  fail,
  type IntervalDefect,
  isFirmMeasure,
  isRatioMeasure,
  type Printed,
  pass,
  type Severity,
  showPrinted,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">;

/** So many intervals with the lower bound first show that an author has no other habit. */
const enough = 2;

export default defineRule({
  id: "interval-invalid",
  title: "Impossible confidence interval",
  why: `A confidence interval contains its own estimate and stays on the scale of what it measures. One that does not has a wrong digit or sign, or belongs to another estimate.
What counts as impossible depends on what the interval measures. An estimate outside its bounds is an error for ratios (HR, OR, RR), proportions, survival rates, the sensitivity and the like of a test, and medians, where it stands directly before the interval, and a warning for anything else, unless the bounds hold it with the other sign or are those of a coefficient, which may be standardised; a bound below 0 is reported for these ratios, and one below 0 or above 100% for responses and shares printed with their count. Differences, changes, means, correlations and ratios of means may have bounds beyond these and stay unsettled, as does any percentage that nothing identifies as a share. Estimates within rounding of a bound pass. Bounds printed with the upper one first that contain the estimate are a warning where they are those of a median, or the only ones of the text among ${enough} or more in the usual order, and information otherwise; where most intervals of the text are printed so, they stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.292.6522.746"],
  severity: "error",
  scope: "document",
  reads: ["interval", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const intervals = claims.of("interval");
    const order = orderIn(intervals);
    for (const claim of intervals) {
      const defect = defectOf(claim);
      const reason = defect && reasonToDoubt(claim, defect, order, claims.get(claim.value.proportion));
      if (!defect) yield pass([claim, "interval"]);
      else if (reason) yield unsure(reason, [claim, "interval"]);
      else yield withSeverity(severityOf(claim, defect, order), fail(evidenceOf(claim, defect), [claim, "interval"]));
    }
  },
  explain: ({ defect, measure, unit, estimate, lower, upper }) => {
    const bounds = `${lower} to ${upper}${unit === "%" ? "%" : unit && ` ${unit}`}`;
    const shown = `${estimate}${unit === "%" ? "%" : unit && ` ${unit}`}`;
    const whole = {
      reversed: [
        `The interval runs backwards, and its estimate ${shown} is outside: ${bounds}.`,
        `${lower} is above ${upper}, and ${estimate} is not between them.`,
      ],
      turned: [
        `The interval runs backwards: ${bounds}.`,
        `${lower} is above ${upper}; the bounds may have been exchanged.`,
      ],
      "below-zero": [`The interval ${bounds} begins below 0, which ${nameOf(measure)} cannot be.`, `${lower} < 0`],
      "above-whole": [`The interval ${bounds} ends above 100%.`, `${upper} > 100`],
      excludes: [
        `The interval ${bounds} does not contain its estimate ${shown}.`,
        `${estimate} is ${Number(estimate) < Number(lower) ? `below ${lower}` : `above ${upper}`} by more than rounding allows.`,
      ],
    }[defect];
    return {
      message: whole[0]!,
      explanation: [whole[1]!],
      advice:
        "Compare estimate and bounds with the source: look for a lost sign, a wrong digit, or an interval that belongs to another estimate.",
    };
  },
  examples: {
    valid: [
      {
        title: "an interval of something else",
        files: "The cure rate was 50% (95% CI of the risk difference, 2% to 18%).\n",
        unsure: 1,
      },
      { title: "one in so many", files: "The risk of rash was 1 in 20 (95% CI, 3% to 7%).\n", unsure: 1 },
      {
        title: "thousands glued to a comma after the bounds",
        files: "The rates were 45% and 70% (95% CI, 35-55 and 60-79,1,000,000 respectively).\n",
      },
      {
        title: "an author who prints the upper bound first",
        files: "Rates were 41% (95% CI: 53-30) in men and 52% (95% CI: 64-40) in women.\n",
        unsure: 2,
      },
      {
        title: "a ratio inside its interval",
        files: "The hazard ratio for progression was 0.71 (95% CI, 0.52 to 0.97).\n",
      },
      {
        title: "an upper bound that was not reached",
        files: "Median overall survival was 14.2 months (95% CI 9.8-not reached).\n",
      },
      {
        title: "an estimate equal to its bound",
        files: "Median duration of response was 31.1 months (95% CI, 14.8-31.1).\n",
      },
      {
        title: "an interval of the difference of two rates",
        files: "Rates were 41% and 52%, respectively (95% confidence interval, -20.1 to -1.9%).\n",
      },
      {
        title: "percent beside shares",
        files: "Disease-free survival was 48% (90% CI 0.29-0.67).\n",
        unsure: 1,
      },
      {
        title: "a change, which may have any size",
        files: "Density at two years had changed by 2.1% (95% CI -0.9 to 5.1) in both groups.\n",
      },
      {
        title: "a fall whose sign is told in words",
        files: "Fish oil lowered fasting lipids by 0.58 mmol/l (95% CI -0.73 to -0.42 mmol/l).\n",
        unsure: 1,
      },
      {
        title: "a standardised coefficient with the interval of the other",
        files: "Longer training told for more knowledge (beta: 0.381, 95% CI 3.064-7.188).\n",
        unsure: 1,
      },
      {
        title: "a fall in a level, printed without a count",
        files: "At one year, levels were 7% (95% CI -4.7% to 18.7%) lower than at the start.\n",
        unsure: 1,
      },
      {
        title: "a ratio of means in percent",
        files: "The ratio of peak levels was 107% (90% CI 96.1-119.4%), within the limits set before.\n",
      },
    ],
    invalid: [
      {
        title: "bounds of a median exchanged",
        files: "Median PFS was 10.3 months (95% CI 11.4 to 5.0).\n",
        findings: [
          {
            at: "example.md:1:16 10.3 months (95% CI 11.4 to 5.0",
            message: "The interval runs backwards: 11.4 to 5.0 months.",
            severity: "warning",
          },
        ],
      },
      {
        title: "an area under the curve beyond its interval",
        files: "The score told them apart (AUC: 0.96, P<0.001, 95% CI: 0.87-0.94).\n",
        findings: [
          {
            at: "example.md:1:33 0.96, P<0.001, 95% CI: 0.87-0.94",
            message: "The interval 0.87 to 0.94 does not contain its estimate 0.96.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a bound with a wrong digit",
        files: "Surveillance lowered the odds (odds ratio = 0.53, 95% confidence interval 0.58-1.19).\n",
        findings: [
          {
            at: "example.md:1:45 0.53, 95% confidence interval 0.58-1.19",
            message: "The interval 0.58 to 1.19 does not contain its estimate 0.53.",
          },
        ],
      },
      {
        title: "bounds in the wrong order",
        files: "The response rate was 41% (95% CI: 53-30) in 78 patients.\n",
        findings: [
          {
            at: "example.md:1:23 41% (95% CI: 53-30",
            message: "The interval runs backwards: 53 to 30%.",
            severity: "info",
          },
        ],
      },
      {
        title: "bounds in the wrong order, where others are in the usual one",
        files:
          "The rates were 41% (95% CI: 53-30) in men, 52% (95% CI: 40-64) in women and 61% (95% CI: 50-71) in children.\n",
        findings: [
          {
            at: "example.md:1:16 41% (95% CI: 53-30",
            message: "The interval runs backwards: 53 to 30%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a lower bound above both the upper one and the estimate",
        files: "Deaths were fewer (hazard ratio 0.81, 95% CI 0.87-0.86) with daunol.\n",
        findings: [
          {
            at: "example.md:1:33 0.81, 95% CI 0.87-0.86",
            message: "The interval runs backwards, and its estimate 0.81 is outside: 0.87 to 0.86.",
          },
        ],
      },
      {
        title: "a share above its interval, which begins at 0",
        files: "After a year, 23% (95% CI, 0%-15%) were alive.\n",
        findings: [
          {
            at: "example.md:1:15 23% (95% CI, 0%-15%",
            message: "The interval 0 to 15% does not contain its estimate 23%.",
          },
        ],
      },
      {
        title: "a percentage in brackets, whose interval leaves it out",
        files:
          "It was seen in four and eight women on zinc [7.7% (95% CI 9.4-14.9)] and salt [15.7% (95% CI 5.7-25.7)].\n",
        findings: [
          {
            at: "example.md:1:46 7.7% (95% CI 9.4-14.9",
            message: "The interval 9.4 to 14.9% does not contain its estimate 7.7%.",
          },
        ],
      },
      {
        title: "a share below zero",
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

/** How many intervals of a document have the lower bound first, and how many the upper one. */
interface Order {
  readonly forward: number;
  readonly backward: number;
}

function orderIn(intervals: readonly Interval[]): Order {
  const both = intervals.flatMap(({ value: { lower, upper } }) => (lower && upper ? comparePrinted(lower, upper) : []));
  return { forward: both.filter((one) => one < 0).length, backward: both.filter((one) => one > 0).length };
}

/** Why the bounds may be right all the same, or `null`. Some authors print the upper bound first, always; others never do. */
function reasonToDoubt(
  claim: Interval,
  defect: IntervalDefect,
  order: Order,
  share: AnyClaim | undefined,
): string | null {
  if (defect === "turned" && order.backward > 1 && order.backward > order.forward)
    return "most intervals of the text have the upper bound first";
  return doubtOfDefect(claim, defect, share);
}

/** The only interval of a text with the upper bound first. */
const isOnlyOne = ({ forward, backward }: Order): boolean => backward === 1 && forward >= enough;

/** Simple methods give shares bounds below 0. */
function severityOf(claim: Interval, defect: IntervalDefect, order: Order): Severity {
  // Of 208 intervals of medians in real text, one runs backwards, and its estimate is outside.
  if (defect === "turned") return claim.value.measure === "median" || isOnlyOne(order) ? "warning" : "info";
  if (!isFirmMeasure(claim)) return "warning";
  return defect === "below-zero" && !isRatioMeasure(claim.value.measure) ? "warning" : "error";
}

function evidenceOf({ value }: Interval, defect: IntervalDefect) {
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
