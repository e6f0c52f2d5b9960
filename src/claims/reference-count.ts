/** How many references a work has, as databases add it to the title and the abstract of a review. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

export const referenceCount = defineClaim({
  kind: "reference-count",
  title: "Number of references",
  isStatement: false,
  schema: z.object({ n: z.int().nonnegative() }),
  show: ({ n }) => `${n} references`,
});
