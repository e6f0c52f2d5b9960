/** Lengths of time. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { before, form } from "../../language/index.ts";

/** A length of time as printed, and its unit. */
export interface Duration {
  readonly printed: Printed;
  readonly unit: "second" | "minute" | "hour" | "day" | "week" | "month" | "year";
}

const units = ["second", "minute", "hour", "day", "week", "month", "year"] as const;

export const duration = form<Duration>({
  id: "duration",
  title: "A number with a unit of time",
  yields: "duration",
  other: "time",
  match: `{n: number} (~dash)? "consecutive"? {unit: timeUnit}`,
  unless: {
    power: before(`("m" | "kg") dash`),
  },
  value: (match) => {
    const unit = units.find((name) => match.one("unit")!.lexeme.classes.has(`${name}Unit`));
    return unit ? { printed: match.printed("n")!, unit } : null;
  },
  show: ({ printed, unit }) => `${showPrinted(printed)} ${unit}`,
  examples: `
    lived for 14.3 months after a 21-day course  -> 14.3 month | 21 day
              ~~~~~~~~~~~         ~~~~~~
    absorbed 2 W/kg of power                     -> nothing
    1000 mg m−2 day                              -> nothing (power)
    on day 8 of the cycle                        -> nothing
  `,
});
