/** A dose taken several times, with the total that it makes in a day or in all, as printed. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const doseTotal = defineClaim({
  kind: "dose-total",
  title: "Total of a dose",
  isStatement: false,
  schema: z.object({
    dose: printedSchema,
    /** How often the dose is taken in the time that the total is of. */
    times: z.number(),
    /** In a day, or in all the days or doses named. */
    per: z.enum(["day", "course"]),
    total: printedSchema,
    unit: z.string(),
  }),
  show: ({ dose, times, total, unit }) => `${times} x ${showPrinted(dose)} = ${showPrinted(total)} ${unit}`,
});
