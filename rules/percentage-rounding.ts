/** Percentages that follow from their count only by truncation, rounding up or rounding twice. */
import { z } from "zod";
import {
  byRounding,
  defineRule,
  fail,
  judgedShares,
  type PercentageJudgement,
  pass,
  type RoundingHabit,
  type Share,
  showPrinted,
  unsure,
} from "../src/rule/index.ts";

const habits: Readonly<Record<RoundingHabit, string>> = {
  "half-up": "rounded",
  "half-down": "rounded",
  truncated: "truncated",
  "rounded-up": "rounded up",
  "rounded-twice": "rounded twice",
};

export default defineRule({
  id: "percentage-rounding",
  title: "Percentage not rounded to the nearest",
  why: `53.57% printed as 53.5% was cut off, not rounded: not a contradiction, but the number differs from what others compute. About one printed percentage in thirty is of this kind.
It needs count, denominator and percentage, the denominator in the same phrase, sentence, row or column, and a difference of less than one unit of the last printed place. Exact halves pass either way. A percentage that fits another number of patients on the page stays unsettled.`,
  references: ["https://doi.org/10.1136/archdischild-2014-307149"],
  severity: "info",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    for (const [share, found] of claims.once(judgedShares)) {
      if (found?.outcome === "fits") yield pass([share, "percentage"]);
      else if (found?.outcome === "rounding")
        yield byRounding(fail(evidenceOf(share, found.by.denominator, found.judgement), [share, "percentage"]));
      else if (found?.outcome === "unsettled") yield unsure(found.reason, [share, "percentage"]);
    }
  },
  explain: ({ fraction, computed, printed, habit }) => ({
    message: `${fraction} is ${computed}%, but is printed as ${printed}%: ${habit}.`,
    explanation: [`${fraction} = ${computed}%; ${printed}% is not the nearest value with as many decimals.`],
    advice: "Round to the nearest value; if the source prints it like this, leave it as it is.",
  }),
  examples: {
    valid: [
      { title: "rounded to the nearest", files: "Rash was seen in 13 of 37 patients (35.1%).\n" },
      { title: "an exact half rounded down", files: "Rash was seen in 5 of 40 patients (12%).\n" },
    ],
    invalid: [
      {
        title: "cut off",
        files: "A response was seen in 15 of 28 patients (53.5%).\n",
        findings: [
          {
            at: "example.md:1:24 15 of 28 patients (53.5%",
            message: "15/28 is 53.571%, but is printed as 53.5%: truncated.",
          },
        ],
      },
      {
        title: "rounded twice",
        files: "A response was seen in 10 of 22 patients (46%).\n",
        findings: [
          {
            at: "example.md:1:24 10 of 22 patients (46%",
            message: "10/22 is 45.45%, but is printed as 46%: rounded twice.",
          },
        ],
      },
    ],
  },
});

function evidenceOf({ value }: Share, denominator: number, { computed, how }: PercentageJudgement) {
  return {
    fraction: `${value.count}/${denominator}`,
    computed,
    printed: showPrinted(value.percent!),
    habit: how ? habits[how] : "rounded to a whole number and printed with a decimal",
  };
}
