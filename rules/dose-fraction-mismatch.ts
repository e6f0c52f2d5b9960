/** Doses of radiation that their fractions do not make up. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  mayMake,
  overlaps,
  type Printed,
  pass,
  printedInterval,
  rational,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

type Fractionation = ClaimOf<"fractionation">;

export default defineRule({
  id: "dose-fraction-mismatch",
  title: "Radiation dose does not match its fractions",
  why: `\`45 Gy in 30 fractions of 1.5 Gy\` is one statement in three numbers, and a reader who follows two of them gives the dose of the third.
Where all three are printed, their product must be the total within rounding; fractions of whole grays are not rounded. Where the number or the dose of the fractions is not printed, it is computed, and what is seldom prescribed is information: no whole number of fractions, or a dose of each that is no multiple of 0.05 Gy or of a third of a gray (0.1 or 0.25 Gy above 5 Gy; also the 2.66 and 2.67 Gy of hypofractionated schedules). Ranges, averages, equivalents, boosts and courses, and units of equivalents (GyE, CGE) stay unsettled: in real text, whatever did not pass was one of them.`,
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
  explain: ({ message, arithmetic }) => ({
    message,
    explanation: [arithmetic],
    advice: "Compare the total, the number of fractions and the dose of each with the source.",
  }),
  examples: {
    valid: [
      { title: "all three numbers", files: "The lung received 45 Gy in 30 fractions of 1.5 Gy.\n" },
      { title: "a usual dose of each", files: "The breast received 50.4 Gy in 28 fractions.\n" },
      { title: "a hypofractionated schedule", files: "The breast received 40 Gy in 15 fractions.\n" },
      { title: "whole fractions at both ends of a range", files: "2 Gy, five days a week, to a total of 58-68 Gy.\n" },
      { title: "an average", files: "The chest received a median of 45 Gy in 26 fractions.\n", unsure: 1 },
      { title: "an equivalent", files: "That is equivalent to 43 Gy in 2 Gy fractions.\n", unsure: 1 },
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
      {
        title: "fractions of whole grays, which are not rounded",
        files: "The lung received 60 Gy in 25 fractions of 2 Gy.\n",
        findings: [
          {
            at: "example.md:1:19 60 Gy in 25 fractions of 2 Gy",
            message: "25 fractions of 2 Gy are 50 Gy, not 60.",
          },
        ],
      },
      {
        title: "a number of fractions that gives an odd dose",
        files: "The chest received 45 Gy in 26 fractions.\n",
        findings: [
          {
            at: "example.md:1:20 45 Gy in 26 fractions",
            message: "45 Gy in 26 fractions are 1.731 Gy each, which is not prescribed.",
            severity: "info",
          },
        ],
      },
      {
        title: "half a fraction too many",
        files: "The breast received 57 Gy in 2 Gy fractions.\n",
        findings: [
          {
            at: "example.md:1:21 57 Gy in 2 Gy fractions",
            message: "57 Gy are no whole number of fractions of 2 Gy.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly message: string;
  readonly arithmetic: string;
}

/** A dose of whole grays is meant as printed: of 140 schedules in real text that print all three numbers, none needs it rounded. */
function makes(each: Printed, fractions: number, total: Printed): boolean {
  return each.scale === 0
    ? overlaps(printedInterval(total), exactly(toNumber(each) * fractions))
    : mayMake(each, fractions, total);
}

const exactly = (whole: number) => ({ lower: rational(whole), upper: rational(whole) });

function ofProduct(claim: Fractionation, fractions: number, each: Printed): Verdict<Found> {
  const { total, unit } = claim.value;
  if (total.length > 1 || makes(each, fractions, total[0]!)) return pass([claim, "schedule"]);
  const computed = rounded(toNumber(each) * fractions);
  return fail(
    {
      message: `${fractions} fractions of ${showPrinted(each)} ${unit} are ${computed} ${unit}, not ${showPrinted(total[0]!)}.`,
      arithmetic: `${fractions} x ${showPrinted(each)} = ${computed}`,
    },
    [claim, "schedule"],
  );
}

function ofNumber(claim: Fractionation, fractions: number, total: Printed): Verdict<Found> {
  const slack = total.scale === 0 ? 0 : 0.5 * 10 ** -total.scale;
  const [least, most] = [-slack, slack].map((more) => (toNumber(total) + more) / fractions) as [number, number];
  const steps = least > 5 ? [0.1, 0.25] : [0.05, 1 / 3];
  const isPrescribed = steps.some((step) => Math.ceil(least / step - tiny) <= Math.floor(most / step + tiny));
  if (isPrescribed || (least > 2.65 && most < 2.675)) return pass([claim, "schedule"]);
  const { unit } = claim.value;
  const computed = rounded(toNumber(total) / fractions);
  return notPrescribed(claim, {
    message: `${showPrinted(total)} ${unit} in ${fractions} fractions are ${computed} ${unit} each, which is not prescribed.`,
    arithmetic: `${showPrinted(total)} / ${fractions} = ${computed}`,
  });
}

function ofEach(claim: Fractionation, each: Printed): Verdict<Found> {
  const { total, unit } = claim.value;
  const odd = total.find((one) => {
    const { lower, upper } = { lower: toNumber(one) / bound(each, 1), upper: toNumber(one) / bound(each, -1) };
    return Math.ceil(lower - tiny) > Math.floor(upper + tiny);
  });
  if (!odd) return pass([claim, "schedule"]);
  return notPrescribed(claim, {
    message: `${showPrinted(odd)} ${unit} are no whole number of fractions of ${showPrinted(each)} ${unit}.`,
    arithmetic: `${showPrinted(odd)} / ${showPrinted(each)} = ${rounded(toNumber(odd) / toNumber(each))}`,
  });
}

/** A schedule that is seldom prescribed, unless it is an average, an equivalent, a range or the sum of several courses. */
function notPrescribed(claim: Fractionation, evidence: Found): Verdict<Found> {
  if (claim.value.isDerived || claim.value.total.length > 1)
    return unsure("it may be an average, an equivalent, the end of a range or the sum of courses", [claim, "schedule"]);
  return withSeverity("info", fail(evidence, [claim, "schedule"]));
}

const tiny = 1e-9;

/** A dose of a fraction printed with two decimals may be rounded. */
function bound(each: Printed, sign: 1 | -1): number {
  return toNumber(each) + (each.scale > 1 ? sign * 0.5 * 10 ** -each.scale : 0);
}

const rounded = (value: number): string => Number(value.toPrecision(4)).toString();
