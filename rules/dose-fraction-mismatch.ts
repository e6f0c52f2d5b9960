/** Doses of radiation that their fractions do not make up. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  mayMake,
  type Printed,
  pass,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

type Fractionation = ClaimOf<"fractionation">;

export default defineRule({
  id: "dose-fraction-mismatch",
  title: "Radiation dose does not match its fractions",
  why: `\`45 Gy in 30 fractions of 1.5 Gy\` is one statement in three numbers, and a reader who follows two of them gives the dose of the third.
Where all three are printed, their product must be the total within rounding. Where the number or the dose of the fractions is not printed, it is computed: a whole number of fractions, and a dose that is prescribed in steps of 0.05 Gy (0.1 or 0.25 Gy above 5 Gy; also the 2.66 and 2.67 Gy of hypofractionated schedules) pass. What does not pass there stays unsettled: of 13 such in real text one was wrong, the others were averages, ends of ranges, equivalent doses or fractions of several sizes.`,
  references: ["https://doi.org/10.1016/j.ijrobp.2009.03.061"],
  severity: "error",
  scope: "document",
  reads: ["fractionation"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const claim of claims.of("fractionation")) {
      const { fractions, each, total } = claim.value;
      if (fractions !== null && each) yield ofProduct(claim, fractions, each);
      else if (fractions !== null && total.length === 1) yield ofNumber(claim, fractions, total[0]!);
      else if (each) yield ofEach(claim, each);
    }
  },
  explain: ({ total, fractions, each, unit, computed }) => ({
    message: `${fractions} fractions of ${each} ${unit} are ${computed} ${unit}, not ${total}.`,
    explanation: [`${fractions} x ${each} = ${computed}`],
    advice: "Compare the total, the number of fractions and the dose of each with the source.",
  }),
  examples: {
    valid: [
      { title: "all three numbers", files: "The lung received 45 Gy in 30 fractions of 1.5 Gy.\n" },
      { title: "a usual dose of each", files: "The breast received 50.4 Gy in 28 fractions.\n" },
      { title: "a hypofractionated schedule", files: "The breast received 40 Gy in 15 fractions.\n" },
      { title: "whole fractions at both ends of a range", files: "2 Gy, five days a week, to a total of 58-68 Gy.\n" },
      { title: "an odd dose of each", files: "The chest received 45 Gy in 26 fractions.\n", unsure: 1 },
      { title: "half a fraction too many", files: "The breast received 57 Gy in 2 Gy fractions.\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "another total",
        files: "The lung received 54 Gy in 30 fractions of 1.5 Gy.\n",
        findings: [
          {
            at: "example.md:1:19 54 Gy in 30 fractions of 1.5 Gy",
            message: "30 fractions of 1.5 Gy are 45 Gy, not 54.",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string | number | null;
  readonly total: string;
  readonly fractions: number;
  readonly each: string;
  readonly unit: string;
  readonly computed: string;
}

function ofProduct(claim: Fractionation, fractions: number, each: Printed): Verdict<Found> {
  const isMet = claim.value.total.some((total) => mayMake(each, fractions, total));
  if (isMet || claim.value.total.length > 1) return pass([claim, "schedule"]);
  return fail(found(claim.value, fractions, each), [claim, "schedule"]);
}

function ofNumber(claim: Fractionation, fractions: number, total: Printed): Verdict<Found> {
  const slack = total.scale === 0 ? 0 : 0.5 * 10 ** -total.scale;
  const [least, most] = [-slack, slack].map((more) => (toNumber(total) + more) / fractions) as [number, number];
  const steps = least > 5 ? [0.1, 0.25] : [0.05];
  const isPrescribed = steps.some((step) => Math.ceil(least / step - tiny) <= Math.floor(most / step + tiny));
  if (isPrescribed || (least > 2.65 && most < 2.675)) return pass([claim, "schedule"]);
  return unsure("the dose of each fraction is not printed, and may not be the same in all", [claim, "schedule"]);
}

function ofEach(claim: Fractionation, each: Printed): Verdict<Found> {
  const odd = claim.value.total.find((total) => {
    const { lower, upper } = { lower: toNumber(total) / bound(each, 1), upper: toNumber(total) / bound(each, -1) };
    return Math.ceil(lower - tiny) > Math.floor(upper + tiny);
  });
  if (!odd) return pass([claim, "schedule"]);
  return unsure(
    "the number of fractions is not printed, and the total may be that of several courses or an equivalent",
    [claim, "schedule"],
  );
}

const tiny = 1e-9;

/** A dose of a fraction printed with two decimals may be rounded. */
function bound(each: Printed, sign: 1 | -1): number {
  return toNumber(each) + (each.scale > 1 ? sign * 0.5 * 10 ** -each.scale : 0);
}

function found({ total, unit }: Fractionation["value"], fractions: number, each: Printed): Found {
  const computed = Number((toNumber(each) * fractions).toPrecision(4)).toString();
  return { total: total.map(showPrinted).join("-"), fractions, each: showPrinted(each), unit, computed };
}
