/** Patterns of the words for the events of a trial, before a date and in a label of dates. */

const expected = `("estimated" | "expected" | "anticipated" | "projected" | "scheduled" | "planned")`;
const intake = `("enrolment" | "enrollment" | "recruitment" | "accrual")`;
export const guess = `(open ("estimated" | "expected" | "anticipated" | "actual") close)?`;
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
  ["last-of-intake", `(@date (!stop&!semicolon&!@date){0,8} "the"? "last" ("one" | ${takenIn})?)`],
  [
    "last-seen",
    `("last" people&singular comma? ("last" "visit" | "out" | "completed") | "lplv" | "last" people&singular "last" "visit" open "lplv" close)`,
  ],
  ["locked", `(("database" | "data" "base") ("lock" | "locked") "date"? | "date" "of" "database" "lock")`],
  ["received", `(("received" | "submitted" | "submission") "date"? | "date" "of" ("receipt" | "submission"))`],
  ["accepted", `(("accepted" | "acceptance") "date"? | "date" "of" "acceptance")`],
  ["published", `("first"? "published" "online"? "date"? | "publication" "date" | "date" "of" "publication")`],
  [
    "released",
    `(("original" | "initial")? ("released" | "release" "date"?) | "date" "of" ("original" | "initial")? "release")`,
  ],
  ["expiring", `(("expires" | "expiration" | "expiry") "date"? | "date" "of" ("expiration" | "expiry"))`],
  ["first-posted", `"first" ("posted" | "submitted" | "registered")`],
  ["last-updated", `"last" ("update" | "updated") ("posted" | "submitted")?`],
  ["cutoff", `(cutoffOf dash? cutoffWord "date"? | ("cutoff" | "cut-off" | "cut" dash? "off") "date")`],
] as const;
