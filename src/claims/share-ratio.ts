/** Two shares, and the odds ratio or relative risk that is stated for them. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

export const shareRatio = defineClaim({
  kind: "share-ratio",
  title: "Ratio of two shares",
  isStatement: false,
  schema: z.object({
    /** The shares, each a proportion or a response. */
    first: claimRefSchema,
    second: claimRefSchema,
    measure: z.enum(["OR", "RR"]),
    ratio: printedSchema,
    /** Bounds of its interval, where one stands behind it. */
    lower: printedSchema.nullable(),
    upper: printedSchema.nullable(),
    /** Words beside it tell of an adjustment, a model, pooling, pairs or clusters. */
    modelled: z.boolean(),
  }),
  show: ({ measure, ratio, modelled }) =>
    `${measure} ${showPrinted(ratio)} of two shares${modelled ? " (modelled)" : ""}`,
});
