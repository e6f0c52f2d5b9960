/** Finds calendar dates in running text, in every order and precision that pages and records print. */
import type { CalendarDate } from "../../claims/index.ts";

/** A date and the range of the text it was read from. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
const year = "(?<y>(?:19|20)\\d{2})(?![\\d.]\\d|\\d)";
const day = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";
const before = "(?<![\\p{L}\\p{N}./-])";

const anyYear = /(?:19|20)\d{2}/;

/** One pattern to a printed order; the order of the list settles which reading of overlapping ones wins. */
const forms: readonly RegExp[] = [
  new RegExp(`${before}${month}\\s{0,2}${day}\\s{0,2},?\\s{0,2}${year}`, "giu"),
  new RegExp(`${before}${day}[\\s-]{1,2}(?:of )?${month},?[\\s-]{1,2}${year}`, "giu"),
  new RegExp(`${before}${year} ${month} (?<d>[0-3]?\\d)(?![\\d.%])`, "giu"),
  new RegExp(`${before}${month},?\\s{1,2}(?:of )?${year}`, "giu"),
  /(?<![\w./-])(?<y>(?:19|20)\d{2})([-/])(?<m>\d{2})\2(?<d>\d{2})(?![\d/-])/gu,
  /(?<![\w./-])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})(?![\d.])/gu,
  /(?<![\w./-])(?<y>20\d{2})-(?<m>\d{2})(?![\d/-])/gu,
];

/** Dates with at least a month, from left to right, without overlaps. Numeric orders that two readings share (`03/04/2020`) are left out. */
export function findDates(text: string): FoundDate[] {
  if (!anyYear.test(text)) return [];
  const all: (FoundDate & { readonly rank: number })[] = [];
  for (const [rank, form] of forms.entries()) {
    for (const match of text.matchAll(form)) {
      const date = isSeason(match[0]) ? null : readGroups(match.groups ?? {});
      if (date) all.push({ date, start: match.index, end: match.index + match[0].length, rank });
    }
  }
  all.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: (FoundDate & { readonly rank: number })[] = [];
  for (const found of all) {
    const last = kept.at(-1);
    if (!last || last.end <= found.start) kept.push(found);
    else if (found.rank < last.rank) kept[kept.length - 1] = found;
  }
  return kept.map(({ date, start, end }) => ({ date, start, end }));
}

/** A bare year, where a cue beside it says that it is the date of something. */
export function yearAt(text: string, at: number): FoundDate | null {
  const pattern = /(?:19|20)\d{2}(?![\d.,/-]\d|\d|\p{L})/uy;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { date: { year: Number(match[0]), month: null, day: null }, start: at, end: at + 4 };
}

/** `2009-10` is as likely the season 2009 to 2010 as a month. */
function isSeason(text: string): boolean {
  const parts = /^\d\d(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && Number(parts[2]) > Number(parts[1]);
}

function readGroups(groups: { readonly [name: string]: string | undefined }): CalendarDate | null {
  const printed = groups.m ?? "";
  // A modal verb is no month: `2018 may 5`.
  if (/^\p{Ll}/u.test(printed)) return null;
  const index = /^\d/.test(printed) ? Number(printed) : months.indexOf(printed.slice(0, 3).toLowerCase()) + 1;
  const calendarYear = Number(groups.y);
  const dayOfMonth = groups.d === undefined ? null : Number(groups.d);
  if (index < 1 || index > 12) return null;
  if (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > daysIn(calendarYear, index))) return null;
  return { year: calendarYear, month: index, day: dayOfMonth };
}

function daysIn(calendarYear: number, index: number): number {
  return new Date(Date.UTC(calendarYear, index, 0)).getUTCDate();
}
