/** Doses taken once or several times, with the total that they make in a day or in all, as printed. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const doseTotal = defineClaim({
  kind: "dose-total",
  title: "Total of a dose",
  isStatement: false,
  schema: z.object({
    /** Each dose, and how often it is taken in the time that the total is of: `63 mg, then six doses of 30 mg` has two terms. */
    terms: z.array(z.object({ dose: printedSchema, times: z.number() })).min(1),
    /** In a day, in all the days or doses named, or in the row of a table. */
    per: z.enum(["day", "course", "row"]),
    unit: z.string(),
    total: printedSchema,
    totalUnit: z.string(),
  }),
  show: ({ terms, total, unit, totalUnit }) =>
    `${terms.map(({ dose, times }) => `${times} x ${showPrinted(dose)}`).join(" + ")}${unit === totalUnit ? "" : ` ${unit}`} = ${showPrinted(total)} ${totalUnit}`,
});
