/** A calculation that a text writes out. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const calculation = defineClaim({
  kind: "calculation",
  title: "Calculation written out",
  isStatement: false,
  schema: z.object({
    operands: z.array(printedSchema),
    /** Those between the operands, in their order; products go before sums. */
    operators: z.array(z.enum(["+", "-", "*"])),
    result: printedSchema,
  }),
  show: ({ operands, operators, result }) =>
    `${operands.map((one, at) => `${showPrinted(one)}${operators[at] ? ` ${operators[at]} ` : ""}`).join("")} = ${showPrinted(result)}`,
});
