/** What a declaration of interests says of one person. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const declaration = defineClaim({
  kind: "declaration",
  title: "Declaration of interests",
  isStatement: false,
  schema: z.object({
    /** Distinct initials named, normalised (`S.S.` to `SS`), in order of first mention, each with the offset in the quote. */
    initials: z.array(z.string()),
    /** `all authors`, `the other authors`, `the remaining authors`: everybody is covered. */
    coversRest: z.boolean(),
  }),
  show: (value) => `${value.initials.length} sets of initials${value.coversRest ? " and the others" : ""}`,
});
