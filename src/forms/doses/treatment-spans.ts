/** How many cycles a treatment has, with how long all of them take: `six cycles (24 weeks)`, `12 cycles of 28 days (48 weeks)`. */
import { showPrinted } from "../../document/index.ts";
import { after, before, form } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { cycleOf, type Schedule } from "./schedule.ts";

export interface TreatmentSpan {
  readonly cycles: number;
  /** The length of each in days, where it is told with them. */
  readonly each: number | null;
  readonly span: Duration;
}

export const treatmentSpan = form<TreatmentSpan>({
  id: "cycles-and-length",
  title: "So many cycles, and the time that they take",
  yields: "treatment-span",
  isOverlay: true,
  match: `{count: integer | numeral} content{0,2} ({cycle: @schedule} | cycleWord&plural) (open | comma? "or" | equals | comma) ("approximately" | "about" | "i.e." | equals | "total" | "of" | "over"){0,2} {span: @duration} ("in" (total | "all") | "total")? (?= close | comma | stop | semicolon | $)
    | {span: @duration} open ("up" "to")? {count: integer | numeral} content{0,2} ({cycle: @schedule} | cycleWord&plural) close`,
  unless: {
    about: before(`approximation | "about" | "least"`),
    isRange: before(`number ("to" | dash | "or" | "and")`),
    after: after(`close ("each" | "apart")`),
  },
  value: (match) => {
    const cycles = match.integer("count");
    const schedule = match.value<Schedule>("cycle");
    const span = match.value<Duration>("span");
    if (cycles === null || cycles < 2 || cycles > 60 || !span) return null;
    if (schedule && (schedule.days.length > 0 || schedule.pause || cycleOf(schedule) === null)) return null;
    return { cycles, each: schedule ? cycleOf(schedule) : null, span };
  },
  show: ({ cycles, each, span }) => `${cycles} x ${each ?? "?"} = ${showPrinted(span.printed)} ${span.unit}`,
  examples: `
    up to six cycles (24 weeks), 12 cycles of 28 days (48 weeks)     -> 6 x ? = 24 week | 12 x 28 = 48 week
          ~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    for 24 weeks (8 cycles), six 21-day cycles (18 weeks)            -> 8 x ? = 24 week | 6 x 21 = 18 week
    about six cycles (24 weeks)                                      -> nothing (about)
    four to six cycles (24 weeks)                                    -> nothing (isRange)
    six cycles (3 weeks each); 6 cycles, 3 weeks apart               -> nothing
    six cycles (4 weeks) each                                        -> nothing (after)
    six cycles (3 weeks in 4 women)                                  -> nothing
  `,
});
