/** A total dose of radiation with its fractions, as printed. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const fractionation = defineClaim({
  kind: "fractionation",
  title: "Radiation in fractions",
  isStatement: false,
  schema: z.object({
    /** One dose, or both ends of a range. */
    total: z.array(printedSchema),
    fractions: z.int().positive().nullable(),
    /** The dose of each fraction. */
    each: printedSchema.nullable(),
    unit: z.string(),
    /** Words near it tell of an average, an equivalent or a boost. */
    isDerived: z.boolean(),
  }),
  show: ({ total, fractions, each, unit }) =>
    `${total.map(showPrinted).join("-")} ${unit} = ${fractions ?? "?"} x ${each ? showPrinted(each) : "?"}`,
});
