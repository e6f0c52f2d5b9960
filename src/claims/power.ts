/** A power of ten of a count, also where its exponent was lost. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const power = defineClaim({
  kind: "power",
  title: "Power of ten",
  isStatement: false,
  schema: z.object({
    /** The digits as they stand (`109`), and the exponent that is meant. */
    printed: z.string(),
    exponent: z.int(),
    /** Not marked in any way: `109` for 10⁹. */
    isLost: z.boolean(),
  }),
  show: ({ printed, exponent, isLost }) => (isLost ? `${printed} for 10^${exponent}` : `10^${exponent}`),
});
