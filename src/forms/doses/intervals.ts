/** Intervals between doses: `every 3 weeks`, `q21d`, `every other day`, `at 3-week intervals`. */
import { toNumber } from "../../document/index.ts";
import { after, form, readNumeral } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { eachDays, type Frequency, observed, perDay, showFrequency, vague } from "./frequencies.ts";

/** An interval of so many hours, days or weeks; of months it has no certain number of days. */
function interval(count: number, unit: string): Frequency {
  if (unit.startsWith("h")) return count > 0 && 24 % count === 0 ? perDay(24 / count) : vague;
  if (unit.startsWith("m")) return vague;
  return eachDays(unit.startsWith("w") ? 7 * count : count);
}

function spanned(span: Duration | null): Frequency | null {
  return span && span.printed.scale === 0 ? interval(toNumber(span.printed), span.unit) : null;
}

const more = `({more: number} (open word close)? (dash | "to" | "or"))?`;

export const every = form<Frequency>({
  id: "dose-every",
  title: "Every so many hours, days or weeks",
  yields: "frequency",
  other: "frequency",
  match: `("once"? ("every" | "each" | "q") | "once" ("in" | "per")) ${more} {span: @duration}`,
  unless: { observed, cycle: after(`content? cycleWord`) },
  value: (match) => (match.has("more") ? vague : spanned(match.value<Duration>("span"))),
  show: showFrequency,
  examples: `
    200 mg every 3 weeks, 4 mg every 12 hours             -> every 21 days, an interval | 2 times every 1
           ~~~~~~~~~~~~~       ~~~~~~~~~~~~~~
    once every four weeks, or q 3-4 weeks                 -> every 28 days, an interval | ?
    300 mg every 2 (Q2W) or 4 weeks                       -> ?
    tumours were assessed every 8 weeks                   -> nothing (observed)
    on day 1 of every 28-day cycle                        -> nothing (cycle)
  `,
});

export const intervalCode = form<Frequency>({
  id: "dose-interval-code",
  title: "An interval in one word",
  yields: "frequency",
  match: `"once"? {code: intervalCode} {unit: hourUnit | dayUnit | weekUnit | monthUnit}?`,
  unless: { observed, cycle: after(`cycleWord`) },
  value: (match) => {
    const parts = match.one("code")!.folded.match(/[a-z]+|\d+/g)!;
    const at = parts.findIndex((part) => part === "q" || part === "every");
    const [digits = "", letters = match.one("unit")?.folded] = parts.slice(at + 1);
    const count = readNumeral([digits])?.value ?? Number(digits);
    // `q21` counts days; `q3` alone says nothing.
    return letters || count >= 14 ? interval(count, letters ?? "d") : null;
  },
  show: showFrequency,
  examples: `
    85 mg/m2 q21d, q3w or every-4-weeks, 5 mg q8h or q3 weeks -> every 21 days, an interval | every 21 days, an interval | every 28 days, an interval | 3 times every 1 | every 21 days, an interval
             ~~~~  ~~~    ~~~~~~~~~~~~~       ~~~    ~~~~~~~~
    imaging q8w                                           -> nothing (observed)
    on day 1 of q3w cycles                                -> nothing (cycle)
  `,
});

export const everyOther = form<Frequency>({
  id: "dose-every-other",
  title: "Every second day or week",
  yields: "frequency",
  match: `(("every" | "each") {ordinal: ordinal} | ("on" | "every")? {ordinal: "alternate" | "alternating"}) {unit: dayUnit | weekUnit}`,
  unless: { observed },
  value: (match) => {
    const ordinals = [
      ["third", "3rd"],
      ["fourth", "4th"],
      ["sixth", "6th"],
    ];
    const ordinal = match.one("ordinal")!.folded;
    const at = ordinals.findIndex((words) => words.includes(ordinal));
    return interval([3, 4, 6][at] ?? 2, match.one("unit")!.folded);
  },
  show: showFrequency,
  examples: `
    20 mg every other day, or every third week            -> every 2 | every 21 days, an interval
          ~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~
    scans every second week                               -> nothing (observed)
    in the third week                                     -> nothing
  `,
});

export const weeklyNumber = form<Frequency>({
  id: "dose-weekly-number",
  title: "An interval of weeks as an adjective, or named as an interval",
  yields: "frequency",
  other: "frequency",
  match: `("every" | "at" | "in" | "with")? (
      {weeks: integer | numeral} (~dash "weekly" ("intervals" | "interval")? | "weekly" (?! content))
    | (integer | numeral) ~dash {month: "monthly"} | {daily: "daily"} ("intervals" | "interval") | {week: "weekly"} ("intervals" | "interval")
    | ${more} {span: @duration} ~dash? ("intervals" | "interval")
    | ("intervals" | "interval") "of" ${more} {span: @duration})`,
  unless: { observed },
  value: (match) => {
    const weeks = match.integer("weeks");
    if (weeks !== null) return weeks > 12 ? null : eachDays(7 * weeks);
    if (match.has("month")) return vague;
    if (match.has("daily")) return perDay(null);
    if (match.has("week")) return eachDays(7);
    return match.has("more") ? vague : spanned(match.value<Duration>("span"));
  },
  show: showFrequency,
  examples: `
    80 mg/m2 3-weekly, at 4-week intervals or three-weekly -> every 21 days, an interval | every 28 days, an interval | every 21 days, an interval
             ~~~~~~~~  ~~~~~~~~~~~~~~~~~~~    ~~~~~~~~~~~~
    repeated at intervals of 28 days, or 3-monthly        -> every 28 days, an interval | ?
    biopsies at 3-week intervals                          -> nothing (observed)
    a total of 6 weekly doses                             -> nothing
  `,
});
