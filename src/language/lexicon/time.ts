/** Units of time, months, frequencies, and words of time points. */
import { nouns, verbs, words } from "./inflect.ts";

/** How often something is given, by what the word says. */
const frequencies = {
  onceDaily: words("qd q.d. od o.d. qam qpm qhs nightly once-daily once-a-day"),
  twiceDaily: words("bid b.i.d. bd b.d. twice-daily twice-a-day"),
  thriceDaily: words("tid t.i.d. tds t.d.s. thrice-daily"),
  fourDaily: words("qid q.i.d. qds q.d.s."),
  daily: words("daily"),
  weekly: words("weekly qw once-weekly"),
  fortnightly: words("fortnightly qow fortnight"),
  alternateDay: words("qod q.o.d. eod"),
  /** Said too vaguely for a number of days (`biweekly` is both twice a week and every two weeks), or in months. */
  vaguely: words(
    "tiw t.i.w. biw b.i.w. biweekly bi-weekly twice-weekly thrice-weekly triweekly tri-weekly monthly once-monthly bimonthly qm yearly annually hourly continuous continuously",
  ),
  timesAdverb: words("once twice thrice"),
};

export const time = {
  dayUnit: words("day days d"),
  weekUnit: words("week weeks wk wks w"),
  monthUnit: words("month months mo mos mth mths"),
  yearUnit: words("year years yr yrs y"),
  hourUnit: words("hour hours hr hrs h"),
  minuteUnit: words("minute minutes min mins"),
  secondUnit: words("second seconds s sec secs"),
  timeUnit: words(
    "day days d week weeks wk wks w month months mo mos mth mths year years yr yrs y hour hours hr hrs h minute minutes min mins second seconds sec secs",
  ),
  monthName: words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.",
  ),
  ...frequencies,
  frequencyWord: Object.values(frequencies).flat(),
  season: words("spring summer autumn fall winter end beginning start middle quarter half"),
  /** What a course of exercise or counselling is made of. */
  sessionWord: nouns("session workout lesson class/classes treatment visit appointment"),
  every: words("every each q"),
  /** `daily`, `a day`, `per week`: what times are counted in. */
  perWord: words("a an per every each"),
  timesWord: words("times time x"),
  ordinal: words("second third fourth sixth other alternate 2nd 3rd 4th 6th alternating"),
  onUnit: words("days-on day-on weeks-on week-on"),
  offUnit: words("days-off day-off weeks-off week-off days-rest weeks-rest week-rest"),
  /** A stretch without treatment. */
  offWord: words(
    "off rest break pause interruption drug-free treatment-free therapy-free off-treatment off-therapy off-drug rest-period",
  ),
  /** What makes a day a point in time: `until day 8`, `starting on day 15`. */
  boundary: words(
    "from until till after before by beyond through than to since within starting beginning started commencing start begin begun between",
  ),
  cycleWord: nouns("cycle course treatment-cycle treatment-course day-cycle week-cycle"),
  intervalNoun: nouns("interval"),
  /** How long something goes on, and how long subjects are watched. */
  lasting: [...verbs("last survive live follow persist"), ...nouns("duration follow-up followup survival")],
  timePoint: words("baseline follow-up interim cutoff cut-off data-cutoff endpoint enrolment enrollment"),
} as const;
