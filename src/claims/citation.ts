/** A citation marker in the text: `[3]`. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const citation = defineClaim({
  kind: "citation",
  title: "Citation marker",
  isStatement: true,
  schema: z.object({
    number: z.int(),
    /** The brackets may be those of an interval or of a count: `0.70 [33, 65]`. */
    unclear: z.boolean(),
  }),
  show: (value) => `[${value.number}]${value.unclear ? "?" : ""}`,
});
