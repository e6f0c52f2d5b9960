/** A median or mean with its unit and measure, where it is not the middle of a range or the estimate of an interval. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const average = defineClaim({
  kind: "average",
  title: "Median or mean",
  isStatement: true,
  schema: z.object({
    statistic: z.enum(["median", "mean"]),
    /** What is measured, as folded words (`age at diagnosis`); empty where the sentence does not say. */
    measure: z.string(),
    value: printedSchema,
    /** `%`, `months`, a measure as printed, or empty. */
    unit: z.string(),
    /** Standard deviation or error, where printed. */
    deviation: printedSchema.nullable(),
    /** Which of the two it is, where words say so. */
    spread: z.enum(["SD", "SE"]).nullable(),
    /** Place among the values that are told together (`14.3 and 9.1 months, respectively`), from 0, and how many there are. */
    member: z.int(),
    members: z.int(),
  }),
  show: ({ statistic, measure, value, unit, deviation }) =>
    `${statistic}${measure ? ` ${measure}` : ""} ${showPrinted(value)}${deviation ? ` ± ${showPrinted(deviation)}` : ""}${unit === "%" ? unit : unit && ` ${unit}`}`,
});
