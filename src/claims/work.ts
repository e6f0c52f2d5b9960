/** A work by its title: a published one as its record names it, which references are held against, or a page. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const work = defineClaim({
  kind: "work",
  title: "Work by its title",
  isStatement: false,
  schema: z.object({
    /** `record` describes the work, `article` is it, `registry` is the entry of a study; `page` is anything else with a title. */
    form: z.enum(["page", "record", "article", "registry"]),
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
