/** Words of the events of a study, a drug or a page that have dates. */
import { nouns, verbs, words } from "./inflect.ts";

export const calendar = {
  /** A date that is still ahead. */
  forecastWord: words("estimated expected anticipated planned projected scheduled will estimate"),
  /** What was once expected. */
  formerly: words("was were originally initially previously"),
  /** `cutoff date: `, `start date: `: the date of something other than the page. */
  datedWord: words(
    "cutoff cut-off start completion end approval registration expiry retest posted birth effective enrolment enrollment trial study launch data access off",
  ),
  cutoffWord: words("cutoff cut-off"),
  lockWord: words("lock locked"),
  cutoffOf: words("data database analysis"),
  intakeWord: [
    ...verbs("enrol/enrolled enroll recruit accrue randomise randomize assign"),
    ...nouns("enrolment enrollment recruitment accrual randomisation randomization"),
    ...words(
      "randomly screened included diagnosed treated admitted hospitalised hospitalized identified underwent recruiting enrolling",
    ),
  ],
  /** `accrual until`, `recruitment closed`. */
  intakeEnd: words("until till through to end ended closed completed"),
  /** How a trial goes on. */
  carryingOut: words("conducted performed undertaken run ran"),
  searchWord: words("search searched database databases pubmed medline literature published publications articles"),
  /** Who approves a study, not a drug. */
  boardWord: words("ethic ethics ethical committee committees board boards protocol protocols"),
} as const;
