/** Words of treatment response and its categories. */
import { nouns, synonyms, verbs, words } from "./inflect.ts";

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
  /** Other ways to name an objective response: `tumour response`, `clinical response`. */
  responseKind: words("tumor tumour clinical radiological radiographic radiologic"),
  pathologicalWord: words(
    "pathologic pathological pathologically histopathologic histopathological histologic histological",
  ),
  molecularWord: words("molecular cytogenetic hematologic hematological haematologic haematological metabolic"),
  confirmedWord: words("confirmed unconfirmed"),
  /** What subjects do with a response. */
  attaining: words(
    "achieved attained reached experienced showed obtained achieve attain reach experience show obtain derive",
  ),
  /** That a rate was told or could be told, not what it was. */
  wasReported: words("reported available assessed specified evaluable documented given"),
  diseaseWord: nouns("disease disease/"),
  control: nouns("control benefit"),
  /** Abbreviations of categories, as printed (the letter case tells `OR` from `or`); the lemma is the category. */
  category: [
    ...synonyms("ORR", "ORR ORRs OR RR RRs"),
    ...synonyms("CR", "CR CRs CRR cCR iCR CMR"),
    ...synonyms("PR", "PR PRs iPR uPR PMR"),
    ...synonyms("SD", "SD SDs NC"),
    ...synonyms("PD", "PD PDs"),
    ...synonyms("NE", "NE"),
    ...synonyms("DCR", "DCR DCRs"),
    ...synonyms("CBR", "CBR CBRs CB CBRR"),
    ...synonyms("pCR", "pCR PCR pCRs tpCR"),
    ...synonyms("MRR", "MRR MMR MCyR CCyR"),
    ...synonyms("MR", "MR"),
    ...["sCR", "VGPR", "CRi", "CRh", "CRu", "MLFS"].flatMap((name) => synonyms(name, name)),
  ],
  /** Abbreviations that mean something else unless the text speaks of responses: progesterone receptor, standard deviation, odds ratio. */
  ambiguousCategory: words("OR RR RRs MR NC NE PD PDs SD SDs PR PCR CB MMR"),
  /** Adjectives of a response that say how it was found. */
  finding: words(
    "objective tumor tumour clinical radiological radiographic radiologic metabolic hematologic hematological haematological overall confirmed unconfirmed investigator-assessed",
  ),
  /** Outcomes whose complete or partial response is no tumour's. */
  otherOutcome: words("emesis emetic vomiting nausea pregnancy haemorrhage cinv rescue antiemetic"),
  /** Heads of a table whose responses are no tumour's. */
  otherHead: words("emesis vomiting nausea pregnancy pregnancies pregnant rescue cough coughing seizure seizures"),
  /** What a response is not a tumour's of. */
  otherResponse: words(
    "immune antibody emetic symptom symptomatic dose serologic serological humoral cellular stress survey placebo virologic virological biochemical questionnaire vaccine emesis vomiting nausea",
  ),
} as const;
