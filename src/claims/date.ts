/** A date, and the event it is the date of. */
import { z } from "zod";
import { defineClaim } from "./claim.ts";

/** A calendar date as far as it is printed; a missing month or day widens it to the whole year or month. */
export const calendarDateSchema = z.object({
  year: z.int(),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
});
export type CalendarDate = z.infer<typeof calendarDateSchema>;

export const dateEvents = [
  "document",
  "received",
  "revised",
  "accepted",
  "published",
  "epub",
  "print",
  "entrez",
  "start",
  "primary-completion",
  "completion",
  "data-cutoff",
  "enrolment-from",
  "enrolment-to",
  "last-visit",
  "database-lock",
  "approval",
  "registration",
  "release",
  "expiry",
  "posted",
  "updated",
  "other",
] as const;

export const date = defineClaim({
  kind: "date",
  title: "Date of an event",
  isStatement: true,
  schema: z.object({
    event: z.enum(dateEvents),
    date: calendarDateSchema,
    /** `estimated`, `expected`, `anticipated`, `planned`. */
    estimated: z.boolean(),
  }),
  show: (value) =>
    `${value.event} ${[value.date.year, value.date.month, value.date.day]
      .filter((part) => part !== null)
      .map((part) => String(part).padStart(2, "0"))
      .join("-")}${value.estimated ? " (estimated)" : ""}`,
});
