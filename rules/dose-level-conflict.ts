/** A recommended or maximum tolerated dose that was not among the levels tested. */
import { z } from "zod";
import {
  type ClaimOf,
  comparePrinted,
  defineRule,
  fail,
  groupBy,
  isOfOthers,
  pass,
  showPrinted,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

type Dose = ClaimOf<"dose">;

/** How many amounts make a list of levels. */
const fewestLevels = 3;

const keyOf = ({ value, subject }: Dose): string => JSON.stringify([value.unit, value.perDay, subject.study]);

export default defineRule({
  id: "dose-level-conflict",
  title: "Recommended dose that was not tested",
  why: `The recommended and the maximum tolerated dose are found by testing levels. One above the highest level that the page lists was never given: a digit or a unit is wrong, or the list belongs to another drug.
It needs a list of three levels or more and a dose that is called recommended or maximum tolerated, of one drug, in one unit, taken equally often. A dose between two levels may have been added later and is only worth a look. Where the drugs are not both named, the page lists levels more than once, or one of the two stands under background or discussion, where other studies are described, the comparison stays unsettled.`,
  references: ["https://doi.org/10.1093/jnci/djp079"],
  severity: "warning",
  scope: "document",
  reads: ["dose"],
  options: z.strictObject({}),
  *check(claims) {
    for (const doses of groupBy(claims.of("dose"), keyOf).values()) {
      const lists = doses.filter(
        ({ value }) => value.role !== "level" && !value.isRange && value.amounts.length >= fewestLevels,
      );
      if (lists.length === 0) continue;
      for (const level of doses.filter(({ value }) => value.role === "level" && value.amounts.length === 1)) {
        const [list] = lists.filter((one) => isOfOne(one, level));
        if (!list) continue;
        const amount = level.value.amounts[0]!;
        const operands = [
          [level, "dose"],
          [list, "levels"],
        ] as const;
        if (list.value.amounts.some((one) => comparePrinted(one, amount) === 0)) yield pass(...operands);
        else if (lists.length > 1) yield unsure("the page lists levels more than once", ...operands);
        else if (isOfOthers(list) || isOfOthers(level))
          yield unsure("one of the two stands where other studies are described", ...operands);
        else if (
          list.value.drug === null &&
          level.value.drug === null &&
          doses.some(({ value }) => value.drug !== null)
        )
          yield unsure("the drugs are not both named", ...operands);
        else {
          const isAbove = list.value.amounts.every((one) => comparePrinted(one, amount) < 0);
          const evidence = {
            dose: `${showPrinted(amount)} ${level.value.unit}`,
            levels: list.value.amounts.map(showPrinted),
            isAbove,
          };
          yield withSeverity(isAbove ? "warning" : "info", fail(evidence, ...operands));
        }
      }
    }
  },
  explain: ({ dose, levels, isAbove }) => ({
    message: isAbove
      ? `${dose} is called recommended or tolerated, but the highest level tested is ${levels.at(-1)}.`
      : `${dose} is called recommended or tolerated, but is not one of the levels tested.`,
    explanation: [`The levels are ${levels.join(", ")}.`],
    advice: "Compare the dose and the levels with the report of the trial.",
  }),
  examples: {
    valid: [
      {
        title: "one of the levels",
        files:
          "Zelotinib was given at 20, 40, or 60 mg daily. The maximum tolerated dose of zelotinib was 40 mg daily.\n",
      },
      {
        title: "doses of other studies",
        files:
          "The maximum tolerated dose of zelotinib was 80 mg daily.\n\n## Discussion\n\nOthers gave zelotinib at 20, 40, or 60 mg daily.\n",
        unsure: 1,
      },
      {
        title: "a starting dose",
        files:
          "Zelotinib was given at 20, 40, or 60 mg daily. The recommended initiation dose of zelotinib is 10 mg daily.\n",
        unsure: 0,
      },
    ],
    invalid: [
      {
        title: "above the highest level",
        files:
          "Zelotinib was given at 20, 40, or 60 mg daily. The maximum tolerated dose of zelotinib was 80 mg daily.\n",
        findings: [
          {
            at: "example.md:1:78 zelotinib was 80 mg daily",
            message: "80 mg is called recommended or tolerated, but the highest level tested is 60.",
          },
        ],
      },
      {
        title: "between two levels",
        files:
          "Zelotinib was given at 20, 40, or 60 mg daily. The maximum tolerated dose of zelotinib was 50 mg daily.\n",
        findings: [
          {
            at: "example.md:1:78 zelotinib was 50 mg daily",
            message: "50 mg is called recommended or tolerated, but is not one of the levels tested.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

/** Of one drug, and taken equally often as far as both say. */
function isOfOne({ value: a }: Dose, { value: b }: Dose): boolean {
  const isSameDrug = a.drug === b.drug || a.drug === null || b.drug === null;
  return isSameDrug && (a.timesPerDay === b.timesPerDay || a.timesPerDay === null || b.timesPerDay === null);
}
