/** The forms in which running text states the status of a trial or of a drug. */
import type { ValueOf } from "../../claims/index.ts";

type Status = ValueOf<"status">["status"];

const trial = "(?:stud(?:y|ies)|trials?)";
/** What may stand between an adjective and its trial: names, ids, phases and the words of a design; no other noun. */
const design =
  "phase|clinical|randomi[sz]ed|controlled|pivotal|global|multicent(?:er|re)|international|open-label|double-blind|placebo-controlled|single-arm|registrational|confirmatory|first-in-human|early-phase|observational|prospective|extension|expansion|and|or";
const name = `(?:(?:${design}|\\p{Lu}[\\p{L}\\p{N}/+-]{0,30}|[\\p{N}][\\p{N}/ab-]{0,6}|\\([^()]{1,40}\\))[ ]){0,8}`;
const still = "(?:currently |now |still |actively |presently )?";
/** A trial as the subject of its sentence, not as its place (`patients in the trial`). */
const one =
  "(?<!\\b(?:in|of|from|during|on|within) (?:the|this|that|our|a) )\\b(?:(?:study|trial)(?: \\([^()]{1,40}\\))? (?:was|is|has been)|(?:studies|trials) (?:were|are|have been))";
/** Each form with the status it states; to be matched inside one sentence. */
export const statusForms: readonly (readonly [RegExp, Status])[] = [
  [new RegExp(`\\b(?:[Oo]ngoing|[Oo]n-going) ${name}(?:[Ss]tud(?:y|ies)|[Tt]rials?)\\b`, "gu"), "ongoing"],
  [
    new RegExp(
      `\\b${trial}\\b[^.;:]{0,50}? (?:is|are) ${still}(?:ongoing|on-going|underway|under way|in progress)\\b`,
      "gi",
    ),
    "ongoing",
  ],
  [/\bactive, ?not recruiting\b/gi, "ongoing"],
  [new RegExp(`\\b${trial}\\b[^.;:]{0,50}? (?:is|are) ${still}(?:recruiting|enrolling)\\b`, "gi"), "recruiting"],
  [
    /\b(?:recruitment|enrolment|enrollment|accrual) (?:is|remains) (?:still |currently )?(?:ongoing|open|in progress)\b/gi,
    "recruiting",
  ],
  [new RegExp(`${one} (?:now |recently |already )?completed?\\b(?! by)`, "gi"), "completed"],
  [new RegExp(`${one} (?:prematurely |early )?(?:terminated|withdrawn|stopped early)\\b`, "gi"), "terminated"],
  [
    /\bis (?:an|still an|currently an) investigational (?:drug|agent|compound|product|new drug|therapy|medicine)\b/gi,
    "investigational",
  ],
  [
    /\b(?:is|was|has been) (?:currently |fully )?approved by the (?:FDA|US FDA|U\.S\. FDA|EMA|European Medicines Agency|(?:US |U\.S\. )?Food and Drug Administration)\b/gi,
    "approved",
  ],
];
/** A verb between trial and status gives the status to something else: `the trial showed that pain is ongoing`. */
export const otherVerb = /\b(?:that|which|who|whose|shows?|showed|found|suggests?|reported|because|while|if|when)\b/i;
