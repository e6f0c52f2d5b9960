/** Reads the dates that a MEDLINE record keeps in fields of their own. */
import type { CalendarDate, ValueOf } from "../../claims/index.ts";

type DateEvent = ValueOf<"date">["event"];

/** Fields that say nothing but a date, and the event each stands for (NLM, MEDLINE/PubMed data element descriptions). */
const eventOfTag: { readonly [tag: string]: DateEvent } = { DEP: "epub", DP: "print", EDAT: "entrez", CRDT: "entrez" };
const eventOfHistory: { readonly [status: string]: DateEvent } = {
  received: "received",
  revised: "revised",
  accepted: "accepted",
  entrez: "entrez",
  epublish: "epub",
  aheadofprint: "epub",
};
export const dateTags = [...Object.keys(eventOfTag), "PHST"];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The event and date of a field, with the length of text that states the date; `null` for seasons, ranges of months and statuses of other kinds. */
export function readRecordDate(
  tag: string,
  text: string,
): { readonly event: DateEvent; readonly date: CalendarDate; readonly end: number } | null {
  const status = /\[(\w+)\]\s*$/.exec(text)?.[1] ?? "";
  const event = tag === "PHST" ? eventOfHistory[status] : eventOfTag[tag];
  const numeric = /^(\d{4})[/]?(\d{2})[/]?(\d{2})(?!\d)/.exec(text);
  if (event && numeric) return build(event, numeric[0], Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const words = /^(\d{4})(?: ([A-Z][a-z]{2})(?: (\d{1,2}))?)?$/.exec(text.trim());
  if (!event || !words) return null;
  const month = words[2] === undefined ? null : months.indexOf(words[2]) + 1;
  return build(event, words[0], Number(words[1]), month, words[3] === undefined ? null : Number(words[3]));
}

function build(event: DateEvent, printed: string, year: number, month: number | null, day: number | null) {
  const holds = (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
  return holds ? { event, date: { year, month, day }, end: printed.length } : null;
}
