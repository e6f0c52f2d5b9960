/** What a calendar date of any precision can be compared by: the first and last day it may mean. */
import type { CalendarDate } from "./date.ts";

/** The first day that the date may mean, as a number that sorts (`20250901`). */
export function firstDay({ year, month, day }: CalendarDate): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
}

/** The last day that the date may mean, as a number that sorts; months count 31 days, which never changes an order. */
export function lastDay({ year, month, day }: CalendarDate): number {
  return year * 10_000 + (month ?? 12) * 100 + (day ?? 31);
}

/** The date as `2025-09-01`, as far as it is known. */
export function showDate({ year, month, day }: CalendarDate): string {
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
