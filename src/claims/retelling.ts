/** A figure of a sentence, and the one that stands in its place in the row of a table which the sentence names. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const retelling = defineClaim({
  kind: "retelling",
  title: "Figure of a table told again",
  isStatement: false,
  schema: z.object({
    /** The label of the row, as printed. */
    label: z.string(),
    told: printedSchema,
    first: printedSchema,
    /** All numbers of the cell. */
    cell: z.array(printedSchema),
    /** The figure that sentence and table have in common; `null` where only row and column are named. */
    twin: printedSchema.nullable(),
    /** `own`: the cell of the place in which it is told; `other`: the cell of a column that the sentence does not name. */
    column: z.enum(["own", "other"]),
    /** The page prints it in another place as well. */
    isElsewhere: z.boolean(),
  }),
  show: ({ label, told, first, twin }) =>
    `${label}: ${showPrinted(told)} for ${showPrinted(first)}${twin ? ` beside ${showPrinted(twin)}` : ""}`,
});
