/** Words of treatment response and its categories. */
import { nouns, verbs, words } from "./inflect.ts";

export const response = {
  response: [...nouns("response remission regression responder"), ...verbs("respond")],
  /** `rate`, `ratio`: what a percentage is said to be. */
  rate: nouns("rate proportion percentage frequency incidence prevalence share fraction ratio likelihood"),
  completeWord: words("complete completely"),
  partialWord: words("partial partially"),
  objectiveWord: words("objective overall"),
  stableWord: words("stable stabilization stabilisation"),
  progressiveWord: [...words("progressive"), ...nouns("progression")],
  minorWord: words("minor minimal"),
  pathologicalWord: words(
    "pathologic pathological pathologically histopathologic histopathological histologic histological",
  ),
  molecularWord: words("molecular cytogenetic hematologic hematological haematologic haematological metabolic"),
  confirmedWord: words("confirmed unconfirmed"),
  diseaseWord: nouns("disease disease/"),
  control: nouns("control benefit"),
  /** Abbreviations of categories, as printed: the letter case tells `OR` from `or`. */
  category: words(
    "ORR ORRs OR RR RRs CR CRs CRR cCR iCR PR PRs iPR uPR SD NC PD NE DCR DCRs CBR CBRs CB pCR PCR pCRs tpCR MRR MMR MCyR CCyR sCR VGPR MR CRi CRh CRu MLFS CBRR CMR PMR",
  ),
  /** What a response is not a tumour's of. */
  otherResponse: words(
    "immune antibody emetic symptom symptomatic dose serologic serological humoral cellular stress survey placebo virologic virological biochemical questionnaire vaccine emesis vomiting nausea",
  ),
} as const;
