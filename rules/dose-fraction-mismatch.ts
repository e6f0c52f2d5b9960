/** Doses of radiation that their fractions do not make up. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  overlaps,
  type Printed,
  pass,
  printedInterval,
  productInterval,
  rational,
  showPrinted,
  toNumber,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

type Fractionation = ClaimOf<"fractionation">;

export default defineRule({
  id: "dose-fraction-mismatch",
  title: "Radiation dose does not match its fractions",
  why: `\`45 Gy in 30 fractions of 1.5 Gy\` is one statement in three numbers, and a reader who follows two of them gives the dose of the third.
Where all three are printed, their product must be the total within rounding. Where the number or the dose of the fractions is not printed, it is computed: a whole number of fractions, and a dose that is prescribed in steps of 0.05 Gy (0.1 or 0.25 Gy above 5 Gy; also the 2.66 and 2.67 Gy of hypofractionated schedules) pass. What does not pass there is information: 93 of 100 schedules in real text do.`,
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
  explain: ({ total, fractions, each, unit, computed, asked }) => ({
    message:
      asked === "total"
        ? `${fractions} fractions of ${each} ${unit} are ${computed} ${unit}, not ${total}.`
        : asked === "each"
          ? `${total} ${unit} in ${fractions} fractions would be ${computed} ${unit} each, which is not prescribed.`
          : `${total} ${unit} are no whole number of fractions of ${each} ${unit}.`,
    explanation: [
      asked === "total"
        ? `${fractions} x ${each} = ${computed}`
        : asked === "each"
          ? `${total} / ${fractions} = ${computed}`
          : `${total} / ${each} = ${computed}`,
    ],
    advice: "Compare the total, the number of fractions and the dose of each with the source.",
  }),
  examples: {
    valid: [
      { title: "all three numbers", files: "The lung received 45 Gy in 30 fractions of 1.5 Gy.\n" },
      { title: "a usual dose of each", files: "The breast received 50.4 Gy in 28 fractions.\n" },
      { title: "a hypofractionated schedule", files: "The breast received 40 Gy in 15 fractions.\n" },
      { title: "whole fractions at both ends of a range", files: "2 Gy, five days a week, to a total of 58-68 Gy.\n" },
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
        title: "a number of fractions that gives an odd dose",
        files: "The chest received 45 Gy in 26 fractions.\n",
        findings: [
          {
            at: "example.md:1:20 45 Gy in 26 fractions",
            message: "45 Gy in 26 fractions would be 1.731 Gy each, which is not prescribed.",
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
  readonly [key: string]: string | number | null;
  readonly total: string;
  readonly fractions: number | null;
  readonly each: string | null;
  readonly unit: string;
  readonly computed: string;
  readonly asked: "total" | "each" | "fractions";
}

function ofProduct(claim: Fractionation, fractions: number, each: Printed): Verdict<Found> {
  const times = { lower: rational(fractions), upper: rational(fractions) };
  const product = productInterval(printedInterval(each), times);
  const isMet = claim.value.total.some((total) => overlaps(product, printedInterval(total)));
  if (isMet || claim.value.total.length > 1) return pass([claim, "schedule"]);
  return fail(found(claim, "total", toNumber(each) * fractions), [claim, "schedule"]);
}

function ofNumber(claim: Fractionation, fractions: number, total: Printed): Verdict<Found> {
  const slack = total.scale === 0 ? 0 : 0.5 * 10 ** -total.scale;
  const [least, most] = [-slack, slack].map((more) => (toNumber(total) + more) / fractions) as [number, number];
  const steps = least > 5 ? [0.1, 0.25] : [0.05];
  const isPrescribed = steps.some((step) => Math.ceil(least / step - tiny) <= Math.floor(most / step + tiny));
  if (isPrescribed || (least > 2.65 && most < 2.675)) return pass([claim, "schedule"]);
  return withSeverity("info", fail(found(claim, "each", toNumber(total) / fractions), [claim, "schedule"]));
}

function ofEach(claim: Fractionation, each: Printed): Verdict<Found> {
  const odd = claim.value.total.find((total) => {
    const { lower, upper } = { lower: toNumber(total) / bound(each, 1), upper: toNumber(total) / bound(each, -1) };
    return Math.ceil(lower - tiny) > Math.floor(upper + tiny);
  });
  if (!odd) return pass([claim, "schedule"]);
  const evidence = found(claim, "fractions", toNumber(odd) / toNumber(each));
  return withSeverity("info", fail({ ...evidence, total: showPrinted(odd) }, [claim, "schedule"]));
}

const tiny = 1e-9;

/** A dose of a fraction printed with two decimals may be rounded. */
function bound(each: Printed, sign: 1 | -1): number {
  return toNumber(each) + (each.scale > 1 ? sign * 0.5 * 10 ** -each.scale : 0);
}

function found({ value }: Fractionation, asked: Found["asked"], computed: number): Found {
  return {
    total: value.total.map(showPrinted).join("-"),
    fractions: value.fractions,
    each: value.each && showPrinted(value.each),
    unit: value.unit,
    computed: Number(computed.toPrecision(4)).toString(),
    asked,
  };
}
