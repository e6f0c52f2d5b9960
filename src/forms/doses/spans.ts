/** Lengths of time in days. */
import { toNumber } from "../../document/index.ts";
import type { Duration } from "../figures/durations.ts";

/** A length in whole days or weeks, in days; `null` for others. */
export function daysOf(span: Duration | null): number | null {
  if (!span || span.printed.scale > 0 || (span.unit !== "day" && span.unit !== "week")) return null;
  return toNumber(span.printed) * (span.unit === "week" ? 7 : 1);
}
