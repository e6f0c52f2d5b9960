/** Labels of columns and rows of dates: the event that the dates are those of. */
import { form } from "../../language/index.ts";
import { type DateEvent, isEstimate } from "./dated.ts";

/** The event of the dates that a label stands for. */
export interface DateLabel {
  readonly event: DateEvent;
  readonly estimated: boolean;
}

const events: readonly DateEvent[] = [
  "data-cutoff",
  "database-lock",
  "primary-completion",
  "completion",
  "start",
  "enrolment-from",
  "enrolment-to",
  "last-visit",
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
  match: `({data_cutoff: cutoff} ${rest} | {database_lock: locked} ${rest} | {primary_completion: primary-completed} ${rest} | {completion: completed} ${rest} | {start: started} | ^ {start: "start" "date"? guess-told}
    | {last_visit: last-seen} ${rest} | ({enrolment_from: intake-from} | {enrolment_to: intake-to}) "date"? | {registration: "registered" | "registration" "date" | "date" "of" "registration"} ${rest}
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
    Database lock, main part            -> database-lock
    Last update posted                  -> updated
    Expiration date                     -> expiry
    Last participant, last visit        -> last-visit
    Date                                -> nothing
    The trial started late in all       -> nothing
  `,
});
