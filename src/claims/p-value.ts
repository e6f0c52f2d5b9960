/** A p value as printed. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

export const pValue = defineClaim({
  kind: "p-value",
  title: "P value",
  isStatement: true,
  schema: z.object({
    relation: z.enum(["=", "<", ">", "<=", ">="]),
    value: printedSchema,
    oneSided: z.boolean(),
    /** It is called corrected or adjusted, perhaps for several tests: then it is larger than that of its interval. */
    adjusted: z.boolean(),
    /** The ratio's interval it tests, when it stands beside one in the same bracket or clause. */
    interval: claimRefSchema.nullable(),
    /** `interaction`, `trend`, `heterogeneity`, `non-inferiority`: a p of another hypothesis than ratio = 1. */
    hypothesis: z.string().nullable(),
  }),
  show: (value) => `p ${value.relation} ${showPrinted(value.value)}`,
});
