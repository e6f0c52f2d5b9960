/** Mentions by their kind, so that who asks for a kind has its values. */
import type { Mention } from "../language/index.ts";
import type { Announced } from "./cells/announced.ts";
import type { StatedSize } from "./cells/stated-size.ts";
import type { CellValue } from "./cells/value.ts";
import type { Category } from "./counts/categories/category.ts";
import type { DateRead } from "./dates/calendar.ts";
import type { Dated, Period } from "./dates/dated.ts";
import type { DateLabel } from "./dates/labels.ts";
import type { Amount } from "./doses/amounts.ts";
import type { DayList } from "./doses/days.ts";
import type { Scheduled } from "./doses/resolve.ts";
import type { Role } from "./doses/roles.ts";
import type { Schedule } from "./doses/schedule.ts";
import type { TreatmentSpan } from "./doses/treatment-spans.ts";
import type { Confidence } from "./figures/confidence.ts";
import type { Duration } from "./figures/durations.ts";
import type { PValues } from "./figures/p-value.ts";
import type { Bounds } from "./intervals/bounds.ts";
import type { Interval } from "./intervals/intervals.ts";
import type { Range } from "./intervals/ranges.ts";
import type { Average } from "./links/average.ts";
import type { Middle } from "./links/middles.ts";
import type { Test } from "./links/tests.ts";
import type { Cited } from "./marks/citations.ts";
import type { StatusName } from "./marks/statuses.ts";
import type { Tested } from "./pairs/tested.ts";

/** What a mention of each kind holds. */
export interface MentionValues {
  readonly amount: Amount;
  readonly announced: Announced;
  readonly average: Average;
  readonly bounds: Bounds;
  readonly category: Category;
  readonly cell: CellValue;
  readonly citation: readonly Cited[];
  readonly confidence: Confidence;
  readonly courses: Schedule;
  readonly date: DateRead;
  readonly dated: Dated;
  readonly "date-label": DateLabel;
  readonly "date-period": Period;
  readonly days: DayList;
  readonly duration: Duration;
  readonly interval: Interval;
  readonly "label-size": number;
  readonly middle: Middle;
  readonly p: PValues;
  readonly "perhaps-citation": readonly Cited[];
  readonly range: Range;
  readonly regimen: readonly Scheduled[];
  readonly role: Role;
  readonly schedule: Schedule;
  readonly "stated-size": StatedSize;
  readonly status: StatusName;
  readonly test: Test;
  readonly tested: Tested;
  readonly "treatment-span": TreatmentSpan;
}

/** A mention if it is of a kind, or `null`. */
export function asKind<K extends keyof MentionValues>(
  mention: Mention | null | undefined,
  kind: K,
): Mention<MentionValues[K]> | null {
  return mention?.kind === kind ? (mention as Mention<MentionValues[K]>) : null;
}

/** Those of several mentions that are of a kind. */
export const ofKind = <K extends keyof MentionValues>(
  mentions: readonly Mention[],
  kind: K,
): Mention<MentionValues[K]>[] => mentions.flatMap((mention) => asKind(mention, kind) ?? []);
