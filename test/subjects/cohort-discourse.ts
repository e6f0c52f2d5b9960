/** Texts whose shares are bound by what the text goes on about, by what stands on either side of a comparison, and by other names of an arm. */
import type { CohortExample } from "./cohort-examples.ts";
import { arms, eighty } from "./cohort-openings.ts";

export const discourse: readonly CohortExample[] = [
  [
    "a name on either side of two figures",
    `${arms}The relapse rate in the daunol group was 12% versus 14% in the placebo group.`,
    ["daunol", "placebo"],
  ],
  [
    "behind two figures that are set against each other",
    `${arms}With daunol, rash was seen in 12% compared to 14% with placebo.`,
    ["daunol", "placebo"],
  ],
  [
    "arms without a preposition",
    "Survival was 10 months for 62 patients allocated ramutinib plus docetinib and 9 months for 60 patients who received placebo plus docetinib. Fever was seen in 16% in the ramutinib group and in 10% in the control group. Rash was alike (5% vs 6%).",
    ["ramutinib", "control", "ramutinib plus docetinib", "placebo plus docetinib"],
  ],
  [
    "what one arm lacks is the control",
    "We randomised 80 men to zinc plus daunol (n = 41) or daunol alone (n = 39). Rash was seen in 12% of the control group and fever was rarer with zinc plus daunol (5% vs 9%).",
    ["control", "zinc plus daunol", "daunol alone"],
  ],
  [
    "a lead-in with a bracket",
    "We studied 2861 men. Of the 290 men (approximately 10%) who met a recommendation, 53 (18%) had zinc; 56 (19%), salt; and 162 (56%), neither.",
    ["-", "met recommendation", "met recommendation", "met recommendation"],
  ],
  [
    "those without what names an arm",
    "We studied 286 men. Of those treated without a stent, 6 of 156 men (4%) fell, fewer than in the stent group.",
    ["without a stent"],
  ],
  [
    "what is said of the counted in their bracket",
    `${arms}We followed 78 men (61% married; 23% with asthma; 82% with sepsis).`,
    ["-", "-", "-"],
  ],
  ["in any patient", `${eighty}No fever developed in any patient; 12% and 7% of patients had rash.`, ["-", "-", "-"]],
  ["an abbreviation of what was seen", `${eighty}Interstitial lung disease (ILD) was confirmed in 8.8%.`, ["-"]],
  [
    "rates in the order told before",
    `${arms}Fever was seen in 12% with daunol and in 5% with placebo. Remission rates were 38% and 44%.`,
    ["daunol", "placebo", "daunol", "placebo"],
  ],
  ["rates at two times", `${arms}Retention rates were 93% and 89% at 12 and 24 months.`, ["-", "-"]],
  [
    "letters beyond the first",
    "Forty patients entered. Fever was seen in 6.5% in group Q and in 4.9% in group S.",
    ["group Q", "group S"],
  ],
  [
    "whom a fraction is of, behind its percentage",
    "We screened 172 men. Cysts were found in 5/95 men (5.3%) with bilateral disease and in 2/77 men (2.6%) with unilateral disease.",
    ["bilateral disease", "unilateral disease"],
  ],
  [
    "those who are told with their number behind",
    "We enrolled 120 women. Nausea was reported by 45% among the 96 women who came back.",
    ["came back", "came back"],
  ],
  [
    "a total rate in a clause of its own",
    "A total of 67 men were enrolled: 33 in the study group and 34 in the control group. Of the 31 evaluable men in the study group, 1 had a complete response and 9 had a partial response; the total response rate was 22%. There were 1 CR, 5 PR and 9 SD in the control group; the total response rate was 15%.",
    ["study group", "study group", "study group", "control group", "control group", "control group", "control group"],
  ],
  [
    "the overall rate of a study",
    `${arms}Fever was seen in 12% with daunol and in 5% with placebo. Overall, 20% of patients responded.`,
    ["daunol", "placebo", "-"],
  ],
];
