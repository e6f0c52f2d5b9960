/** A published work as its record names it: what references to it are held against. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const work = defineClaim({
  kind: "work",
  title: "Work that a record is of",
  isStatement: false,
  schema: z.object({
    /** `record` describes the work, `article` is it, `registry` is the entry of a study. */
    form: z.enum(["record", "article", "registry"]),
    title: z.string(),
    /** Full and short name of the journal. */
    journals: z.array(z.string()),
    /** Years of publication in print and ahead of it. */
    years: z.array(z.int()),
    /** Family names, in order. */
    authors: z.array(z.string()),
  }),
  show: ({ form, title }) => `${form}: ${title}`,
});
