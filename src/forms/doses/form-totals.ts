/** Tablets and the like by how many are taken, how often and how long, and how many that makes: `one capsule twice a day for 3 days (6 capsules)`. */
import { printed } from "../../document/index.ts";
import { after, before, form, type Match } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { timesOf } from "./course-totals.ts";
import type { Schedule } from "./schedule.ts";
import { daysOf } from "./spans.ts";
import { type DoseTotal, showTotal } from "./totals.ts";

export const formTotal = form<DoseTotal>({
  id: "dose-forms-total",
  title: "So many tablets several times a day for so long, and how many that makes",
  yields: "dose-total",
  isOverlay: true,
  match: `{each: integer | numeral} content{0,1} {what: dosageForm} (open (@dose | word | integer){1,4} close)? {often: @schedule} (("for" | "over") {span: @duration})?
    (open | comma | semicolon | colon | equals | dash){1,2} ("so" | "making" | "is" | "a" | "one" | "of" | total | equals | {pack: packWord}){0,6} {total: integer | numeral} {same: dosageForm&plural}`,
  unless: {
    first: before(`"first" | "to" | dash | "or"`),
    next: after(`@schedule | "at" | "on"`),
  },
  value: (match) => {
    const [each, total] = ["each", "total"].map((name) => match.integer(name));
    const what = match.lemma("what")!;
    const times = timesIn(match);
    if (!each || !total || times === null || times < 2 || match.lemma("same") !== what) return null;
    // A pack may hold more than is taken.
    if (match.has("pack") && total > each * times) return null;
    const terms = [{ dose: printed(`${each}`), times }];
    return { terms, per: "course", unit: what, total: printed(`${total}`), totalUnit: what };
  },
  show: showTotal,
  examples: `
    Take one capsule twice a day for 3 days (6 capsules).                        -> 6 x 1 = 6 capsule
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    one capsule three times a day for 10 days, so one pack of 20 capsules is enough -> 30 x 1 = 20 capsule
    two tablets (80 mg) twice daily for 2 weeks: 56 tablets                      -> 28 x 2 = 56 tablet
    one capsule twice a day for 3 days; packs of 20 capsules                     -> nothing
    one tablet daily for 7 days, then two tablets                                -> nothing
    one or two capsules twice a day for 3 days (12 capsules)                     -> nothing (first)
    one capsule twice a day for 3 days (2 capsules daily)                        -> nothing (next)
  `,
});

function timesIn(match: Match): number | null {
  const often = match.value<Schedule>("often")!;
  const span = match.value<Duration>("span");
  if (!span) return timesOf(often);
  const days = daysOf(span);
  const [first, ...others] = often.frequencies;
  const isDaily = first?.value.everyDays === 1 && others.length === 0 && often.days.length === 0 && !often.pause;
  return days !== null && isDaily ? days * (first.value.timesPerDay ?? 1) : null;
}
