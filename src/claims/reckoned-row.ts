/** A number of a table that is reckoned from two others of its row, as in the other rows: `48 | 20 | 41.7%`. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const reckonedRow = defineClaim({
  kind: "reckoned-row",
  title: "Number reckoned from two others of its row",
  isStatement: false,
  schema: z.object({
    /** `share`: the first of the second, in percent; `product`: the first as often as the second says. */
    how: z.enum(["share", "product"]),
    first: printedSchema,
    second: printedSchema,
    result: printedSchema,
    /** Of the result; of a product, of its first number as well. */
    unit: z.string(),
    /** How many rows are reckoned so, and how many are not. */
    held: z.int(),
    failed: z.int(),
  }),
  show: ({ how, first, second, result, unit }) =>
    `${showPrinted(first)} ${how === "share" ? "/" : "x"} ${showPrinted(second)} = ${showPrinted(result)}${unit === "%" ? "" : " "}${unit}`.trim(),
});
