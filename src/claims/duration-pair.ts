/** One length of time printed in two units, the second in brackets behind the first. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

const duration = z.object({
  /** `six cycles of 28 days`: so many such lengths. */
  times: z.int().optional(),
  value: printedSchema,
  unit: z.enum(["second", "minute", "hour", "day", "week", "month", "year"]),
});

export const durationPair = defineClaim({
  kind: "duration-pair",
  title: "Length of time in two units",
  isStatement: true,
  schema: z.object({ outer: duration, inner: duration }),
  show: ({ outer, inner }) =>
    [outer, inner]
      .map(({ times, value, unit }) => `${times ? `${times} x ` : ""}${showPrinted(value)} ${unit}s`)
      .join(" = "),
});
