/** How much a risk fell or rose, and the ratio that says the same. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";
import { ratioMeasures } from "./interval.ts";

export const relativeChange = defineClaim({
  kind: "relative-change",
  title: "Change of a risk and its ratio",
  isStatement: false,
  schema: z.object({
    /** In percent, unsigned. */
    percent: printedSchema,
    direction: z.enum(["lower", "higher"]),
    measure: z.enum(ratioMeasures),
    ratio: printedSchema,
    /** Printed with `about`, `more than`. */
    approximate: z.boolean(),
  }),
  show: ({ percent, direction, measure, ratio }) =>
    `${showPrinted(percent)}% ${direction}: ${measure} ${showPrinted(ratio)}`,
});
