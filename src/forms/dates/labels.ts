/** Labels of columns and rows of dates: the event that the dates are those of. */
import { form } from "../../language/index.ts";
import { type DateEvent, isEstimate } from "./dated.ts";

/** The event of the dates that a label stands for. */
export interface DateLabel {
  readonly event: DateEvent;
  readonly estimated: boolean;
}

const events: readonly DateEvent[] = [
  "last-visit",
  "database-lock",
  "data-cutoff",
  "primary-completion",
  "completion",
  "start",
  "enrolment-from",
  "enrolment-to",
  "registration",
  "received",
  "accepted",
  "published",
  "release",
  "expiry",
  "posted",
  "updated",
];
const rest = `(!stop&!semicolon&!open&!close){0,8}`;

export const dateLabel = form<DateLabel>({
  id: "date-label",
  title: "A label of dates",
  yields: "date-label",
  isOverlay: true,
  match: `(^ ({last_visit: last-seen} | {database_lock: locked}) guess-told | {data_cutoff: cutoff} ${rest} | {primary_completion: primary-completed} ${rest} | {completion: completed} ${rest} | {start: started} | ^ {start: "start" "date"? guess-told}
    | ({enrolment_from: intake-from} | {enrolment_to: intake-to}) "date"? | {registration: "registered" | "registration" "date" | "date" "of" "registration"} ${rest}
    | ^ ({received: received} | {accepted: accepted} | {published: published} | {release: released} | {expiry: expiring} | {posted: first-posted} | {updated: last-updated})) colon? $`,
  value: (match) => ({
    event: events.find((event) => match.has(event.replace("-", "_")))!,
    estimated: match.units.some(isEstimate),
  }),
  show: ({ event, estimated }) => `${event}${estimated ? " (estimated)" : ""}`,
  examples: `
    Estimated primary completion        -> primary-completion (estimated)
    Study Start Date (Actual)           -> start
    ~~~~~~~~~~~~~~~~~~~~~~~~~
    Recruitment until                   -> enrolment-to
    Start date:                         -> start
    Date of registration                -> registration
    Data cut-off                        -> data-cutoff
    Last update posted                  -> updated
    Expiration date                     -> expiry
    Last subject last visit             -> last-visit
    Database lock (expected)            -> database-lock (estimated)
    Database lock, interim analysis     -> data-cutoff
    Database lock                       -> database-lock
    Date                                -> nothing
    The trial started late in all       -> nothing
  `,
});
