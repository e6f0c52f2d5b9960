/** A difference stated together with the two values it is the difference of. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const difference = defineClaim({
  kind: "difference",
  title: "Difference of two values",
  isStatement: true,
  schema: z.object({
    first: printedSchema,
    second: printedSchema,
    difference: printedSchema,
    /** `%` (of percentage points too), a unit of time, a measure as printed, or empty. */
    unit: z.string(),
    /** Adjusted, of a model, or relative to one of the two, as words beside it say. */
    modelled: z.boolean(),
    /** Worked out from the two, as words say: `10% against 27%, so 17 points less`. */
    reckoned: z.boolean(),
  }),
  show: ({ first, second, difference, unit }) =>
    `${showPrinted(first)} - ${showPrinted(second)} = ${showPrinted(difference)}${unit === "%" ? unit : unit && ` ${unit}`}`,
});
