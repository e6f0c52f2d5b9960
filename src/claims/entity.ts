/** A compound as a page names it: its product, or what one of its headings is about. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const entity = defineClaim({
  kind: "entity",
  title: "Compound named by a page",
  isStatement: false,
  schema: z.object({
    /** As printed. */
    name: z.string(),
    /** Folded letters and digits, without spaces and hyphens: `debio1143`. */
    key: z.string(),
    /** `product` at the head of a product page, `synonym` in its labelled lines, `article` in a later heading. */
    role: z.enum(["product", "synonym", "article"]),
    /** How often the text of the page names it behind its head. */
    mentions: z.int().nonnegative(),
  }),
  show: ({ name, role, mentions }) => `${name} (${role}, ${mentions})`,
});
