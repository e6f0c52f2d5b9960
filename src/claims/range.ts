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
    unit: z.string(),
    /** `+` behind a bound: censored (`1.6+ to 44.2+`). */
    censored: z.boolean(),
  }),
  show: (value) =>
    `${value.statistic} ${value.middle ? showPrinted(value.middle) : "?"} (${value.rangeKind} ${showPrinted(value.lower)}-${showPrinted(value.upper)})${value.unit ? ` ${value.unit}` : ""}`,
});
