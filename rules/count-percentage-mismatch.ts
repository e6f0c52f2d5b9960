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
  judgedShares,
  judgePercentage,
  type Numbered,
  pass,
  printedNumbers,
  type Share,
  showPrinted,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

export default defineRule({
  id: "count-percentage-mismatch",
  title: "Percentage does not match its count",
  why: `A count, its denominator and its percentage say one thing twice. When they differ, one of the three was copied wrongly, or the percentage refers to other patients than the text says.
It fires when the denominator is printed with the count (\`12/40 (35%)\`), or stands at the head of the column or row, or in the same sentence, and the percentage is one unit of its last place or more away. A denominator that is not printed with its count counts only when the sentence names no other, or two more counts of the sentence confirm it, and when the percentage is near the computed one or a single digit makes it right. Percentages that fit another number of patients on the page, parts of a number just named (*including*, *of whom*), approximate and pooled ones stay unsettled. Where its own denominator is not known, the number that nearly all counts with percentages around it fit is taken, and a percentage that one wrong digit explains is a warning. Truncation and similar habits are left to \`percentage-rounding\`.`,
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
        const { denominator, isOwn } = found.by;
        if (isOwn) yield fail(evidenceOf(share, denominator, source, numbers), ...operands);
        else yield withSeverity("warning", fail(evidenceOf(share, denominator, null, numbers), [share, "percentage"]));
      } else yield found.outcome === "rounding" ? byRounding(pass(...operands)) : pass(...operands);
    }
  },
  explain: ({ fraction, computed, printed, complement, source, isOfOthers, fits, counts, denominator }) => ({
    message: `${fraction} is ${computed}%, not ${printed}%.`,
    explanation: [
      ...(source ? [`The denominator ${denominator} is taken from "${source}".`] : []),
      ...(isOfOthers ? [`${denominator} is what the counts with percentages around it are of.`] : []),
      ...fits,
      counts.length > 0
        ? `${printed}% of ${denominator} is ${counts.length > 5 ? `${counts[0]} to ${counts.at(-1)}` : counts.join(" or ")}.`
        : `No whole number of ${denominator} is ${printed}%.`,
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
        trap: "T3",
      },
      {
        title: "rates in the order of their sentence, not of the arms",
        files:
          "Patients had ide-cel (n = 40) or cilta-cel (n = 50). More responded with cilta-cel than with ide-cel (94% vs 82%): 47 patients (94%) in the cilta-cel group and 33 patients (82%) in the ide-cel group.\n",
        trap: "T21",
      },
      {
        title: "a column of patients with data",
        files:
          "| Item | Drug (N=49) |\n| --- | --- |\n| Age above 60, n (%) | 28 (59.6) |\n| Pain, n (%) | 27 (57.4) |\n",
        unsure: 2,
      },
      { title: "a fraction with its percentage", files: "Fever was seen in 14 of 40 patients (35%).\n" },
      { title: "a truncated percentage", files: "A response was reached in 15 of 28 patients (53.5%).\n", trap: "T8" },
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
        title: "part of a number just named",
        files: "Among 16 evaluable patients, 8 had partial responses, including 2 (25%) after prior therapy.\n",
        trap: "T4",
      },
      {
        title: "a percentage of those who could be assessed",
        files:
          "Sixty-five patients were enrolled. Two could not be assessed. A response was seen in 25 patients (39.7%).\n",
        unsure: 1,
        trap: "T1",
      },
    ],
    invalid: [
      {
        title: "one of a list whose number is told elsewhere",
        files:
          "Of 126 women, 45 women (36%) were tested. Type A was found in 25 women (55.6%), 3 with type B (6.7%) and 2 with type C (4.4%). Twelve were type D (26.6%) and 4 (6.7%) could not be typed.\n",
        findings: [{ at: "example.md:1:159 4 (6.7%", message: "4/45 is 8.889%, not 6.7%.", severity: "warning" }],
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
  N: number,
  source: ClaimOf<"cohort-size"> | { kind: string } | undefined | null,
  numbers: ByNumber<Numbered>,
) {
  const { count, percent } = share.value;
  const n = count!;
  const printed = showPrinted(percent!);
  return {
    fraction: `${n}/${N}`,
    denominator: N,
    printed,
    computed: judgePercentage(n, N, percent!).computed,
    complement: judgePercentage(N - n, N, percent!).outcome === "exact",
    source: source && "quote" in source ? source.quote : null,
    isOfOthers: source === null,
    fits: explainFits(share, n, Math.max(2 * N, 100), numbers),
    counts: fittingCounts(N, percent!),
  };
}
