/** Categories that exclude each other and together exceed all patients. */
import { z } from "zod";
import {
  type ClaimOf,
  compare,
  defineRule,
  differentAnalyses,
  fail,
  fittingRange,
  onlyOf,
  pass,
  printedInterval,
  type RationalInterval,
  type Response,
  rateOf,
  rational,
  responseGroups,
  showPrinted,
  showRational,
  showShare,
  sumInterval,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

const exclusive = ["CR", "PR", "SD", "PD", "NE"] as const;

export default defineRule({
  id: "percentages-exceed-whole",
  title: "Categories add up to more than 100%",
  why: `A patient has one best response: complete, partial, stable, progressive, or none that could be evaluated. Their shares can fall short of 100%, but never exceed it.
It needs two or more of these categories, each printed once, of one cohort in one sentence or table, and adds up the smallest values that the printed percentages allow, less one unit of the last place for rounding habits. Composite categories, shares of a number just named and rates of different denominators, readers or times stay unsettled. Both sexes, and the stages of a disease told from low to high, each with count and percentage, are a warning where every percentage fits one number of subjects that all counts together exceed; so are percentages without counts of classes of which the text says that each subject is in one, and of habits of smoking.`,
  references: ["https://doi.org/10.1016/j.ejca.2008.10.026"],
  severity: "error",
  scope: "document",
  reads: ["response", "exclusive-shares"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const group of claims.once(responseGroups)) {
      if (group.where === "paragraph") continue;
      const found = exclusive.flatMap((category) => onlyOf(group, category) ?? []);
      const rates = found.map((response) => rateOf(response, 0.5));
      if (found.length < 2 || rates.some((rate) => rate === null)) continue;
      const operands = found.map((response) => [response, response.value.category] as const);
      const sum = sumInterval(rates as RationalInterval[]);
      const reason =
        differentAnalyses(found) ?? (isOfDifferent(found) ? "the rates may be of different patients" : null);
      if (compare(sum.lower, rational(100)) <= 0) yield pass(...operands);
      else if (reason) yield unsure(reason, ...operands);
      else yield fail(evidenceOf(found, sum), ...operands);
    }
    for (const claim of claims.of("exclusive-shares")) yield judgeParts(claim);
  },
  explain: ({ parts, least }) => ({
    message: `${parts} add up to more than 100%.`,
    explanation: [`Even at their smallest, the percentages add up to ${least}%; the categories exclude each other.`],
    advice: "Look for a wrong digit, an exchanged row, or a category counted within another.",
  }),
  examples: {
    valid: [
      {
        title: "how many of each sex had it, which are shares of two numbers",
        files: "Rash was seen in 60 men (60%) and 90 women (55%).\n",
        unsure: 1,
      },
      {
        title: "patients without assessment",
        files: "Complete response was seen in 31%, partial response in 17% and stable disease in 47% of melanomas.\n",
      },
      {
        title: "each one rounded up",
        files: "Partial response was seen in 34%, stable disease in 34% and progressive disease in 33% of melanomas.\n",
      },
    ],
    invalid: [
      {
        title: "both sexes",
        files: "Of them, 2,252 (54.7%) were women and 1,963 (47.7%) were men.\n",
        findings: [
          {
            at: "example.md:1:10 2,252 (54.7%) were women and 1,963 (47.7%) were men",
            message: "women 2252 (54.7%), men 1963 (47.7%) add up to more than 100%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "classes of which each subject is in one",
        files: "Each recipient was put into one class only: none 46.2%, mild 38.1%, moderate 17.4%, severe 3.1%.\n",
        findings: [
          {
            at: "example.md:1:1 Each recipient was put into one class only: none 46.2%, mild 38.1%, moderate 17.4%, severe 3.1%",
            message: "none 46.2%, mild 38.1%, moderate 17.4%, severe 3.1% add up to more than 100%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "habits of smoking",
        files: "Smoking at entry: never 51.4%, former 32.3%, current 26.3%.\n",
        findings: [
          {
            at: "example.md:1:1 Smoking at entry: never 51.4%, former 32.3%, current 26.3%",
            message: "never 51.4%, former 32.3%, current 26.3% add up to more than 100%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "too many",
        files: "Partial response was seen in 31%, stable disease in 47% and progressive disease in 42% of melanomas.\n",
        findings: [
          {
            at: "example.md:1:30 31%",
            message: "PR 31%, SD 47%, PD 42% add up to more than 100%.",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly parts: string;
  readonly least: string;
}

/** Each percentage fits a number of subjects that all have in common, and the counts together exceed it. */
function judgeParts(claim: ClaimOf<"exclusive-shares">): Verdict<Found> {
  const { parts } = claim.value;
  const operand = [claim, "shares"] as const;
  const sum = sumInterval(parts.map(({ percent }) => printedInterval(percent)));
  if (compare(sum.lower, rational(100)) <= 0) return pass(operand);
  const isCounted = parts.some(({ count }) => count !== null);
  const wholes = parts.map(({ count, percent }) => (count === null ? null : fittingRange(count, percent, false)));
  const least = Math.max(...wholes.map((range) => range?.from ?? Number.POSITIVE_INFINITY));
  const most = Math.min(...wholes.map((range) => range?.to ?? 0));
  const counted = parts.reduce((n, { count }) => n + (count ?? 0), 0);
  if (isCounted && least > most) return unsure("the percentages fit no number of subjects in common", operand);
  if (isCounted && counted <= most) return unsure("the counts do not exceed the number of subjects", operand);
  const shown = parts
    .map(({ label, count, percent }) =>
      count === null ? `${label} ${showPrinted(percent)}%` : `${label} ${count} (${showPrinted(percent)}%)`,
    )
    .join(", ");
  return withSeverity("warning", fail({ parts: shown, least: showRational(sum.lower, 1) }, operand));
}

function isOfDifferent(found: readonly Response[]): boolean {
  const known = found.flatMap(({ value }) => value.denominator ?? []);
  return known.some((n) => n !== known[0]) || found.some(({ value }) => value.isPart || value.approximate);
}

function evidenceOf(found: readonly Response[], sum: RationalInterval): Found {
  const parts = found.map((response) => `${response.value.category} ${showShare(response)}`).join(", ");
  return { parts, least: showRational(sum.lower, 1) };
}
