/** A dose taken several times a day, with its daily total as printed. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const doseTotal = defineClaim({
  kind: "dose-total",
  title: "Daily total of a dose",
  isStatement: false,
  schema: z.object({
    dose: printedSchema,
    timesPerDay: z.number(),
    total: printedSchema,
    unit: z.string(),
  }),
  show: ({ dose, timesPerDay, total, unit }) => `${timesPerDay} x ${showPrinted(dose)} = ${showPrinted(total)} ${unit}`,
});
