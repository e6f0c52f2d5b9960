/** A difference of two risks and the number needed to treat or to harm beside it. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const neededToTreat = defineClaim({
  kind: "needed-to-treat",
  title: "Difference of risks and number needed to treat",
  isStatement: false,
  schema: z.object({
    /** As printed: a share of 1, or in percent. */
    risk: printedSchema,
    isPercent: z.boolean(),
    needed: printedSchema,
  }),
  show: ({ risk, isPercent, needed }) => `${showPrinted(risk)}${isPercent ? "%" : ""}: one in ${showPrinted(needed)}`,
});
