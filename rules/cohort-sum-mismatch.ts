/** Arms or subgroups that do not make up their total. */
import { z } from "zod";
import {
  type Division,
  defineRule,
  divisionOf,
  divisionReliability,
  explanationOf,
  fail,
  pass,
  reasonAgainstDivision,
  subjectNumbers,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";
import { areResponsesOfOne, severityOf, wholesMadeUp } from "./cohort-sum-mismatch/severity.ts";

export default defineRule({
  id: "cohort-sum-mismatch",
  title: "Groups that do not add up",
  why: `When a text says how many patients there were and how they were divided, or the last row of a table is the total of those above it, or a column of it that of the arms beside it, the groups add up to the total. A sum that is off by one or two is usually a patient lost between two versions of a paper, or a wrong digit.
Whether the groups are all there are is judged by words and places alone, weighed by how often divisions worded like this add up in real text that does not explain why not; whether these do plays no part. How severe a finding is says how often divisions like it that do not add up are errors of the text: 220 were read; less sure words, sums that no slip of the pen explains, and totals of another sentence weigh against it. A sum that the text explains stays unsettled: it prints the sum of the groups or, also in a sentence beside it, what is missing, some of the groups make up the total, a group is larger than it and no slip of the pen in a surely told division explains that, the total is a multiple of the groups, the groups' percentages are of another total, or they count other things.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "error",
  scope: "document",
  reads: ["partition", "cohort-size", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const numbers = subjectNumbers(claims.of("cohort-size", "proportion", "response"));
    const madeUp = wholesMadeUp(claims.of("partition"));
    for (const partition of claims.of("partition")) {
      const division = divisionOf(partition, (id) => claims.get(id), numbers);
      const { total, groups, parts, whole, sum } = division;
      const found = total ? [total, ...groups] : groups;
      const operands = [
        [partition, "division"] as const,
        ...found.map((claim) => [claim, claim === total ? "total" : "group"] as const),
      ];
      if (found.length > parts.length && areResponsesOfOne(found)) continue;
      if (sum === whole) {
        yield pass(...operands);
        continue;
      }
      const explanation = explanationOf(division);
      if (explanation) {
        yield unsure(explanation, ...operands);
        continue;
      }
      const reliability = divisionReliability(division);
      const severity = severityOf(reliability, sum < whole && madeUp.has(partition.value.whole.claim));
      if (severity) yield withSeverity(severity, fail(evidenceOf(division, reliability), ...operands));
      else yield unsure(reasonAgainstDivision(division), ...operands);
    }
  },
  explain: ({ parts, sum, whole, held, reliability }) => ({
    message: `The groups ${parts} add up to ${sum}, not ${whole}.`,
    explanation: [
      `${parts} = ${sum}; ${Math.abs(sum - whole)} too ${sum > whole ? "many" : "few"} for ${whole}.`,
      `Of divisions worded like this, about ${Math.round(100 * held)} in 100 add up in real text that does not say why they may not; of those that do not and look like this one, about ${Math.round(100 * reliability)} in 100 are errors.`,
    ],
    advice: "Check the total and each group against the source; account for patients who are left out.",
  }),
  examples: {
    valid: [
      {
        title: "those treated, behind all of both arms",
        files: "We randomised 676 adults with asthma: 336 zinc, 340 iron. Treated: 334 and 336. Mean age 44.7.\n",
        unsure: 1,
      },
      { title: "two arms", files: "Forty patients were randomised (22 to metformin, 18 to placebo).\n" },
      {
        title: "men and women of the patients counted before",
        files: "We enrolled 64 patients with glioma. There were 40 men and 24 women.\n",
      },
      {
        title: "patients who left are accounted for",
        files:
          "Of 247 patients, 14 left, so that the control arm kept 112 and the other arm 121. Of them 60 were seen again (31 men, 29 women).\n",
      },
      {
        title: "three groups in a list",
        files:
          "Seventy-nine patients with asthma, 54 healthy adults, and 33 patients with gout came. Sixty stayed (31 men, 29 women).\n",
      },
      {
        title: "groups that overlap",
        files: "Then 210 women were treated by zinc (n=140) and/or by iron (n=78). Sixty stayed (31 men, 29 women).\n",
      },
      {
        title: "treatments given to fewer patients",
        files:
          "We saw 94 treatments (86 women) with 50 Gy (n = 56) or 60 Gy (n = 38). Sixty women stayed (31 to A, 29 to B).\n",
      },
      {
        title: "who is missing is told in the next sentence",
        files: "Ninety women were randomised, 44 to letrozole and 43 to placebo. Three women were not treated.\n",
        unsure: 1,
      },
      {
        title: "one who is told of in the same sentence",
        files: "We enrolled 105 children: 50 boys and 54 girls (1 unknown).\n",
        unsure: 1,
      },
      {
        title: "percentages of another total",
        files: "We enrolled 52 children. In the other home, 28 (51.8%) were boys and 26 (48.2%) girls.\n",
        unsure: 1,
      },
      {
        title: "groups that are not complete",
        files: "We asked 188 people (55 women (29.2%), 128 men (68.1%)).\n",
        unsure: 1,
      },
      {
        title: "the total of one of the groups",
        files:
          "Women had surgery (n = 110), zinc (n = 59), or iron (n = 41). Forty women were randomised (22 to zinc, 18 to iron).\n",
      },
      {
        title: "a ratio",
        files: "There were 70 patients (men:women = 7:3). Forty were randomised (22 to metformin, 18 to placebo).\n",
        unsure: 1,
      },
      {
        title: "groups of which one is the total",
        files: "Forty patients (40 with pain, 9 with nausea) came. Twenty patients (11 men, 9 women) stayed.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "groups of one size",
        files: "Sixty women took part. They were randomly divided into 3 groups of 30 women.\n",
        findings: [
          {
            at: "example.md:1:68 30 women",
            message: "The groups 30 + 30 + 30 add up to 90, not 60.",
          },
        ],
      },
      {
        title: "a day of a date is no missing number",
        files:
          "From March 9, 2020, 1359 patients were randomly assigned to 20 mg (n=455), 50 mg (n=450), or placebo (n=445).\n",
        findings: [
          {
            at: "example.md:1:21 1359 patients were randomly assigned to 20 mg (n=455), 50 mg (n=450), or placebo (n=445",
            message: "The groups 455 + 450 + 445 add up to 1350, not 1359.",
          },
        ],
      },
      {
        title: "percentages of what the total is of",
        files: "Of 300 women, 200 slept (67%), with 80 (27%) in beds and 121 (40%) in chairs.\n",
        findings: [
          {
            at: "example.md:1:15 200 slept (67%), with 80 (27%) in beds and 121 (40%",
            message: "The groups 80 + 121 add up to 201, not 200.",
          },
        ],
      },
      {
        title: "one too many",
        files: "Forty patients were randomised (22 to metformin, 19 to placebo).\n",
        findings: [
          {
            at: "example.md:1:1 Forty patients were randomised (22 to metformin, 19 to placebo",
            message: "The groups 22 + 19 add up to 41, not 40.",
          },
        ],
      },
      {
        title: "sizes after the names of the arms",
        files: "Ninety women were assigned to letrozole (n = 46) or placebo (n = 45).\n",
        findings: [
          {
            at: "example.md:1:1 Ninety women were assigned to letrozole (n = 46) or placebo (n = 45",
            message: "The groups 46 + 45 add up to 91, not 90.",
          },
        ],
      },
      {
        title: "more men and women than patients",
        files: "We enrolled 64 patients with glioma. There were 40 men and 25 women.\n",
        findings: [
          {
            at: "example.md:1:49 40 men and 25 women",
            message: "The groups 40 + 25 add up to 65, not 64.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a group that two exchanged digits made larger than the total",
        files: "A total of 311 patients were randomised (515 to zinc and 156 to iron).\n",
        findings: [
          {
            at: "example.md:1:12 311 patients were randomised (515 to zinc and 156 to iron",
            message: "The groups 515 + 156 add up to 671, not 311.",
          },
        ],
      },
      {
        title: "a wrong digit of the total, which makes it smaller than a group",
        files: "A total of 111 patients were randomised (155 to zinc and 156 to iron).\n",
        findings: [
          {
            at: "example.md:1:12 111 patients were randomised (155 to zinc and 156 to iron",
            message: "The groups 155 + 156 add up to 311, not 111.",
          },
        ],
      },
      {
        title: "a capital letter for the number of all",
        files: "Patients (N = 137) were randomly assigned to zinc (n = 70) or iron (n = 68).\n",
        findings: [
          {
            at: "example.md:1:11 N = 137) were randomly assigned to zinc (n = 70) or iron (n = 68",
            message: "The groups 70 + 68 add up to 138, not 137.",
          },
        ],
      },
      {
        title: "the number of a stage is not who is missing",
        files: "Zinc was given to 36 women (13 in stage 1, 22 in stage 2).\n",
        findings: [
          {
            at: "example.md:1:19 36 women (13 in stage 1, 22",
            message: "The groups 13 + 22 add up to 35, not 36.",
          },
        ],
      },
      {
        title: "the last row of a table",
        files: "| Risk | Patients |\n| --- | --- |\n| Low | 50 |\n| Medium | 40 |\n| High | 34 |\n| Total | 119 |\n",
        findings: [{ at: "example.md:6:11 119", message: "The groups 50 + 40 + 34 add up to 124, not 119." }],
      },
      {
        title: "the caption of a table of two arms",
        files:
          "### Table C. Outcome (N = 639)\n\n| Outcome | Zinc (N = 352) | Iron (N = 341) |\n| --- | --- | --- |\n| Cure | 317 (90.1%) | 301 (88.3%) |\n",
        findings: [{ at: "example.md:1:23 N = 639", message: "The groups 352 + 341 add up to 693, not 639." }],
      },
      {
        title: "one of three columns",
        files:
          "| Dose | Men | Women | Both |\n| --- | --- | --- | --- |\n| 25 mg | 14 | 10 | 24 |\n| 50 mg | 16 | 19 | 35 |\n| 75 mg | 12 | 22 | 34 |\n| All | 42 | 51 | 92 |\n",
        findings: [{ at: "example.md:6:19 92", message: "The groups 24 + 35 + 34 add up to 93, not 92." }],
      },
      {
        title: "a total with its parts by name",
        files: "A registry of 1,046 transplants (colonoscopy 611, capsules 322, nasal tube 131).\n",
        findings: [
          {
            at: "example.md:1:15 1,046 transplants (colonoscopy 611, capsules 322, nasal tube 131",
            message: "The groups 611 + 322 + 131 add up to 1064, not 1046.",
          },
        ],
      },
      {
        title: "the items of a list",
        files: "In all, 155 were excluded:\n\n- duplicates (n = 81)\n- no outcome: 48\n- 36 for other reasons\n",
        findings: [{ at: "example.md:1:9 155", message: "The groups 81 + 48 + 36 add up to 165, not 155." }],
      },
      {
        title: "a column of all arms",
        files:
          "| Item | Zinc | Iron | Total |\n| --- | --- | --- | --- |\n| Randomised, n | 140 | 142 | 282 |\n| Women, n (%) | 71 (50.7) | 70 (49.3) | 141 (50.0) |\n| Smokers, n (%) | 28 (20.0) | 39 (27.5) | 67 (23.8) |\n| Asthma, n (%) | 25 (17.9) | 36 (25.4) | 71 (25.2) |\n",
        findings: [{ at: "example.md:6:43 71 (25.2)", message: "The groups 25 + 36 add up to 61, not 71." }],
      },
      {
        title: "small numbers, in less certain words",
        files: "In all, 81 patients were randomised, 40 to weekly and 42 to daily doses.\n",
        findings: [
          {
            at: "example.md:1:9 81 patients were randomised, 40 to weekly and 42",
            message: "The groups 40 + 42 add up to 82, not 81.",
            severity: "info",
          },
        ],
      },
      {
        title: "numbers for arms, in less certain words",
        files: "In all, 181 patients were randomised, 90 to weekly and 92 to daily doses.\n",
        findings: [
          {
            at: "example.md:1:9 181 patients were randomised, 90 to weekly and 92",
            message: "The groups 90 + 92 add up to 182, not 181.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

function evidenceOf({ partition, parts, whole, sum }: Division, reliability: number) {
  return { parts: parts.join(" + "), sum, whole, held: partition.value.reliability, reliability };
}
