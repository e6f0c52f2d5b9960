/** Brings parts of one schedule together that stand beside each other: `on days 1 and 8 of a 21-day cycle`. */
import { form, type Match, type Mention } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { asKind } from "../of-kind.ts";
import { cycleOf, empty, fill, type Schedule, scheduleOf } from "./schedule.ts";
import { daysOf } from "./spans.ts";

const part = `(@days | @frequency | @cycle | @pause)`;
const link = `(comma | preposition&!versus&!"than"&!"with"&!"by"&!"without" | determiner | scheduleLead | "basis" | cycleWord)`;
/** `daily x 5`; behind days, a cycle that is not called one: `days 1 and 8 of each 21 days`. */
const length = `(times | "x" | "X" | "times") {count: integer | numeral}`;
const bare = `(("of" | "in" | "per") ("each" | "every" | "a" | "the")? | slash) {bare: @duration}`;

export const schedule = form<Schedule>({
  id: "dose-schedule",
  title: "Days, frequency, cycle and rest that stand together",
  yields: "schedule",
  match: `{alone: ("x" | times) {count: integer | numeral} (?! dash | doseUnit | "mg" | content)} (${link}{0,2} ${part}){0,3} | ${part} (${link}{0,4} ${part} | ${length} | ${bare} | ${link}{0,2} open ${link}{0,2} ${part} (${link}{0,3} ${part} | ${length}){0,3} close){0,6}`,
  unless: { ofOther: (match) => match.has("alone") && !isBehindDaily(match) },
  value: (match) => {
    const parts = match.units.slice(match.from, match.to).flatMap(({ mention }) => (mention ? [mention] : []));
    const bareDays = daysOf(match.value<Duration>("bare"));
    const known = parts
      .filter(({ kind }) => kind !== "duration")
      .map(scheduleOf)
      .reduce(fill, empty);
    const cycle =
      known.days.length > 0 && cycleOf(known) === null && bareDays !== null && bareDays >= 14 ? bareDays : null;
    return withLength(fill(known, { ...empty, cycle }), match);
  },
  show: showSchedule,
  examples: `
    on days 1, 8 and 15 of each 28-day cycle              -> days 1, 8, 15 of 28
       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    twice daily on days 1-14 every 3 weeks                -> twice daily, every 3 weeks days 1-14 of 21
    once every 3 weeks [q3w], or days 1 and 8/21 days -> once every 3 weeks, q3w of 21 | days 1, 8 of 21
    bid (2 weeks on, 1 week off); daily x 5; daily X 5 days -> bid of 21 on 14 off 7 | daily on 5 | daily on 5
    po daily X 5                                          -> daily on 5
    20 mg/m2/d x 5 every 3 weeks                          -> every 3 weeks of 21 on 5
               ~~~~~~~~~~~~~~~~~
    20 mg/m2 x 5                                          -> nothing (ofOther)
    three cycles were planned                             -> nothing
  `,
});

/** `20 mg/m2/d x 5`: an amount a day stands before. */
function isBehindDaily(match: Match): boolean {
  return asKind(match.before()?.mention, "amount")?.value.perDay ?? false;
}

/** On how many days a dose is given, where no other stretch is named: `daily x 5`. */
function withLength(known: Schedule, match: Match): Schedule {
  const isDaily =
    match.has("alone") || known.frequencies.some(({ units }) => units.some(({ folded }) => folded === "daily"));
  const on = isDaily ? match.integer("count") : null;
  return on === null ? known : fill(known, { ...empty, pause: { on, off: null, cycle: null } });
}

export function showSchedule(schedule: Schedule): string {
  const { days, frequencies, pause } = schedule;
  return [
    frequencies.map(textOf).join(", "),
    days.length > 0 && `days ${days.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ")}`,
    cycleOf(schedule) !== null && `of ${cycleOf(schedule)}`,
    pause?.on && `on ${pause.on}`,
    pause?.off && `off ${pause.off}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function textOf({ units }: Mention): string {
  return units.flatMap(({ mention, text }) => (mention ? [textOf(mention)] : [text])).join(" ");
}
