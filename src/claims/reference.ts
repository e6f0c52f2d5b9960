/** An entry of a list of references. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const reference = defineClaim({
  kind: "reference",
  title: "Reference entry",
  isStatement: false,
  schema: z.object({
    number: z.int().nullable(),
    /** Title as printed, without number, ellipsis and host. */
    title: z.string(),
    /** The title ends or breaks in an ellipsis. */
    truncated: z.boolean(),
    /** Host or journal in brackets behind it. */
    host: z.string().nullable(),
    /** Family names that it opens with. */
    authors: z.array(z.string()),
    journal: z.string().nullable(),
    year: z.int().nullable(),
    pmid: z.string().nullable(),
    /** Lower case. */
    doi: z.string().nullable(),
    /** Whether a link of the text leads to it; `null` where the document links to no entry, and cites by printed numbers at most. */
    cited: z.boolean().nullable(),
  }),
  show: (value) => `${value.number ?? "-"}. ${value.title}${value.truncated ? " ..." : ""}`,
});
