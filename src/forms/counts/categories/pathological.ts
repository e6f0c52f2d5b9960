/** Responses told from tissue, blood or genes: pathological complete response, major molecular response. */
import { form } from "../../../language/index.ts";
import { type Category, categoryOf, showCategory } from "./category.ts";

export const pathologicalResponse = form<Category>({
  id: "category-pathological",
  title: "A pathological complete response",
  yields: "category",
  match: `(pathologicalWord (completeWord | "clinical") response | completeWord pathologicalWord response | pathologicalWord completeWord (?= open)) rate?`,
  value: () => categoryOf("pCR"),
  show: showCategory,
  examples: `
    pathologic complete responses and a complete pathological response rate of 16%    -> pCR | pCR
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a pathological finding in a complete series                                       -> nothing
  `,
});

export const majorResponse = form<Category>({
  id: "category-major",
  title: "A major response, molecular or cytogenetic",
  yields: "category",
  match: `"major" (molecularWord | pathologicalWord)? ("response" | "responses" | "remission" | "remissions") rate?`,
  value: () => categoryOf("MRR"),
  show: showCategory,
  examples: `
    a major molecular response in 12    -> MRR
      ~~~~~~~~~~~~~~~~~~~~~~~~
    a major reason to respond           -> nothing
  `,
});

export const gradedResponse = form<Category>({
  id: "category-graded",
  title: "A stringent complete or a very good partial response",
  yields: "category",
  match: `({stringent: "stringent"} completeWord response | "very good" partialWord response?) rate?`,
  value: (match) => categoryOf(match.has("stringent") ? "sCR" : "VGPR"),
  show: showCategory,
  examples: `
    a stringent complete response in 3 and a very good partial response in 5    -> sCR | VGPR
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~~~~~~~~~~~~
    a very good agreement                                                       -> nothing
  `,
});

export const incompleteRecovery = form<Category>({
  id: "category-incomplete-recovery",
  title: "A complete response with incomplete recovery of the blood count",
  yields: "category",
  match: `completeWord ("response" | "responses" | "remission" | "remissions") "with" ({partial: "partial"} | "incomplete") (molecularWord | "count" | "blood" | "neutrophil" | "platelet" | "marrow"){0,3} "recovery" rate?`,
  value: (match) => categoryOf(match.has("partial") ? "CRh" : "CRi"),
  show: showCategory,
  examples: `
    4 complete remissions with incomplete blood count recovery    -> CRi
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a complete remission with good recovery                       -> nothing
  `,
});
