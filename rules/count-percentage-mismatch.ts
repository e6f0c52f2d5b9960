/** Counts whose printed percentage is not that of their denominator. */
import { z } from "zod";
import {
  type ByNumber,
  byRounding,
  type ClaimOf,
  defineRule,
  explainFits,
  fail,
  fittingCounts,
  givesPercentage,
  type JudgedBy,
  judgedShares,
  judgePercentage,
  type Numbered,
  pass,
  printedNumbers,
  type Share,
  severityOf,
  showPrinted,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

export default defineRule({
  id: "count-percentage-mismatch",
  title: "Percentage does not match its count",
  why: `A count, its denominator and its percentage say one thing twice. When they differ, one of the three was copied wrongly, or the percentage refers to other patients than the text says.
It fires when the percentage is one unit of its last place or more away from count/denominator. Where the denominator is printed with the count (\`12/40 (35%)\`) that is an error. Where it is told elsewhere, in the sentence, before it, at the head of the column, or by the counts with percentages around it, another number may be meant: then evidence is weighed, such as whether a slip of the pen explains the difference, whether other shares confirm the denominator, and whether another number of the page gives the percentage. How often mismatches told like it are errors of the text was measured on real text that people have read: from 0.9 on it is an error, from 0.6 on a warning, from 0.5 on information, else unsettled. Truncation and similar habits are left to \`percentage-rounding\`.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "error",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const numbers = claims.once(printedNumbers);
    for (const [share, found] of claims.once(judgedShares)) {
      if (!found) continue;
      const source = claims.get(share.value.denominatorFrom?.claim);
      const operands = [
        [share, "percentage"] as const,
        ...(source?.kind === "cohort-size" ? ([[source, "denominator"]] as const) : []),
      ];
      if (found.outcome === "unsettled") yield unsure(found.reason, ...operands);
      else if (found.outcome === "wrong") {
        const failed = found.by.isOwn
          ? fail(evidenceOf(share, found.by, source, numbers), ...operands)
          : fail(evidenceOf(share, found.by, null, numbers), [share, "percentage"]);
        yield withSeverity(severityOf(found.by), failed);
      } else yield found.outcome === "rounding" ? byRounding(pass(...operands)) : pass(...operands);
    }
  },
  explain: ({
    fraction,
    computed,
    printed,
    complement,
    source,
    isOfOthers,
    fits,
    counts,
    denominator,
    reliability,
  }) => ({
    message: `${fraction} is ${computed}%, not ${printed}%.`,
    explanation: [
      ...(source ? [`The denominator ${denominator} is taken from "${source}".`] : []),
      ...(isOfOthers ? [`${denominator} is what the counts with percentages around it are of.`] : []),
      ...fits,
      counts.length > 0
        ? `${printed}% of ${denominator} is ${counts.length > 5 ? `${counts[0]} to ${counts.at(-1)}` : counts.join(" or ")}.`
        : `No whole number of ${denominator} is ${printed}%.`,
      ...(reliability
        ? [
            `Of mismatches told like this one, about ${Math.min(99, Math.floor(100 * reliability))}% are errors of the text; in the others, another number is meant.`,
          ]
        : []),
      ...(complement ? [`${printed}% is the share of those without it.`] : []),
    ],
    advice:
      "Check count, denominator and percentage against the source; name the denominator if it is a different population.",
  }),
  examples: {
    valid: [
      {
        title: "three denominators in one list",
        files:
          "We treated 120 patients; 101 could be assessed. Of these, 67 of 101 (66.3%) responded, nine (7.5%) stopped, and 7 of 117 (6.0%) had a rash.\n",
      },
      {
        title: "rates in the order of their sentence, not of the arms",
        files:
          "Patients had ide-cel (n = 40) or cilta-cel (n = 50). More responded with cilta-cel than with ide-cel (94% vs 82%): 47 patients (94%) in the cilta-cel group and 33 patients (82%) in the ide-cel group.\n",
      },
      {
        title: "a column of patients with data",
        files:
          "| Item | Drug (N=49) |\n| --- | --- |\n| Age above 60, n (%) | 28 (59.6) |\n| Pain, n (%) | 27 (57.4) |\n",
        unsure: 2,
      },
      {
        title: "an actuarial rate beside a crude one of another event",
        files:
          "At 10 years 46 (22.4%) of 218 eyes were removed. At 10 years 102 (46.8%) of the 218 patients were dead.\n",
        unsure: 1,
      },
      { title: "a fraction with its percentage", files: "Fever was seen in 14 of 40 patients (35%).\n" },
      { title: "a truncated percentage", files: "A response was reached in 15 of 28 patients (53.5%).\n" },
      {
        title: "a pooled share with the number of its studies",
        files:
          "We read 163 studies of 163 patients. The pooled proportion of resistant patients was 48.4% (95% CI 41.7-55.2, n = 80).\n",
        unsure: 1,
      },
      {
        title: "two shares of patients whose number is not given",
        files:
          "Thirty women took zinc; 12 of 30 (40%) smoked, 15 of 30 (50%) had pain, and 9 of 30 (30%) had a rash.\n\nEighteen zinc-treated women (36% of women with more than one cycle) had doses reduced; 15 reductions (6% of cycles) in 14 women (28%) were due to rash.\n",
        unsure: 2,
      },
      {
        title: "a fraction of which only the denominator was read",
        files:
          "We planned 82 tumors twice. Large gaps stood in 60 of 82 (73%) and in 52 of 82 plans (63%). Tumors came back in 13 of 82 tumors.\n",
        unsure: 1,
      },
      {
        title: "part of a number just named",
        files: "Among 16 evaluable patients, 8 had partial responses, including 2 (25%) after prior therapy.\n",
      },
      {
        title: "a percentage of those who could be assessed",
        files:
          "Sixty-five patients were enrolled. Two could not be assessed. A response was seen in 25 patients (39.7%).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "counted over a year",
        files: "No flare during the year was reported by 199 of 471 people (49%).\n",
        findings: [{ at: "example.md:1:42 199 of 471 people (49%", message: "199/471 is 42.25%, not 49%." }],
      },
      {
        title: "one of a list whose number is told elsewhere",
        files:
          "We saw 80 women in 2 towns. Forty-five smears from 45 women were tested. Type A was found in 25 (55.6%), type B in 8 (17.8%), and type C in 7 (16.6%). Five (11.1%) had none.\n",
        findings: [{ at: "example.md:1:141 7 (16.6%", message: "7/45 is 15.556%, not 16.6%.", severity: "warning" }],
      },
      {
        title: "a percentage that is that of the next column",
        files:
          "| Item | Zinc (N = 44) | Iron (N = 55) |\n| --- | --- | --- |\n| Rash | 5 (11.4%) | 4 (7.3%) |\n| Pain | 10 (22.7%) | 28 (50.9%) |\n| Fever | 14 (31.8%) | 6 (10.9%) |\n| Cough | 22 (50.0%) | 22 (50.0%) |\n",
        findings: [{ at: "example.md:6:24 22 (50.0%)", message: "22/55 is 40.0%, not 50.0%." }],
      },
      {
        title: "exchanged digits",
        files: "Fever was seen in 14 of 40 patients (53%).\n",
        findings: [{ at: "example.md:1:19 14 of 40 patients (53%", message: "14/40 is 35%, not 53%." }],
      },
    ],
  },
});

/** `source`: where the denominator is told; `null` where it is that of the shares around. */
function evidenceOf(
  share: Share,
  { denominator: N, reliability }: JudgedBy,
  source: ClaimOf<"cohort-size"> | { kind: string } | undefined | null,
  numbers: ByNumber<Numbered>,
) {
  const { count, percent } = share.value;
  const n = count!;
  const printed = showPrinted(percent!);
  return {
    fraction: `${n}/${N}`,
    denominator: N,
    reliability,
    printed,
    computed: judgePercentage(n, N, percent!).computed,
    complement: givesPercentage(N - n, N, percent!),
    source: source && "quote" in source ? source.quote : null,
    isOfOthers: source === null,
    fits: explainFits(share, n, Math.max(2 * N, 100), numbers),
    counts: fittingCounts(N, percent!),
  };
}
