/** That a work was retracted, corrected, or that doubts about it were published. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const notice = defineClaim({
  kind: "notice",
  title: "Notice on a work",
  isStatement: false,
  schema: z.object({
    notice: z.enum(["retraction", "concern", "correction"]),
    /** The work whose record says so, or the other one that its record is a notice of. */
    of: z.enum(["document", "other"]),
    /** PMID of the other one. */
    pmid: z.string().nullable(),
  }),
  show: ({ notice, of, pmid }) => `${notice} of ${of === "document" ? "this work" : `PMID ${pmid ?? "?"}`}`,
});
