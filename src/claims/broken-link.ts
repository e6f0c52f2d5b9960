/** A link of the text to an entry of the list of references that is not there. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const brokenLink = defineClaim({
  kind: "broken-link",
  title: "Link to a missing entry",
  isStatement: false,
  schema: z.object({
    /** What is printed as the link. */
    text: z.string(),
  }),
  show: ({ text }) => `broken: ${text}`,
});
