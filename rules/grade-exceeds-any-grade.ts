/** Severe events more frequent than events of any grade. */
import { z } from "zod";
import {
  cohortKey,
  compare,
  defineRule,
  differentAnalysis,
  fail,
  foldWords,
  pass,
  rateOf,
  type Share,
  sameContext,
  sentencesApart,
  showShare,
  unsure,
} from "../src/rule/index.ts";

export default defineRule({
  id: "grade-exceeds-any-grade",
  title: "Severe events more frequent than events of any grade",
  why: `An event of grade 3 or worse is also an event of any grade. When the severe ones are more frequent, rows, columns or numbers were exchanged.
It needs the same event of the same cohort with its grade, once as *any* (or all) grades and once as grade 3 or worse, in one document. Rates with different denominators and several rates for any grade stay unsettled.`,
  references: ["https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm"],
  severity: "error",
  scope: "document",
  reads: ["proportion"],
  options: z.strictObject({}),
  *check(claims) {
    const key = (share: Share) =>
      share.value.grade !== null && share.value.event !== "" && rateOf(share) && !share.value.approximate
        ? `${cohortKey(share)} ${foldWords(share.value.event)} ${share.value.of}`
        : null;
    for (const shares of claims.groups(["proportion"], key)) {
      const all = shares.filter(({ value }) => value.grade === "any");
      const any = all[0];
      if (!any) continue;
      for (const severe of shares.filter(({ value }) => isSevere(value.grade!))) {
        const operands = [
          [severe, "severe"],
          [any, "any grade"],
        ] as const;
        const isOther = all.length > 1 || isOfOther(severe, any);
        const reason = differentAnalysis(severe, any) ?? (isOther ? "the rates may be of different patients" : null);
        if (all.some((share) => isInOrder(severe, share))) yield pass(...operands);
        else if (reason) yield unsure(reason, ...operands);
        else yield fail(evidenceOf(severe, any), ...operands);
      }
    }
  },
  explain: ({ event, grade, severe, any }) => ({
    message: `${event} of grade ${grade} (${severe}) is more frequent than of any grade (${any}).`,
    explanation: [`${severe} > ${any}, although grade ${grade} is counted in any grade.`],
    advice: "Look for exchanged rows, columns or digits.",
  }),
  examples: {
    valid: [
      {
        title: "severe events are fewer",
        files:
          "| Event | Patients (N=80) |\n| --- | --- |\n| AEs, any grade (≥5%) | Nausea (31%), Rash (10%) |\n| AEs, grade ≥3 (≥5%) | Rash (6%) |\n",
      },
    ],
    invalid: [
      {
        title: "severe events are more",
        files:
          "| Event | Patients (N=80) |\n| --- | --- |\n| AEs, any grade (≥5%) | Nausea (31%), Rash (10%) |\n| AEs, grade ≥3 (≥5%) | Rash (16%) |\n",
        findings: [
          {
            at: "example.md:4:31 16%",
            message: "rash of grade >=3 (16%) is more frequent than of any grade (10%).",
          },
        ],
      },
    ],
  },
});

function isSevere(grade: string): boolean {
  return /[345]/.test(grade) && !/[12]/.test(grade);
}

/** Numbers of one table or sentence were rounded alike; others may have been rounded by different habits. */
function isInOrder(severe: Share, any: Share): boolean {
  const slack = sameContext(severe, any) ? 0 : 0.5;
  return compare(rateOf(severe, slack)!.lower, rateOf(any, slack)!.upper) <= 0;
}

function isOfOther(severe: Share, any: Share): boolean {
  const [m, n] = [severe.value.denominator, any.value.denominator];
  if (m !== null && n !== null && m !== n) return true;
  return sentencesApart(severe, any) > 2 || severe.value.isPart;
}

function evidenceOf(severe: Share, any: Share) {
  const { event, grade } = severe.value;
  return { event, grade: grade!, severe: showShare(severe), any: showShare(any) };
}
