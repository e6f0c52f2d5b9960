/** Reads the dates that a record keeps in fields of their own. */
import { type CalendarDate, dateEvents, type ValueOf } from "../../claims/index.ts";
import type { Role } from "../../document/index.ts";

type DateEvent = ValueOf<"date">["event"];

/** Roles that say nothing but a date, by the event in their name. */
const events: ReadonlySet<string> = new Set(dateEvents.filter((event) => event !== "document" && event !== "other"));
/** Behind the name of an event that was not reached when the record was written. */
const planned = "-planned";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The event and date of a field, with the length of text that states the date; `null` for seasons, ranges of months and other roles. */
export function readRecordDate(
  role: Role,
  text: string,
): {
  readonly event: DateEvent;
  readonly date: CalendarDate;
  readonly end: number;
} | null {
  const name = role.slice("date:".length).replace(planned, "");
  const event = role.startsWith("date:") && events.has(name) ? (name as DateEvent) : null;
  const numeric = /^(\d{4})[/]?(\d{2})[/]?(\d{2})(?!\d)/.exec(text);
  if (event && numeric) return build(event, numeric[0], Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const month = /^(\d{4})\/(\d{2})\/{0,2}$/.exec(text);
  if (event && month) return build(event, month[0].slice(0, 7), Number(month[1]), Number(month[2]), null);
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (event && iso) return build(event, iso[0], Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null);
  const words = /^(\d{4})(?: ([A-Z][a-z]{2})(?: (\d{1,2}))?)?$/.exec(text.trim());
  if (!event || !words) return null;
  const named = words[2] === undefined ? null : months.indexOf(words[2]) + 1;
  return build(event, words[0], Number(words[1]), named, words[3] === undefined ? null : Number(words[3]));
}

/** The field tells of a date that was planned or expected. */
export const isPlannedDate = (role: Role): boolean => role.endsWith(planned);

function build(event: DateEvent, printed: string, year: number, month: number | null, day: number | null) {
  const holds = (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
  return holds ? { event, date: { year, month, day }, end: printed.length } : null;
}
