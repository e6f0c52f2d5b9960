/** An author of a record, with the initials that a declaration may print. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const author = defineClaim({
  kind: "author",
  title: "Author of a record",
  isStatement: false,
  schema: z.object({
    name: z.string(),
    family: z.string(),
    /** Initials in the order a declaration prints them: given names, then family name (`X.Y.` for XianJun Yu), and every accepted spelling. */
    initials: z.array(z.string()),
    position: z.int(),
    collective: z.boolean(),
  }),
  show: (value) => `${value.position}. ${value.name}`,
});
