/** A whole and the parts that the text divides it into. */
import { z } from "zod";
import { claimRefSchema, defineClaim } from "./claim.ts";

export const partition = defineClaim({
  kind: "partition",
  title: "Whole said to be made up of parts",
  isStatement: false,
  schema: z.object({
    whole: z.object({ n: z.int(), claim: claimRefSchema }),
    parts: z.array(z.object({ label: z.string(), n: z.int(), claim: claimRefSchema })),
    /** The text says that the parts are all there is (`were randomised (22 metformin, 18 placebo)`). */
    exhaustive: z.boolean(),
  }),
  show: (value) => `${value.whole.n} = ${value.parts.map((part) => part.n).join(" + ")}`,
});
