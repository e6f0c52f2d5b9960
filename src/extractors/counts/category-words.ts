/** Words and abbreviations that name response categories. */
import type { ResponseCategory } from "../../claims/index.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Abbreviations by category, in the letter case in which they are printed. */
const printed: Partial<Readonly<Record<ResponseCategory, string>>> = {
  ORR: "ORR ORRs OR RR RRs",
  CR: "CR CRs CRR cCR iCR",
  PR: "PR PRs iPR uPR",
  SD: "SD NC",
  PD: "PD",
  NE: "NE",
  DCR: "DCR DCRs",
  CBR: "CBR CBRs CB",
  pCR: "pCR PCR pCRs tpCR",
  MRR: "MRR MMR MCyR CCyR",
  sCR: "sCR",
  VGPR: "VGPR",
  MR: "MR",
  CRi: "CRi",
  CRh: "CRh",
  CRu: "CRu",
  MLFS: "MLFS",
};
export const abbreviations: ReadonlyMap<string, ResponseCategory> = new Map(
  (Object.entries(printed) as [ResponseCategory, string][]).flatMap(([category, words]) =>
    words.split(" ").map((word) => [word, category] as const),
  ),
);
/** Abbreviations that mean something else unless the text speaks of responses. */
export const ambiguous = set("OR RR MR NC NE PD SD PR PCR CB MMR");

/** Adjectives in front of `response`. */
export const qualifiers: ReadonlyMap<string, ResponseCategory> = new Map([
  ["complete", "CR"],
  ["partial", "PR"],
  ["minor", "MR"],
  ["objective", "ORR"],
  ["overall", "ORR"],
  ["tumor", "ORR"],
  ["tumour", "ORR"],
  ["clinical", "ORR"],
  ["radiological", "ORR"],
  ["radiographic", "ORR"],
]);
/** Adjectives that may stand between a qualifier and its noun: `objective tumour response`, `partial radiographic response`. */
export const middle = set(
  "objective tumor tumour clinical radiological radiographic metabolic hematologic hematological haematological overall confirmed",
);
export const outcome = set("response responses responder responders remission remissions regression regressions");
export const pathological = set(
  "pathologic pathological pathologically histopathologic histopathological histologic histological",
);
/** What a response is not a tumour's of. */
export const otherResponses = set(
  "immune antibody emetic symptom symptomatic dose serologic serological humoral cellular stress survey placebo virologic virological biochemical",
);
export const major = set("molecular cytogenetic pathologic pathological hematologic hematological");

/** In front of a category, these make it a reason, a time or a cohort instead of an outcome: `due to PD`, `duration of SD`. */
export const notOutcome = set(
  "to until following after for duration prediction predict predicting predictive predictor",
);
