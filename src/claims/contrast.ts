/** Two shares that are compared, and the p value printed for their difference. */
import { z } from "zod";
import { claimRefSchema, defineClaim } from "./claim.ts";

export const contrast = defineClaim({
  kind: "contrast",
  title: "Two shares compared",
  isStatement: false,
  schema: z.object({
    /** The shares, each a proportion or a response. */
    first: claimRefSchema,
    second: claimRefSchema,
    p: claimRefSchema,
    /** Words beside it name a model, an adjustment or another test. */
    modelled: z.boolean(),
  }),
  show: ({ modelled }) => `two shares and their p value${modelled ? " (modelled)" : ""}`,
});
