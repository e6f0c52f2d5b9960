/** The value of a test statistic, with its degrees of freedom and the p value printed beside it. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

export const testStatistic = defineClaim({
  kind: "test-statistic",
  title: "Test statistic",
  isStatement: true,
  schema: z.object({
    statistic: z.enum(["t", "F", "chi-square", "z", "r", "Q"]),
    value: printedSchema,
    /** As printed: one, two for F, none where they are not printed. */
    df: z.array(printedSchema),
    /** `n = 90` beside it. */
    size: printedSchema.nullable(),
    /** The p value beside it; `null` where it is called not significant (`ns`) in its place. */
    p: claimRefSchema.nullable(),
    /** Words beside it say that the p value was adjusted for several tests, or came of another computation. */
    adjusted: z.boolean(),
  }),
  show: ({ statistic, value, df }) =>
    `${statistic}${df.length > 0 ? `(${df.map(showPrinted).join(", ")})` : ""} = ${showPrinted(value)}`,
});
