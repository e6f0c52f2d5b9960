/** Sessions by how many there are in a week and for how many weeks, and how many that makes: `twice a week for 6 weeks (12 sessions)`. */
import { printed } from "../../document/index.ts";
import { before, form, type Match } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import { type DoseTotal, showTotal } from "./totals.ts";

const inWeek = `(("a" | "per" | "each" | "every" | slash) weekUnit | weekly)`;
const often = `({each: integer | numeral} (content{0,2} sessionWord | "times" | "days") ${inWeek} | {adverb: timesAdverb} ${inWeek} | {weekly: weekly} content{0,2} sessionWord)`;
const end = `(?= close | stop | comma (?! "then" | "for" | "and") | semicolon | $)`;
const times = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);

function totalOfSessions(match: Match): DoseTotal | null {
  const each = match.has("weekly") ? 1 : (match.integer("each") ?? times.get(match.one("adverb")?.folded ?? ""));
  const span = match.value<Duration>("span");
  const total = match.integer("total");
  if (!each || !total || span?.unit !== "week" || span.printed.scale > 0) return null;
  const weeks = Number(span.printed.digits);
  if (weeks < 2) return null;
  const terms = [{ dose: printed(`${each}`), times: weeks }];
  return { terms, per: "course", unit: "session", total: printed(`${total}`), totalUnit: "session" };
}

export const sessionTotal = form<DoseTotal>({
  id: "session-total",
  title: "Sessions in a week, for how many weeks, and how many in all",
  yields: "dose-total",
  isOverlay: true,
  match: `({total: integer | numeral} content{0,3} sessionWord&plural ("of" (integer | @duration | content){1,2})? ("over" | "during" | "for" | "in" | "within" | "across") {span: @duration} (comma | open | semicolon | "at" "a"? "rate"? "of"?){1,2} ${often} ${end}
    | ${often} (("of" | "at") (@duration | integer){1,2} "each"?)? comma? ("for" | "over" | "during") {span: @duration} (open | comma "for"? | colon | equals | dash | semicolon | "for") ("so" | "a" | "making" | "i.e." | total | "of"){0,3} {total: integer | numeral} content{0,2} sessionWord&plural ${end})`,
  unless: {
    bounded: before(`("to" | "least" | "most" | "or" | "median" | "mean" | bounding | approximation | dash) "of"?`),
  },
  value: totalOfSessions,
  show: showTotal,
  examples: `
    Zinc baths were given in 18 sessions over 6 weeks (3 sessions per week).            -> 6 x 3 = 18 session
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    they trained three times a week for 8 weeks (24 sessions)                           -> 8 x 3 = 24 session
    twice weekly for six weeks, for a total of 12 sessions; one session a week for 8 weeks: 8 sessions  -> 6 x 2 = 12 session | 8 x 1 = 8 session
    weekly group sessions over 10 weeks (10 sessions)                                   -> 10 x 1 = 10 session
    up to 10 sessions over 6 weeks (2 sessions per week)                                -> nothing (bounded)
    12 sessions over 8 weeks, once a week for 4 weeks, then every two weeks             -> nothing
    twice a week for 6 weeks (9 sessions attended), twice a week for 6 months (24 sessions) -> nothing
  `,
});
