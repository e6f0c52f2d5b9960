/** A number of a table that other rows reckon from one beside it: `360 mg | 16 mL` below `300 mg | 15 mL`. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

const quantity = z.object({ value: printedSchema, unit: z.string() });

export const proportionalRow = defineClaim({
  kind: "proportional-row",
  title: "Number in proportion to another of its row",
  isStatement: false,
  schema: z.object({
    of: quantity,
    to: quantity,
    /** The same two numbers in a row that is like the others. */
    like: z.object({ of: printedSchema, to: printedSchema }),
    /** How many rows are in this proportion, and how many are not. */
    held: z.int(),
    failed: z.int(),
    /** Like rows stand above and below, or the number is beyond what the proportion gives: no least or greatest dose explains it. */
    isInside: z.boolean(),
  }),
  show: ({ of, to, like }) =>
    `${showPrinted(of.value)} ${of.unit} : ${showPrinted(to.value)} ${to.unit} like ${showPrinted(like.of)} : ${showPrinted(like.to)}`.replace(
      / +/g,
      " ",
    ),
});
