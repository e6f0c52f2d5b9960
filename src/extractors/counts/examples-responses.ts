/** Texts with shares that are responses, and the categories that must be read from them. */
import type { ExtractorExample } from "../extractor.ts";

export const responses: readonly ExtractorExample[] = [
  { text: "- ORR: 42%\n- SD ≥ 24 weeks: 20%\n- DCR: 75%\n", claims: ["ORR 42%", "20%", "DCR 75%"] },
  {
    text: "Three patients had partial responses, one a complete response and 4 stable disease.",
    claims: ["PR 3", "CR 1", "SD 4"],
  },
  {
    text: "The overall response rate was 38% [95% CI, 28-49] with the tablet and 44% (95% CI, 36-53) with the infusion.",
    claims: ["ORR 38%", "ORR 44%"],
  },
  {
    text: "The ORR was 31% (31 of 120), including 13/120 complete (10.8%) and 18/120 partial responses (15%).",
    claims: ["ORR 31% = 31/120", "CR 10.8% = 13/120", "PR 15% = 18/120"],
  },
  {
    text: "The ORR and the DCR reached 60.0% (21/35) and 80.0% (28/35), respectively.",
    claims: ["ORR 60.0% = 21/35", "DCR 80.0% = 28/35"],
  },
  {
    text: "Complete and partial responses were seen in one and eight patients, respectively.",
    claims: ["CR 1", "PR 8"],
  },
  {
    text: "Thirty-two percent of new and 8% of relapsed patients achieved complete remission.",
    claims: ["CR 32%", "CR 8%"],
  },
  { text: "Response: CR 10%, PR 20%, SD 30% and PD 40%.", claims: ["CR 10%", "PR 20%", "SD 30%", "PD 40%"] },
  {
    text: "Among these, 18 (69%) achieved a partial remission, 3 (12%) stable disease and 5 (19%) progressed.",
    claims: ["PR 69% = 18", "SD 12% = 3", "PD 19% = 5"],
  },
  { text: "A partial response or better was reached in 53%.", claims: ["≥PR 53%"] },
  { text: "CR + PR was 16/25 (64%).", claims: ["CR/PR 64% = 16/25"] },
  { text: "A complete pathologic response was found in 16% and 12%.", claims: ["pCR 16%", "pCR 12%"] },
  {
    text: "A response occurred in 126 patients in the first group (response rate, 82.9%).",
    claims: ["ORR 82.9% = 126"],
  },
  {
    text: "No complete responses were noted; 29 (7%) patients had a partial response.",
    claims: ["CR 0", "PR 7% = 29"],
  },
  {
    text: "Three responded, of whom 2 (67%) remained in remission for 3 years.",
    claims: ["ORR 3", "67% = 2/3"],
  },
  { text: "Of the adults, 20 did not reach a complete response (66%).", claims: ["66% = 20"] },
  { text: "Complete response of emesis was seen in 40% of patients with cancer.", claims: ["CR 40%"] },
  { text: "Ten of 17 objective responses (58.8%) were seen in adults.", claims: ["58.8% = 10/17"] },
  { text: "Forty-two PD/AG patients (panic disorder) were treated.", claims: ["N=42"] },
  { text: "In this sarcoma trial the results were ORR 20%, SD 30%.", claims: ["ORR 20%", "SD 30%"] },
  {
    text: "Ten of 50 lymphomas shrank.\n\n$$\n\\text{ORR} = \\frac{4 + 6}{50} = 20.0\\%\n$$",
    claims: ["10/50", "ORR 20.0% = 10/50"],
  },
];
