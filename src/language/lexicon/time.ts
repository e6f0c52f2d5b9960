/** Units of time, months, frequencies, and words of time points. */
import { nouns, verbs, words } from "./inflect.ts";

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
  frequencyWord: words(
    "daily weekly monthly biweekly bi-weekly fortnightly once twice thrice bid b.i.d. bd b.d. tid t.i.d. tds qid q.i.d. qd q.d. od o.d. qod q2d qw q1w q2w q3w q4w q6w q12w q8h q12h hourly nightly yearly annually triweekly tri-weekly",
  ),
  every: words("every each q"),
  onOff: words("on off rest break"),
  cycleWord: nouns("cycle course"),
  /** How long something goes on, and how long subjects are watched. */
  lasting: [...verbs("last survive live follow persist"), ...nouns("duration follow-up followup survival")],
  timePoint: words("baseline follow-up interim cutoff cut-off data-cutoff endpoint enrolment enrollment"),
} as const;
