/** Texts with numbers and shares of subjects (or of other things), and what must be read from them. */
import type { ExtractorExample } from "../extractor.ts";

export const shares: readonly ExtractorExample[] = [
  { text: "Granulocytopenia was seen in most (74.1%, 90/27).", claims: ["74.1% = 90/27"] },
  { text: "In the end, 17 ofthe 18 (94%) owners were content.", claims: ["94% = 17/18"] },
  { text: "Nearly two per 10 (18.4%) of the patients felt worse.", claims: ["18.4%"] },
  { text: "Grade 2 rash occurred in 9/21 (42.9%).", claims: ["42.9% = 9/21"] },
  {
    text: "Pain improved in nine of the 21 evaluable women (42.9%) and in 6 of 20 controls.",
    claims: ["42.9% = 9/21", "6/20"],
  },
  {
    text: "Nausea was seen in 18 [9%] of 195 patients and rash in 17 (14.5%, 95% CI 8.7-22.2) of 117.",
    claims: ["9% = 18/195", "14.5% = 17/117"],
  },
  {
    text: "A response was seen in 54% (n = 14/26); 4% of patients (15 of 350) stopped treatment.",
    claims: ["ORR 54% = 14/26", "4% = 15/350"],
  },
  { text: "The proportion alive was 35·2% (n = 37).", claims: ["35.2% = 37"] },
  {
    text: "Headache was noted in 41 (58%) patients, cough in 153 (79%) participants and death in one (<1%) subject.",
    claims: ["58% = 41", "79% = 153", "1% = 1"],
  },
  { text: "Two deaths (3%) and four infections [6.1%] were recorded.", claims: ["3% = 2", "6.1% = 4"] },
  {
    text: "Fatigue (51%), increased lipase (39%) and decreased appetite (36%) were common.",
    claims: ["51%", "39%", "36%"],
  },
  {
    text: "Cough was less frequent (35 vs. 19%), and rash more so: 12%, 15% and 20% at the three dose levels.",
    claims: ["35%", "19%", "12%", "15%", "20%"],
  },
  { text: "Forty-one percent of women and 27 percent of men had hot flushes.", claims: ["41%", "27%"] },
  {
    text: "Grade 4 toxicities (% A/% B) were anaemia, 0/1.9; neutropenia, 6.5/3.8; and mucositis, 4.3/0.",
    claims: ["0%", "1.9%", "6.5%", "3.8%", "4.3%", "0%"],
  },
  {
    text: "The worst toxicities (%) by CTC grade 1/2/3 were leukopenia 45.5/18.2/6.1 and hand-foot syndrome 12.1/0/0.",
    claims: ["45.5%", "18.2%", "6.1%", "12.1%", "0%", "0%"],
  },
  {
    text: "Neutropenia and fever affected four and three patients (17 and 13%), respectively.",
    claims: ["17% = 4", "13% = 3"],
  },
  { text: "The male/female ratio was 20/13.", claims: ["20", "13"] },
  {
    text: "All 10 boys responded, none of the 12 girls did, and no patient withdrew.",
    claims: ["ORR 10/10", "ORR 0/12", "0"],
  },
  { text: "There were no treatment-related deaths.", claims: ["0"] },
  {
    text: "The tumour was in the left lung in ten patients, the right in 32, and both in 3.",
    claims: ["10", "32", "3"],
  },
  { text: "Among those given the drug, 3 died, five are ineligible and one withdrew.", claims: ["3", "5", "1"] },
  { text: "Of 872 doses 815 (93%) were given on time.", claims: ["93% = 815/872"] },
  {
    text: "Fourteen lesions were retreated, and 41/43 samples (95%) were positive.",
    claims: ["14", "95% = 41/43"],
  },
  { text: "Dose reductions occurred in 12%, and 76% used a pump.", claims: ["12%", "76%"] },
  { text: "The drug was stopped in about 40% of patients.", claims: ["40%"] },
  { text: "It was positive in67.8% of cases.", claims: ["67.8%"] },
  {
    text: "Relief was reported by 15 of 28 (53.5%), 19/28 (67.8%) and 10/22 (46%).",
    claims: ["53.5% = 15/28", "67.8% = 19/28", "46% = 10/22"],
  },
  { text: "Rash was seen in 12% of the 40 adults who had relapsed.", claims: ["12% = of 40"] },
  { text: "Rash (57.5% versus 10.0%), but grade III or IV events were rare.", claims: ["57.5%", "10.0%"] },
  { text: "Four participants assigned to placebo had headache.", claims: ["4"] },
  {
    text: "Predictive values for identification of hypertension were 36% and 96%; the scan had 80% sensitivity.",
    claims: ["36%", "96%", "80%"],
  },
];
