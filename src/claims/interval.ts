/** A confidence interval with its level, bounds and estimate. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

/** Ratios of hazards, odds and risks: 1 is no difference, and the interval is symmetric on a logarithmic scale. */
export const ratioMeasures = ["HR", "OR", "RR"] as const;
export type RatioMeasure = (typeof ratioMeasures)[number];

const areRatios: ReadonlySet<string> = new Set(ratioMeasures);
export const isRatioMeasure = (measure: string): measure is RatioMeasure => areRatios.has(measure);

/**
 * What the estimate of an interval measures, which is also its scale: only a `proportion` is a share of counted subjects; `ratio` is one of
 * means or others than hazards, odds and risks, `change` how much something rose or fell, `index` a score or the like, `coefficient` one of a model,
 * `accuracy` the sensitivity, specificity, predictive value or accuracy of a test: a share of those tested, printed in percent or from 0 to 1.
 */
export const measures = [
  "proportion",
  ...ratioMeasures,
  "ratio",
  "median",
  "mean",
  "difference",
  "change",
  "survival",
  "index",
  "coefficient",
  "accuracy",
  "other",
] as const;
export type Measure = (typeof measures)[number];

export const interval = defineClaim({
  kind: "interval",
  title: "Confidence interval",
  isStatement: true,
  schema: z.object({
    measure: z.enum(measures),
    estimate: printedSchema.nullable(),
    /** `null` where not estimable (`NE`, `NR`, `not reached`). */
    lower: printedSchema.nullable(),
    upper: printedSchema.nullable(),
    /** Confidence level in percent as printed (`95`, `97.5`); `null` where not printed. */
    level: printedSchema.nullable(),
    /** Unit of estimate and bounds: `%`, `months`, or empty. */
    unit: z.string(),
    /** The proportion or response whose interval this is, if one stands beside it. */
    proportion: claimRefSchema.nullable(),
    /** Printed as one-sided. */
    oneSided: z.boolean(),
    /** Said to be a credible interval, of a Bayesian model, rather than a confidence interval. */
    credible: z.boolean(),
  }),
  show: (value) => {
    const show = (bound: typeof value.lower) => (bound ? showPrinted(bound) : "NE");
    const level = value.level ? `${showPrinted(value.level)}% CI ` : "CI ";
    return `${value.measure} ${value.estimate ? showPrinted(value.estimate) : "?"}${value.unit} (${level}${show(value.lower)} to ${show(value.upper)})`;
  },
});
