/** A number of subjects in a cohort, arm or population. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const cohortSize = defineClaim({
  kind: "cohort-size",
  title: "Cohort size",
  isStatement: true,
  schema: z.object({
    n: z.int().nonnegative(),
    /** What is counted: `patients` (subjects, women, ...) or another noun, singular or plural as printed and folded. */
    of: z.string(),
    /** A size that was planned, not reached (`up to 42`, `a total of 60 will be enrolled`). */
    planned: z.boolean(),
    /** `about`, `nearly`, `more than`: never computed with. */
    approximate: z.boolean(),
    /** Printed with `each`: the size of every one of several cohorts. */
    each: z.boolean(),
    /** The verb of the number itself names its population: `43 patients were evaluable`. */
    named: z.boolean(),
  }),
  show: (value) => `N=${value.n}${value.of === "patients" ? "" : ` ${value.of}`}${value.planned ? " (planned)" : ""}`,
});
