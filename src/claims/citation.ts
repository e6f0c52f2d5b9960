/** A citation marker in the text: `[3]`. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const citation = defineClaim({
  kind: "citation",
  title: "Citation marker",
  isStatement: true,
  schema: z.object({ number: z.int() }),
  show: (value) => `[${value.number}]`,
});
