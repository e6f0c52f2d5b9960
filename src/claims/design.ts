/** What is said of how a study was designed: one aspect of it. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const designAspects = ["phase", "allocation", "masking", "model", "condition", "intervention"] as const;

export const design = defineClaim({
  kind: "design",
  title: "Design of a study",
  isStatement: true,
  schema: z.object({
    aspect: z.enum(designAspects),
    /**
     * Normalised: `1`, `1/2`, `3` for phases; `randomised`, `non-randomised`; `open-label`, `single-blind`, `double-blind`; `single-arm`, `controlled`, `parallel`,
     * `crossover`, `factorial`, `sequential`. Conditions and interventions as printed.
     */
    value: z.string(),
  }),
  show: ({ aspect, value }) => `${aspect}: ${value}`,
});
