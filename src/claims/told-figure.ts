/** One of two figures that are a slip of the pen apart and may be meant to be one. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

export const toldFigure = defineClaim({
  kind: "told-figure",
  title: "Figure told in two places",
  isStatement: false,
  schema: z.object({
    value: printedSchema,
    /** `%`, `month`, or nothing. */
    unit: z.string(),
    /** Where it is told first; `null` in that place itself. */
    first: claimRefSchema.nullable(),
    /** From 0 to 1: how likely the two are meant to be one, by the words and figures around them. */
    likelihood: z.number(),
    /** The figures and words that both places have, as printed. */
    shared: z.array(z.string()),
  }),
  show: ({ value, unit }) => `${showPrinted(value)}${unit === "%" || unit === "" ? unit : ` ${unit}`}`,
});
