/** A number of subjects that a text takes up again, with nothing that narrows them down. */
import { z } from "zod";
import { claimRefSchema, defineClaim } from "./claim.ts";

export const takenUpSize = defineClaim({
  kind: "taken-up-size",
  title: "Size taken up again",
  isStatement: false,
  schema: z.object({
    n: z.int().nonnegative(),
    /** The size, or the share whose denominator it is. */
    from: claimRefSchema,
    /** The noun as printed: `patients`, `women`. */
    noun: z.string(),
    /** `of the 60 patients`, and not `12 of 60 patients`. */
    isDetermined: z.boolean(),
    /** By the word of their population (`the 60 patients enrolled`), or told as a total, of which a text may have several. */
    isNarrowed: z.boolean(),
    /** Something narrows them down: `among 12 patients with asthma`. */
    isSome: z.boolean(),
  }),
  show: ({ n, noun, isSome }) => `${isSome ? "some" : "the"} ${n} ${noun}`,
});
