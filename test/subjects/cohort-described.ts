/** Texts and the cohorts of their shares, from left to right: groups that are described, that stand in front of their figures, and what is said of the counted. */
import type { CohortExample } from "./cohort-examples.ts";
import { arms, eighty } from "./cohort-openings.ts";

/** What describes people behind their noun. */
export const described: readonly CohortExample[] = [
  [
    "by what they get, or do not get",
    `${eighty}Fever developed in 58% of adults receiving steroids and in 43% of those not receiving steroids.`,
    ["steroids", "not receiving steroids"],
  ],
  [
    "by what they were treated for, an event or not",
    `${eighty}Men treated for persistent asthma had more pain (31%; 7 of 22) than those treated for recurrent asthma (46%; 5 of 11).`,
    ["persistent asthma", "recurrent asthma"],
  ],
  [
    "by where they were treated",
    `${eighty}In all, 70% of patients treated below the limit and 36% treated at the limit recovered.`,
    ["below the limit", "-"],
  ],
  ["by how they were sorted", `${eighty}Pain was seen in 31% of patients staged T4.`, ["T4"]],
  [
    "of a study that is of them, unless others are set against them",
    "We studied 80 women. Late-onset and early-onset women differed: early-onset women had more pain (18% vs 11%) than late-onset women. However, early-onset women took more zinc (52% vs 35%).",
    ["early-onset women", "late-onset women", "early-onset women", "late-onset women"],
  ],
];

/** What is said of those who are counted. */
export const counted: readonly CohortExample[] = [
  ["a count of the described", `${eighty}Two patients with brain metastases had a relapse.`, ["-"]],
  [
    "a count of those who were given something",
    `${arms}Severe pain was seen in two patients treated with daunol.`,
    ["daunol"],
  ],
  ["what they had, among their figures", `${eighty}Thirty women had stage IV disease (38%).`, ["-"]],
  [
    "what they had, though it is a group elsewhere",
    `${eighty}Of them, 30 (38%) had raised zinc. Raised zinc compared with normal zinc led to more pain (20% vs 10%).`,
    ["-", "Raised zinc", "normal zinc"],
  ],
  ["what they got", `${arms}In all, 75% received daunol, while 25% were treated with placebo.`, ["-", "-"]],
  ["what befell the given", `${arms}In 39% of women daunol reductions were needed.`, ["daunol"]],
  [
    "everybody who could be assessed",
    `${eighty}Pain was seen in 24% of evaluable patients and fever in 12% of cases.`,
    ["-", "-"],
  ],
  [
    "the number of whom was compared",
    `${arms}The numbers of women with well controlled asthma were higher in the daunol group than in the placebo group (92% versus 81%).`,
    ["daunol", "placebo"],
  ],
];

/** Groups in front of their own figures. */
export const sequences: readonly CohortExample[] = [
  [
    "a list of findings each",
    `${arms}Common events in the daunol group were rash (71%) and fever (55%), and in the placebo group, pain (77%), nausea (65%) and itching (54%).`,
    ["daunol", "daunol", "placebo", "placebo", "placebo"],
  ],
  [
    "a bracket each, the head behind the last",
    "Eighty women were randomised to receive daunol, zinc, or placebo. Pain was commoner in the placebo group (47%) than in the daunol (37%) and the zinc (31%) groups.",
    ["placebo", "daunol", "zinc"],
  ],
  [
    "a bracket that opens with their size",
    "Eighty subjects were assigned to either ES (38 subjects, median age of 51, 66% male) or SI (42 subjects, median age of 55, 53% male).",
    ["ES", "SI"],
  ],
  [
    "at the end of the bracket",
    "We enrolled 64 women. By then 11/27 (41%; zinc 75 mg), 14/28 (50%; zinc 150 mg) and 1/9 (11%; placebo) had recovered.",
    ["zinc 75 mg", "zinc 150 mg", "placebo"],
  ],
];

/** Lists that go on in the order of one before. */
export const repeated: readonly CohortExample[] = [
  [
    "another list of the sentence",
    "We studied 90 women. Recovery was seen in 35% with zinc, 50% with iron and 31% with chrome, and pain in 25%, 30% and 27%, respectively.",
    ["zinc", "iron", "chrome", "zinc", "iron", "chrome"],
  ],
  [
    "in a bracket of its own",
    `${arms}Fever occurred in 20% of the daunol group and 12% of the placebo group, and rash (5% and 7%) was alike.`,
    ["daunol", "placebo", "daunol", "placebo"],
  ],
  [
    "of as many as the study has arms",
    "Women were assigned to zinc (n = 40), iron (n = 41), or placebo (n = 42). Falls were seen in 3%, 4% and 9% of patients.",
    ["zinc", "iron", "placebo"],
  ],
  [
    "of the arms, in their order, where it says arms",
    `${arms}Pain was commoner with placebo than with daunol (40% vs 20%). Fever was alike in the two arms (10% vs 12%).`,
    ["placebo", "daunol", "daunol", "placebo"],
  ],
];
