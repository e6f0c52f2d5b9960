/** Calendar dates in every order and precision that pages and records print. */
import type { CalendarDate } from "../../claims/index.ts";
import { form, type Match, type Token } from "../../language/index.ts";

/** A date as a form read it: `null` where it lacks its year, or where two readings share its digits (`03/04/2020`). */
export interface DateRead {
  readonly date: CalendarDate | null;
}

export const showCalendar = (date: CalendarDate | null): string =>
  date === null
    ? "?"
    : [date.year, date.month, date.day]
        .filter((part) => part !== null)
        .map((part) => String(part).padStart(2, "0"))
        .join("-");

const day = `integer&!year ("st" | "nd" | "rd" | "th")?`;

export const dateInText = form<DateRead>({
  id: "date-in-text",
  title: "A day, month and year, or some of them",
  yields: "date",
  other: "date",
  match: `{month: monthName} stop? comma? "of"? {year: year} | ({span: integer dash} (?= integer)){0,1} ({day: ${day}} dash? "of"?)? ({month: monthName} stop? ({day: ${day}} (?! percent))? comma? {year: year}? | {glued: monthYear})
    | {year: year} {month: monthName} {day: ${day}} (?! percent)`,
  unless: {
    // A month alone holds no number; `may` is a verb, too.
    monthAlone: (match) =>
      !match.has("glued") && !match.units.slice(match.from, match.to).some(({ kind }) => kind === "number"),
    // `12 may`, `3 mar`: the verb, in lower case and without a year.
    verb: (match) =>
      match.units.slice(match.from, match.to).some(({ text }) => text === "may" || text === "mar" || text === "dec"),
  },
  value: (match) => ({ date: isPart(match) ? null : dateInWords(match) }),
  show: ({ date }) => showCalendar(date),
  examples: `
    from March 4, 2010 to 12 June 2011          -> 2010-03-04 | 2011-06-12
         ~~~~~~~~~~~~~    ~~~~~~~~~~~~
    since January 1997                          -> 1997-01
          ~~~~~~~~~~~~
    2018 Sep 28, October 5th 2020 or 28-Sep-2018 -> 2018-09-28 | 2020-10-05 | 2018-09-28
    Sept. 2021, the 13th of July, 2012, May of 2020 -> 2021-09 | 2012-07-13 | 2020-05
    on 12 June; 31 June 2020                    -> ? | ?
    In March patients were seen                 -> nothing (monthAlone)
    a dose of 12 may help                       -> nothing (verb)
  `,
});

export const dateInDigits = form<DateRead>({
  id: "date-in-digits",
  title: "A date in digits",
  yields: "date",
  other: "date",
  match: `integer ~slash ~integer ~slash ~year | {ordered: year ~slash ~integer ~slash ~integer | year ~dash ~integer ~dash ~integer} | {dotted: (decimal ~stop ~year | integer ~stop ~integer ~stop ~year)}
    | {monthly: year ~dash ~integer} (?! ~dash | percent) | decimal stop year | integer ~dash ~integer ~dash ~year | integer ~slash ~year`,
  unless: {
    // `212/1988 (10.7%)`, `10.7% (212/1988)`: so many of so many.
    shared: (match) =>
      match.to - match.from === 3 && match.units[match.from + 1]!.lexeme.classes.has("slash") && isShare(match),
  },
  value: (match) => {
    const date = isPart(match) ? null : dateOfDigits(match);
    // `2009-10` is as likely the season 2009 to 2010 as a month.
    return match.has("monthly") && date === null ? null : { date };
  },
  show: ({ date }) => showCalendar(date),
  examples: `
    accepted 2.11.2018, begun on 17/06/2004 or 2012/03/06    -> 2018-11-02 | ? | 2012-03-06
             ~~~~~~~~~           ~~~~~~~~~~    ~~~~~~~~~~
    until 2019-03-14, or by 2025-12; 30.02.2020               -> 2019-03-14 | 2025-12 | ?
    in 17/06 of them, in the season 2009-10                   -> nothing
    approved as 212/1988, by 12/2012 (week 5.5)               -> ? | ?
    fever in 212/1988 (10.7%) of them, later in 27.4% (541/1976) -> nothing (shared)
  `,
});

/** A percentage in brackets stands behind it, or before it as a fraction that is no month. */
function isShare({ units, from, to }: Match): boolean {
  const has = (at: number, name: string): boolean => units[at]?.lexeme.classes.has(name) ?? false;
  const isBehind =
    has(to, "open") && units[to + 1]?.kind === "number" && (has(to + 2, "percent") || has(to + 2, "close"));
  const isInBracket = has(from - 1, "open") && has(from - 2, "percent") && has(to, "close");
  return isBehind || (isInBracket && Number(units[from]!.text) > 12);
}

/** The date goes on before: `p.5.2020`, `v2-2019-03-14`. */
function isPart(match: Match): boolean {
  const before = match.before();
  return (
    before !== undefined &&
    !match.units[match.from]!.spaced &&
    (before.kind !== "punct" || /^[./-]$/.test(before.folded))
  );
}

const months = "janfebmaraprmayjunjulaugsepoctnovdec";

function dateInWords(match: Match): CalendarDate | null {
  const [month, glued] = [match.one("month"), match.one("glued")];
  const year = glued ? Number(glued.text.slice(-4)) : match.integer("year");
  if (year === null || (match.each("day").length > 1 && !glued)) return null;
  const [name] = [month ?? glued!].map(({ folded }) => months.indexOf(folded.slice(0, 3)) / 3 + 1);
  return real(year, name!, match.has("span") ? null : match.integer("day"));
}

function dateOfDigits(match: Match): CalendarDate | null {
  const parts = match.units.slice(match.from, match.to).map(textOf).join("").split(/\D/).map(Number);
  if (match.has("dotted")) return real(parts[2]!, parts[1]!, parts[0]!);
  if (match.has("ordered")) return real(parts[0]!, parts[1]!, parts[2]!);
  const [year, month] = [parts[0]!, parts[1]!];
  return match.has("monthly") && year >= 2000 && month <= year % 100 ? real(year, month, null) : null;
}

const textOf = ({ text }: Token): string => text;

/** The date, if there is such a day. */
function real(year: number, month: number, day: number | null): CalendarDate | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day !== null && (day < 1 || day > last) ? null : { year, month, day };
}
