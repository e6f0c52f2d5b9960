/** A range or interquartile range with its median or mean. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const range = defineClaim({
  kind: "range",
  title: "Median with its range",
  isStatement: true,
  schema: z.object({
    /** Median (or mean) printed with the range, if any. */
    middle: printedSchema.nullable(),
    statistic: z.enum(["median", "mean", "other"]),
    lower: printedSchema,
    upper: printedSchema,
    rangeKind: z.enum(["range", "IQR"]),
    /** `months to years` where each bound has its own. */
    unit: z.string(),
    /** The unit of the bounds where it is not that of their middle. */
    boundsUnit: z.string().nullable(),
    /** Time before something, which runs from the larger to the smaller. */
    countsDown: z.boolean(),
    /** `+` behind a bound: censored (`1.6+ to 44.2+`). */
    censored: z.boolean(),
  }),
  show: ({ statistic, middle, rangeKind, lower, upper, unit, boundsUnit }) => {
    const [low, high] = unit.includes(" to ") ? unit.split(" to ").map((one) => ` ${one}`) : ["", ""];
    const bounds = `${rangeKind} ${showPrinted(lower)}${low}-${showPrinted(upper)}${high}`;
    if (middle && boundsUnit !== null && low === "")
      return `${statistic} ${showPrinted(middle)} ${unit} (${bounds} ${boundsUnit})`;
    return `${statistic} ${middle ? showPrinted(middle) : "?"} (${bounds})${unit && low === "" ? ` ${unit}` : ""}`;
  },
});
