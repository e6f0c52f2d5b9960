/** Texts whose order or opening tells the cohorts of their shares: lists, what was told before, and how a sentence begins. */
import type { CohortExample } from "./cohort-examples.ts";
import { arms } from "./cohort-openings.ts";

/** As many groups as figures, told in one breath. */
export const paired: readonly CohortExample[] = [
  [
    "counts that share their noun",
    `${arms}Mild pain was present in 31 and 28 patients in the daunol and placebo groups, respectively.`,
    ["daunol", "placebo"],
  ],
  [
    "parts of a study by their numbers",
    "In all, 7 out of 12, 15 out of 31, and 8 out of 19 patients in parts 1, 2, and 3, respectively, had extended treatment.",
    ["part 1", "part 2", "part 3"],
  ],
  [
    "samples in front of the bracket",
    "The response rate was comparable in KRAS-positive and KRAS-negative tumours (31% vs 26%).",
    ["KRAS-positive", "KRAS-negative tumours"],
  ],
  ["events are no groups", `${arms}Nausea and headache occurred in 8% and 3%, respectively.`, ["-", "-"]],
];

/** What was told before. */
export const carried: readonly CohortExample[] = [
  [
    "the arms that were compared last",
    `${arms}There were no differences in response (43% vs. 41%) and fever (10% vs. 9%).`,
    ["daunol", "placebo", "daunol", "placebo"],
  ],
  [
    "three arms in their order",
    "Patients had FU (n = 31), GC (n = 33) or TX (n = 35). The response rate was 19, 22, and 13%, respectively.",
    ["FU", "GC", "TX"],
  ],
];

/** How all were divided is of no group, but what befell a group is of it. */
export const allotted: readonly CohortExample[] = [
  ["how many got each", `${arms}Overall, 41 (51%) received daunol and 39 (49%) placebo.`, ["-", "-"]],
  ["who was counted is a group", `${arms}Overall, 5 (12%) of 41 patients allocated to daunol died.`, ["daunol"]],
  ["what one group got", `${arms}In the placebo group, 12 (31%) received daunol.`, ["placebo"]],
];

/** The group that opens a sentence. */
export const openings: readonly CohortExample[] = [
  [
    "with its number",
    "We treated 120 patients. Of the 95 patients eligible for surgery, 88 (93%) had a thoracotomy and two (2%) died.",
    ["surgery", "surgery"],
  ],
  ["of all", "We treated 120 patients. Of the 120 patients eligible for surgery, 88 (73%) had a thoracotomy.", ["-"]],
  ["evaluable, of all", "We treated 120 patients. Of the 95 evaluable patients, 88 (93%) responded.", ["-"]],
];
