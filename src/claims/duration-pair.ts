/** One length of time printed in two units, the second in brackets behind the first. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

const duration = z.object({
  value: printedSchema,
  unit: z.enum(["second", "minute", "hour", "day", "week", "month", "year"]),
});

export const durationPair = defineClaim({
  kind: "duration-pair",
  title: "Length of time in two units",
  isStatement: true,
  schema: z.object({ outer: duration, inner: duration }),
  show: ({ outer, inner }) => [outer, inner].map(({ value, unit }) => `${showPrinted(value)} ${unit}s`).join(" = "),
});
