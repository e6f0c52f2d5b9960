/** Texts and the cohorts of their shares, from left to right: what tests demand, and what the weights of evidence are fitted on beside annotated abstracts. `-`: nobody in particular. */
import { arms, eighty } from "./cohort-openings.ts";

export type CohortExample = readonly [name: string, text: string, cohorts: readonly string[]];

export const compared: readonly CohortExample[] = [
  ["named behind each", `${arms}Responses were seen in 40% with daunol and 20% with placebo.`, ["daunol", "placebo"]],
  [
    "in a bracket behind the comparison",
    `${arms}The rate was higher with daunol than with placebo (40% v 20%).`,
    ["daunol", "placebo"],
  ],
  [
    "named in the other order",
    `${arms}Compared with placebo, daunol gave more responses (40% vs 20%).`,
    ["daunol", "placebo"],
  ],
  ["only one named", `${arms}Nausea was more frequent with placebo (40% vs 20%).`, ["placebo", "daunol"]],
  [
    "people who are the subject and no known group",
    "We studied 622 adults. Adults with an earlier fracture were more likely to take zinc (48.9% versus 38.9%).",
    ["earlier fracture", "?"],
  ],
  [
    "people given something, in more of whom something was seen",
    "We studied 568 adults. Relief was reached by a greater number of adults receiving salmeterol (68% vs 60%).",
    ["salmeterol", "?"],
  ],
  [
    "people given something, and what they are held against",
    "We studied 93 adults. More adults receiving sumatriptan than placebo reported relief inside (67% vs 33%) and outside (79% vs 31%) the period.",
    ["sumatriptan", "placebo", "sumatriptan", "placebo"],
  ],
  [
    "the second of every two at the end",
    "We studied 552 adults. Early-onset patients presented more often with spread to nodes (16.9 vs 9.3%) and perineural invasion (14.5 vs 7.9%) compared with late-onset patients.",
    ["Early-onset patients", "late-onset", "Early-onset patients", "late-onset"],
  ],
  [
    "a setting is not the first of two",
    "We studied 622 adults. In women, rash was more frequent (12% vs 7%).",
    ["?", "?"],
  ],
  [
    "listed behind",
    `${arms}The response rate was 20% and 40% for placebo and daunol, respectively.`,
    ["placebo", "daunol"],
  ],
  [
    "each in its own bracket",
    `${arms}Fever was rarer with daunol (12%) than with placebo (31%).`,
    ["daunol", "placebo"],
  ],
  [
    "groups in turn",
    `${arms}In the placebo group, 12% improved; in the daunol group, 31% improved.`,
    ["placebo", "daunol"],
  ],
  [
    "taken from the sentence before",
    `${arms}Median survival was 9 months with daunol and 7 months with placebo. Response rates were 40% and 20%, respectively.`,
    ["daunol", "placebo"],
  ],
];

export const statistics: readonly CohortExample[] = [
  [
    "an interval behind each share",
    `${arms}Sensitivity was higher in the daunol group than in the placebo group (91.1%, 95% CI 87.2-95.0 vs 77.0%, 70.3-83.7; p=0.0004).`,
    ["daunol", "placebo"],
  ],
  [
    "a p value behind each share",
    `${arms}Rates were 47% (p = 0.03) and 13% (p = 0.4) with daunol and placebo, respectively.`,
    ["daunol", "placebo"],
  ],
  [
    "counts in square brackets",
    `${arms}More relapses were seen with daunol than with placebo (10 [24.4%] compared with 6 [15.4%]).`,
    ["daunol", "placebo"],
  ],
  [
    "the one that had more behind the bracket",
    `${arms}There were more relapses (24.4% compared with 15.4%) in the placebo group.`,
    ["placebo", "daunol"],
  ],
];

export const builtNames: readonly CohortExample[] = [
  [
    "a hyphen that is broken off",
    "We randomised 80 men to 12 months (n = 41) or 6 months (n = 39) of daunol. There were 7 (17%) and 8 (21%) relapses in the 12- and 6-month groups, respectively.",
    ["12 months", "6 months"],
  ],
  [
    "a unit that three doses share",
    "Of 150 men, 50 were given 20 mg, 50 were given 40 mg and 50 were given 80 mg. Rash was seen in 8%, 18% and 28% of men treated with 20, 40 and 80 mg, respectively.",
    ["20 mg", "40 mg", "80 mg"],
  ],
  [
    "a part that two names share",
    "The low- and high-dose arms had 12 and 14 patients. Rash was seen in 20% and 40% of the low- and high-dose arms, respectively.",
    ["low-dose", "high-dose"],
  ],
  [
    "thresholds",
    "We studied 120 men. The virus was gone in 47% of men with a ≥2 log decline and in 16% of men with a <2 log decline.",
    ["≥2 log decline", "<2 log decline"],
  ],
  [
    "lengths of treatment",
    "We studied 120 men. Men receiving 48 weeks of daunol had a higher rate than those receiving 24 weeks of daunol (70% versus 46%, P = 0.001).",
    ["48 weeks", "24 weeks"],
  ],
  [
    "measures of a test are no groups",
    "We studied 120 men. The scan had a sensitivity, 80%; specificity, 83%; accuracy, 82%.",
    ["-", "-", "-"],
  ],
];

export const lettered: readonly CohortExample[] = [
  ["letters", "Forty patients entered. Responses were 52 and 70% in arms A and B, respectively.", ["arm A", "arm B"]],
  [
    "capitals",
    "Forty patients entered. Fever was seen in 4/20 (20%) on ARM A and 6/20 (30%) on ARM B.",
    ["arm A", "arm B"],
  ],
  [
    "numbers",
    "Forty patients entered. The response rate was 74% in group 1 and 82% in group 2.",
    ["group 1", "group 2"],
  ],
];

export const subgroups: readonly CohortExample[] = [
  [
    "modifiers of a fraction's noun",
    `${eighty}Responses were seen in 8 of 41 stage III patients (19.5%) and in 8 of 35 stage IV patients (22.9%).`,
    ["stage III patients", "stage IV patients"],
  ],
  [
    "opening the sentence",
    `${eighty}Of the 20 patients with brain metastases, 5 (25%) responded.`,
    ["brain metastases"],
  ],
  ["as the subject", `${eighty}The response rate in patients with bone metastases was 31%.`, ["bone metastases"]],
  ["what all patients of the study have", `${eighty}Responses were seen in 12% of patients with lung cancer.`, ["-"]],
  ["an event of those counted", `${eighty}There were 5 (10%) patients with stable disease.`, ["-"]],
];

export const nested: readonly CohortExample[] = [
  [
    "an arm within a subgroup",
    `${arms}In patients with brain metastases, the response rate was 30% with daunol and 10% with placebo.`,
    ["daunol, brain metastases", "placebo, brain metastases"],
  ],
  [
    "the share in front of a bracket",
    `${arms}The response rate was 36.5% for daunol (three complete responses and 12 partial responses) and 21.7% for placebo (one complete response).`,
    ["daunol", "daunol", "daunol", "placebo", "placebo"],
  ],
  [
    "an arm behind, its subgroup at the head",
    `${arms}In women with measurable disease, 14 of 30 (47%) had a response in the daunol group: three complete and 12 partial responses.`,
    ["daunol, measurable disease", "daunol, measurable disease", "daunol, measurable disease"],
  ],
  [
    "an arm by its letter behind, its subgroup at the head",
    "We assigned 40 women to arm A and 39 to arm B. In women with bone disease, 9 of 30 (30%) had a response in arm B: two complete and 8 partial responses.",
    ["arm B, bone disease", "arm B, bone disease", "arm B, bone disease"],
  ],
  [
    "parts behind a colon",
    `${arms}In the daunol group, 15 of 41 (37%) had a response: three complete and 12 partial responses.`,
    ["daunol", "daunol", "daunol"],
  ],
];

export const nobodys: readonly CohortExample[] = [
  ["a list of events", `${arms}Anaemia and fever occurred in 6 and 2% of patients, respectively.`, ["-", "-"]],
  ["two rates of one disease", "The ORR was 75% and the DCR was 30% in lymphoma.", ["-", "-"]],
  [
    "what all are divided by",
    "A total of 80 patients (60% with throat cancer and 40% with lung cancer) were randomised.",
    ["-", "-"],
  ],
  ["a comparison of what is not told", `${eighty}Responses differed by sex (40% v 20%).`, ["-", "-"]],
];
