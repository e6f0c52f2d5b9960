/** Texts whose build tells the cohorts of their shares, whatever the evidence weighs: comparisons, lists, divisions, and where names begin and end. */
import type { CohortExample } from "./cohort-examples.ts";
import { arms, eighty } from "./cohort-openings.ts";

/** A comparison tells whom two figures in a bracket are of, also those in brackets that follow. */
export const comparisons: readonly CohortExample[] = [
  [
    "going on through a list",
    `${arms}Patients given daunol had more nausea than those given placebo (40% vs 20%), skin lesions (30% vs 10%) and fever (12% vs 9%).`,
    ["daunol", "placebo", "daunol", "placebo", "daunol", "placebo"],
  ],
  [
    "going on behind `but`",
    `${arms}Compared with placebo, daunol caused more nausea (40% vs 20%) but less pain (3% vs 14%).`,
    ["daunol", "placebo", "daunol", "placebo"],
  ],
  [
    "with the second name at the end",
    `${arms}Placebo produced less hair loss (13% v 51%) but more pain (28% v 12%) than did daunol.`,
    ["placebo", "daunol", "placebo", "daunol"],
  ],
  [
    "with the first name between",
    `${arms}Skin lesions were less common (13% v 51%) with the use of placebo than with daunol.`,
    ["placebo", "daunol"],
  ],
  [
    "of groups that are no arms",
    `${arms}Elderly patients had more toxicity than younger patients: 65% versus 48%, mainly more skin lesions (41% vs 24%).`,
    ["Elderly patients", "younger patients", "Elderly patients", "younger patients"],
  ],
  [
    "of what is no group, in a list",
    "Practices in towns were more likely to report want of drugs (34.7% v 13.6%), large sums of money spent (70.8% v 50.0%), and delays of treatment (73.5% v 52.3%).",
    ["?", "?", "?", "?", "?", "?"],
  ],
  [
    "with none in the second",
    `${arms}Drug effects were commoner with daunol than with placebo (40% vs 20%), specifically fatigue (22 [5%] vs one [1%]) and neutropenia (13 [3%] vs 0, p = 0.006).`,
    ["daunol", "placebo", "daunol", "placebo", "daunol", "placebo"],
  ],
  [
    "with its names behind all figures",
    "We treated arm A (n = 55) and arm B (n = 57). Sensitivity and accuracy were 74.5% vs. 91.5% (p = 0.3) and 89.4% vs. 95.1% (p = 0.5), arm A vs B, respectively.",
    ["arm A", "arm B", "arm A", "arm B"],
  ],
  [
    "with a pronoun",
    "We randomised 80 patients to arm A (n = 41) or arm B (n = 39). They had more toxicity than younger patients: 65% versus 48%, mainly more skin lesions (41% vs 24%).",
    ["?", "younger patients", "?", "younger patients"],
  ],
  [
    "of groups compared before",
    "Experts were less willing than nonexperts to endorse it (8 vs 72%). Experts were more likely to refuse it (67 vs 38%).",
    ["Experts", "nonexperts", "Experts", "nonexperts"],
  ],
  [
    "with figures for each of two results",
    `${arms}Responses in the placebo group were fewer than in the daunol group (23.5% vs 11.8% for ORR; and 58.8% vs 35.3% for DCR).`,
    ["placebo", "daunol", "placebo", "daunol"],
  ],
  [
    "of what is no group",
    `${arms}Significantly more patients had a rate of fever higher than with placebo (9% v 3%).`,
    ["daunol", "placebo"],
  ],
  [
    "with a figure of its own behind `than`",
    "In a study of 5 mg (n = 70), 10 mg (n = 71) and placebo (n = 69), rates were alike in the 5 mg and the 10 mg groups (67% versus 65%), both higher than placebo (45%).",
    ["5 mg", "10 mg", "placebo"],
  ],
];

/** A group behind a list of findings is that of the whole list. */
export const closedLists: readonly CohortExample[] = [
  [
    "two lists",
    `${arms}Common events were hair loss (68%), pain (64%) and itching (56%) for daunol, and weight loss (12%), pain (11%) and itching (9%) for placebo.`,
    ["daunol", "daunol", "daunol", "placebo", "placebo", "placebo"],
  ],
  [
    "a group in the bracket of the last",
    `${arms}We saw pain (14%), hair loss (12%), and fever (11% with daunol only).`,
    ["-", "-", "daunol"],
  ],
  [
    "another group in front",
    `${arms}With daunol we saw hair loss (68%), pain (64%), and also itching (56%) in the placebo group.`,
    ["daunol", "daunol", "placebo"],
  ],
];

/** What is told of all before it is divided. */
export const divided: readonly CohortExample[] = [
  [
    "by a bracket",
    `${arms}Fever was seen in 45% of patients (50% with daunol and 40% with placebo).`,
    ["-", "daunol", "placebo"],
  ],
  ["behind a colon", `${arms}Fever was seen in 45%: daunol, 50%; placebo, 40%.`, ["-", "daunol", "placebo"]],
  [
    "behind what is said of them",
    `${arms}Of 80 patients, 73 (89%) were evaluable for pain (36 with daunol, 37 with placebo).`,
    ["-", "daunol", "placebo"],
  ],
  ["by bare numbers", `${arms}Of 80 patients, 3 (4%) had fever (daunol 1 and placebo 2).`, ["-"]],
  [
    "where a comma parts the bracket off",
    `${arms}Fever was seen in 45% with daunol, more than pain (36 with daunol, 37 with placebo).`,
    ["daunol", "placebo"],
  ],
  [
    "within one group",
    `${arms}In the daunol group, fever was seen in 45% (50% in the early arm and 40% in the late arm).`,
    ["daunol", "early", "late"],
  ],
];

/** Names in the brackets of sizes. */
export const abbreviated: readonly CohortExample[] = [
  [
    "for all drugs before them",
    "The trial set daunol plus lomel and taxomel (DL/T, n = 434) against lomel and taxomel alone (LT, n = 444). Fever was seen in 27% with DL/T and 17% with LT.",
    ["DL/T", "LT"],
  ],
  [
    "of two letters at the end of a sentence",
    "Women had lomel, daunol and taxomel (LDT; n = 209) or epomel and lomel (EL; n = 200). Fever was seen in 27% with LDT and 17% with EL.",
    ["LDT", "EL"],
  ],
];

/** Names that are shortened in a list. */
export const shortened: readonly CohortExample[] = [
  [
    "one head behind two names",
    "Patients were assigned to a study group (n = 60) or a control group (n = 62). Pain was seen in 25% and 27% in the study and the control group, respectively.",
    ["study group", "control group"],
  ],
  [
    "parts by their numbers",
    "Response rates in parts 1, 2, and 3 were 5 of 11 (45%), 17 of 37 (46%), and 9 of 20 (45%), respectively.",
    ["part 1", "part 2", "part 3"],
  ],
  [
    "groups by their doses",
    "In the 100 mg group, 6 mg group, and 5 mg group, rates were 69.7%, 68.4%, and 69.5%, respectively.",
    ["100 mg", "6 mg", "5 mg"],
  ],
];

/** What is said of those who are counted names no group. */
export const predicates: readonly CohortExample[] = [
  [
    "stages that shares of patients have",
    "Of 90 patients, 64% were men, 76% had stage IV disease and 12% had stage IIIB disease.",
    ["-", "-", "-"],
  ],
  ["stages in a list", "Half were women, 39.4% stage IIIA and 60.6% stage IIIB.", ["-", "-"]],
  ["counts of those in a stage", "Patients were in stage IB (n = 8, 40%) or stage IIA (n = 12, 60%).", ["-", "-"]],
  [
    "a verb alone",
    "Trials of 2019 were more often blinded than those of 2010 (34% v 20%), and conducted (7% v 15%).",
    ["?", "?", "?", "?"],
  ],
  ["habits", "Of 90 patients, 14 (40%) were never smokers and 29 (83%) were ever smokers.", ["-", "-"]],
  ["a caption with the size of the study", "Patient characteristics (n = 203) were as follows: 34% female.", ["-"]],
];

/** Where a name ends. */
export const ends: readonly CohortExample[] = [
  [
    "within its own share",
    "We randomised 80 patients to TMZ (n = 41) or RT (n = 39). Fever was seen in 4% of TMZ-treated patients, and 2% of RT-treated patients.",
    ["TMZ", "RT-treated patients"],
  ],
  [
    "at the arm that it is, no arm within an arm",
    "Women received gemtal-cisplat (n = 40) or etotal-cisplat (n = 41). Nausea was commoner in the gemtal arm than in the etotal arm. Gemtal-cisplat produced less pain (13% v 51%) than did etotal-cisplat.",
    ["gemtal-cisplat", "etotal-cisplat"],
  ],
  [
    "before the verb",
    `${eighty}Of these, 15% of patients with a history of stroke suffered from dizziness.`,
    ["history of stroke"],
  ],
  [
    "before an adverb",
    `${arms}After the visit, 44% vs 64% of patients still had pain with daunol and placebo.`,
    ["daunol", "placebo"],
  ],
  [
    "with what its members lack",
    `${eighty}Of 20 patients without brain metastases, 5 (25%) responded.`,
    ["without brain metastases"],
  ],
];
