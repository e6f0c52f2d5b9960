/** Texts and the cohorts of their shares, from left to right: what tests demand, and what the weights of evidence are fitted on beside annotated abstracts. `-`: nobody in particular. */
export type CohortExample = readonly [name: string, text: string, cohorts: readonly string[]];

const arms = "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). ";

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
    "a whole in front",
    `${arms}Hair loss occurred in 68% overall, in 56% in the daunol group and in 9% in the placebo group.`,
    ["-", "daunol", "placebo"],
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

const eighty = "Eighty patients were enrolled. ";

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

/** What is said of those who are counted names no group. */
export const predicates: readonly CohortExample[] = [
  [
    "stages that shares of patients have",
    "Of 90 patients, 64% were men, 76% had stage IV disease and 12% had stage IIIB disease.",
    ["-", "-", "-"],
  ],
  ["stages in a list", "Half were women, 39.4% stage IIIA and 60.6% stage IIIB.", ["-", "-"]],
  ["counts of those in a stage", "Patients were in stage IB (n = 8, 40%) or stage IIA (n = 12, 60%).", ["-", "-"]],
  ["habits", "Of 90 patients, 14 (40%) were never smokers and 29 (83%) were ever smokers.", ["-", "-"]],
  ["a caption with the size of the study", "Patient characteristics (n = 203) were as follows: 34% female.", ["-"]],
];

/** Where a name ends. */
export const ends: readonly CohortExample[] = [
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
