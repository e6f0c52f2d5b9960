/** Patterns of the words for the events of a trial, before a date and in a label of dates. */

const expected = `("estimated" | "expected" | "anticipated" | "projected" | "scheduled" | "planned")`;
const intake = `("enrolment" | "enrollment" | "recruitment" | "accrual")`;
const guess = `(open ("estimated" | "expected" | "anticipated" | "actual") close)?`;
const takenIn = `people&singular ("in" | be? (enrolment&past | randomisation&past) ("in" | "on")?)`;
const study = `("study" | "trial")`;

export const datePatterns = [
  ["guess-told", guess],
  ["primary-completed", `("primary" ${study}? "completion" "date"? ${guess})`],
  ["completed", `((${study} | ${expected}) "completion" | "completion" "date") "date"? ${guess}`],
  [
    "will-complete",
    `${study} be "currently"? ${expected} "to" ("be"? ("complete" | "completed") | "conclude" | "end" | "finish") ("in" | "by" | "on" | "around")? ("the" "end" "of")?`,
  ],
  ["started", `${study} "start" "date"? ${guess}`],
  ["begun", `${study} "was"? ("started" | "began" | "initiated" | "opened") ("in" | "on")?`],
  ["intake-from", `(${intake} ("from" | "start" | "started" | "began" | "opened") | "first" ${takenIn})`],
  ["intake-to", `(${intake} intakeEnd | "last" ${takenIn})`],
  ["cutoff", `(cutoffOf dash? cutoffWord "date"? | ("cutoff" | "cut-off" | "cut" dash? "off") "date")`],
] as const;
