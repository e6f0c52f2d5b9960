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
    /** How likely the parts are all there is, by words and places alone: of divisions told like this in real text that it does not explain otherwise, the share that add up (0 to 1). */
    reliability: z.number().min(0).max(1),
    /** The other numbers of its sentences that count something: they may tell what is missing. */
    beside: z.array(z.int()),
  }),
  show: (value) => `${value.whole.n} = ${value.parts.map((part) => part.n).join(" + ")}`,
});
