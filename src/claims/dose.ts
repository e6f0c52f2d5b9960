/** A dose with its unit, route and schedule. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

/** Days of a cycle from first to last, as one printed piece: `1-7` is `{from: 1, to: 7}`, a single day has both alike. */
export const dayBlockSchema = z.object({ from: z.int(), to: z.int() });

export const dose = defineClaim({
  kind: "dose",
  title: "Dose and schedule",
  isStatement: true,
  schema: z.object({
    /** As printed, folded to lower case unless it is a code (`APG-1387`); `null` where a schedule names none. */
    drug: z.string().nullable(),
    /** Every amount of a list (`20, 30, or 45 mg`); both ends of a range (`64-68 Gy`) with `isRange`. */
    amounts: z.array(printedSchema),
    isRange: z.boolean(),
    /** Normalised: `mg`, `mg/m2`, `mg/kg`, `AUC`, `Gy`, `IU`, `cells/kg`, ...; `null` where only a schedule is printed. */
    unit: z.string().nullable(),
    /** Printed as an amount a day (`180 mg/day`, `mg/m2/d`). */
    perDay: z.boolean(),
    route: z
      .enum(["oral", "intravenous", "subcutaneous", "intramuscular", "intrathecal", "topical", "other"])
      .nullable(),
    /** Days as printed, in order. */
    days: z.array(dayBlockSchema),
    /** Frequency in words as printed (`twice daily`, `weekly`), and how many times in how many days if it says so. */
    frequency: z.string().nullable(),
    timesPerDay: z.number().nullable(),
    everyDays: z.number().nullable(),
    /** Length of the cycle in days. */
    cycle: z.int().nullable(),
    /** The only length of a cycle that the document tells of, where the schedule itself names none. */
    cycleOfPage: z.int().optional(),
    /** `14 days on, 7 off`: days on treatment and rest, in days. */
    on: z.int().nullable(),
    off: z.int().nullable(),
    /** `threshold` is an eligibility bound (`cisplatin >= 70 mg/m2`), `level` a recommended or maximum tolerated dose. */
    role: z.enum(["given", "level", "threshold", "planned"]),
  }),
  show: (value) => {
    const amount = value.amounts.map(showPrinted).join(value.isRange ? "-" : "/");
    const days = value.days
      .map((block) => (block.from === block.to ? `${block.from}` : `${block.from}-${block.to}`))
      .join(", ");
    return [
      value.drug,
      amount && `${amount} ${value.unit ?? ""}${value.perDay ? "/day" : ""}`.trim(),
      value.frequency,
      days && `days ${days}`,
      value.cycle && `of ${value.cycle}`,
    ]
      .filter(Boolean)
      .join(" ");
  },
});
