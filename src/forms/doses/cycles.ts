/** The length of a cycle, and stretches with and without treatment: `28-day cycles`, `4 weeks on/2 weeks off`, `3 of 4 weeks`. */
import { form, type Match } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { observed } from "./frequencies.ts";
import { daysOf } from "./spans.ts";

export interface Cycle {
  readonly days: number;
}

/** Days on treatment, days without, and the length of both where it is said. */
export interface Pause {
  readonly on: number | null;
  readonly off: number | null;
  readonly cycle: number | null;
}

/** A length in whole days or weeks; longer than any cycle, it is that of a treatment. */
const longest = 126;

function daysIn(match: Match, name: string, from = 1, to = longest): number | null {
  const days = daysOf(match.value<Duration>(name));
  return days !== null && days >= from && days <= to ? days : null;
}

const kind = `("treatment" | "dosing" | "chemotherapy" | "therapy" | "continuous" | "repeated"){0,2}`;

export const cycleLength = form<Cycle>({
  id: "dose-cycle",
  title: "The length of a cycle",
  yields: "cycle",
  other: "time",
  match: `{span: @duration} ~dash? ${kind} (cycleWord&!"course" | "schedule" | "schedules")
    | ("each" | "every" | "per" | "of") ("a" | "the")? {span: @duration} ~dash? ${kind} "course" (?! "of" (digits | content? drug))
    | cycleWord ("length" | "duration" | "lengths")? ((cycleLead){1,2} | colon | equals) {named: @duration}
    | {plural: cycleWord&plural} open {named: @duration} close | cycleWord&!plural open {named: @duration} close
    | {weeks: integer | numeral} ~dash "weekly" (cycleWord | "schedule")`,
  unless: {
    // `six cycles (24 weeks)`: all of them together.
    counted: (match) => match.has("plural") && [1, 2].some((places) => match.before(places)?.value !== undefined),
  },
  value: (match) => {
    const weeks = match.integer("weeks");
    const days = weeks === null ? (daysIn(match, "span", 7) ?? daysIn(match, "named", 14)) : 7 * weeks;
    return days === null || days > longest ? null : { days };
  },
  show: ({ days }) => `of ${days}`,
  examples: `
    in 28-day cycles, six-week treatment cycles or a 3-weekly cycle -> of 28 | of 42 | of 21
       ~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~
    Cycle length: 21 days; of each cycle (28 days)        -> of 21 | of 28
    for four cycles (12 weeks)                            -> nothing (counted)
    on day 1 of a 28-day course                           -> of 28
    a course of 5 days, a 14-day course of oral aspirin   -> nothing
    as effective as a 10-day course in all                -> nothing
  `,
});

const onWord = `(~dash? "on" ("treatment" | "therapy")? | ~dash? "of" ("treatment" | "therapy" | "dosing") | "treatment" | "therapy")`;
const link = `(comma | semicolon | slash | cycleJoint | "period")`;
const offWord = `(~dash? "of"? "a"? offWord ("period" | "interval" | "week" | "weeks")? | "without" ("treatment" | "drug" | "therapy" | "medication") | "with" "no" ("treatment" | "drug" | "therapy"))`;
const ofRest = `offWord ("period" | "interval")? ("of" | "for" | colon) {off: @duration}`;
const glued = `({onDays: integer | numeral} ~dash {onUnit: onUnit} ${link}{0,4} {offDays: integer | numeral} ~dash {offUnit: offUnit})`;

export const onOff = form<Pause>({
  id: "dose-on-off",
  title: "Time on treatment and time off",
  yields: "pause",
  match: `"for"? {on: @duration} (${onWord} ${link}{0,5} ("a" | "an")? | "followed" "by" ("a" | "an")?) ({off: @duration} ${offWord} | {offDays: integer | numeral} "off" | ${ofRest}) | ${glued}
    | "for" {on: @duration} ${link}{1,6} ({off: @duration} ${offWord} | ${ofRest})`,
  value: (match) => {
    const on = daysIn(match, "on") ?? gluedDays(match, "on");
    const off = daysIn(match, "off") ?? gluedDays(match, "off");
    return on && off ? { on, off, cycle: on + off } : null;
  },
  show: ({ on, off }) => `${on} on, ${off} off`,
  examples: `
    50 mg (4 weeks on/2 weeks off) or 14 days on, 7 off     -> 28 on, 14 off | 14 on, 7 off
           ~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~~
    on a 3-weeks-on, 1-week-off schedule                  -> 21 on, 7 off
    for 4 weeks, then a pause of 2 weeks; 14 days followed by 7 days of rest -> 28 on, 14 off | 14 on, 7 off
    for 2 weeks with good effect                          -> nothing
  `,
});

function gluedDays(match: Match, name: "on" | "off"): number | null {
  const count = match.integer(`${name}Days`);
  const isWeeks = match.one(`${name}Unit`)?.folded.startsWith("week") ?? match.value<Duration>("on")?.unit === "week";
  return count && count * (isWeeks ? 7 : 1);
}

export const offAlone = form<Pause>({
  id: "dose-off",
  title: "Time off treatment",
  yields: "pause",
  match: `("followed" "by" | "then" | "with")? ("a" | "an")? ({off: @duration} ${offWord} | ${ofRest})`,
  value: (match) => {
    const off = daysIn(match, "off");
    return off === null ? null : { on: null, off, cycle: null };
  },
  show: ({ off }) => `${off} off`,
  examples: `
    given on days 1-14, followed by a 14-day rest         -> 14 off
                        ~~~~~~~~~~~~~~~~~~~~~~~~~
    Rest period: 14 days, or with one week off            -> 14 off | 7 off
    the rest of 20 patients                               -> nothing
  `,
});

export const treatmentLength = form<Pause>({
  id: "dose-length",
  title: "For how many days a dose is given",
  yields: "pause",
  match: `("for" | times | "x" | "X") {on: @duration} | {on: @duration} (~dash)? content{0,1} "course" (?= "of" (digits | content? drug))`,
  unless: { observed },
  value: (match) => {
    const on = match.value<Duration>("on")?.unit === "day" ? daysIn(match, "on", 1, 42) : null;
    return on === null ? null : { on, off: null, cycle: null };
  },
  show: ({ on }) => `for ${on}`,
  examples: `
    20 mg/m2/day for 5 days, once daily for 14 consecutive days -> for 5 | for 14
                 ~~~~~~~~~~             ~~~~~~~~~~~~~~~~~~~~~~~
    20 mg/m2/day x 5 days                                 -> for 5
    a 3-day loading course of 400 mg/day, a 14-day course of oral aspirin -> for 3 | for 14
      ~~~~~~~~~~~~~~~~~~~~                  ~~~~~~~~~~~~~
    patients were monitored for 28 days                   -> nothing (observed)
    treated for 12 months                                 -> nothing
  `,
});

export const outOf = form<Pause>({
  id: "dose-out-of",
  title: "So many days or weeks of a cycle",
  yields: "pause",
  match: `("for" "the"? | "during" "the")? "first"? ({on: @duration} | {count: integer | numeral}) ("out" "of" | "of" | "in" | "per") ("every" | "each" | "a" | "the")? {whole: @duration} {named: ${kind} (cycleWord | "schedule")}?`,
  value: (match) => {
    const cycle = daysIn(match, "whole");
    const unit = match.value<Duration>("whole")?.unit === "week" ? 7 : 1;
    const count = match.integer("count");
    const on = count === null ? daysIn(match, "on") : count * unit;
    if (!on || cycle === null || (count !== null && match.has("named"))) return null;
    // Longer than the cycle is either wrong or a treatment of several: only a cycle that is named says so.
    return on < cycle || match.has("named") ? { on, off: null, cycle } : null;
  },
  show: ({ on, cycle }) => `${on} of ${cycle}`,
  examples: `
    110 mg daily for 21 days of each 28-day cycle         -> 21 of 28
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    weekly 3 out of 4 weeks, or 5 of 7 days               -> 21 of 28 | 5 of 7
    20 of 21 days                                         -> 20 of 21
    45 weeks of 12 weeks                                  -> nothing
  `,
});

export const fraction = form<Pause>({
  id: "dose-on-off-fraction",
  title: "Time on and off as a fraction",
  yields: "pause",
  match: `{days: integer} slash {whole: @duration} | {on: @duration} slash {cycleWeeks: integer}
    | ("schedule" | "daily") {weeksOn: integer} slash {weeksOff: integer} | {weeksOn: integer} slash {weeksOff: integer} "schedule"`,
  value: (match) => {
    const [days, weeksOn, weeksOff, cycleWeeks] = ["days", "weeksOn", "weeksOff", "cycleWeeks"].map((name) =>
      match.integer(name),
    );
    if (weeksOn && weeksOff) return weeksOn > 6 || weeksOff > 3 ? null : pause(7 * weeksOn, 7 * (weeksOn + weeksOff));
    if (cycleWeeks) return pause(daysIn(match, "on", 7), 7 * cycleWeeks);
    return pause(days!, daysIn(match, "whole", 14, 56));
  },
  show: ({ on, off }) => `${on} on, ${off} off`,
  examples: `
    50 mg in schedule 4/2, on 14/21 days, or daily, 3 weeks/4 -> 28 on, 14 off | 14 on, 7 off | 21 on, 7 off
             ~~~~~~~~~~~~     ~~~~~~~~~~            ~~~~~~~~~
    a score of 4/2                                        -> nothing
  `,
});

function pause(on: number | null, cycle: number | null): Pause | null {
  return on !== null && cycle !== null && on < cycle ? { on, off: cycle - on, cycle } : null;
}
