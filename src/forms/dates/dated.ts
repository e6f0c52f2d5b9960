/** A date of the text, the event that it is of, and two as from and to. */
import type { CalendarDate, ValueOf } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";
import { showCalendar } from "./calendar.ts";

export type DateEvent = ValueOf<"date">["event"];

/** A date in offsets of the prose. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/** A date with its event. */
export interface Dated extends FoundDate {
  readonly event: DateEvent;
  readonly estimated: boolean;
}

/** The dates of a period; no events where the words do not say what it was. */
export interface Period {
  readonly from: FoundDate;
  readonly to: FoundDate;
  readonly events: readonly [Dated, Dated] | null;
}

export const showDated = ({ event, date, estimated }: Dated): string =>
  `${event} ${showCalendar(date)}${estimated ? " (estimated)" : ""}`;

export const isEstimate = ({ lexeme }: Token): boolean => lexeme.classes.has("forecastWord");
