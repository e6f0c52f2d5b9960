/** A total that is not the dose times how often it is taken. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  inOneUnit,
  overlaps,
  type Printed,
  pass,
  printedInterval,
  printedValue,
  productInterval,
  type RationalInterval,
  rational,
  showPrinted,
  sumInterval,
  toNumber,
} from "../src/rule/index.ts";

type Total = ClaimOf<"dose-total">["value"];

export default defineRule({
  id: "dose-total-mismatch",
  title: "Total does not match its dose",
  why: `\`600 mg twice daily (total daily dose 1000 mg)\`: a reader who follows one number gives a different dose from one who follows the other.
It needs a single dose, how many times a day it is taken, and beside it the daily total; a dose with the days it is given on or the number of doses, directly followed by what is called their total (*375 mg/m² on days 1, 8, 15 and 22 (total 1,500 mg/m²)*; *63 mg, then six doses of 30 mg (243 mg in total)*); sessions in a week and for how many weeks (*twice a week for 6 weeks (12 sessions)*); or the row of a table that has a column for each of them. Both numbers are given the benefit of rounding, but for a dose of one significant digit (*1 g*, *200 mg*) and a whole number in a total that is not round (*12 mg*, *37 mg*), which are measured out as they stand, and a product of one or two digits (*1.5 g*), which nobody rounds.`,
  references: ["https://doi.org/10.1136/qshc.2007.023697"],
  severity: "error",
  scope: "document",
  reads: ["dose-total"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("dose-total")) {
      const { terms, per, total, unit, totalUnit } = claim.value;
      if (terms.some(({ times }) => !isWhole(times))) continue;
      const fits = mayMakeTotal(claim.value);
      if (fits) yield pass([claim, "total"]);
      else if (fits === false)
        yield fail(
          {
            doses: terms.map(({ dose }) => showPrinted(dose)),
            times: terms.map(({ times }) => Math.round(times)),
            per,
            total: `${showPrinted(total)}${unit === totalUnit ? "" : ` ${totalUnit}`}`,
            unit,
            computed: showSum(terms),
          },
          [claim, "total"],
        );
    }
  },
  explain: ({ doses, times, per, total, unit, computed }) => {
    const products = doses.map((dose, at) => (times[at] === 1 ? dose : `${times[at]} x ${dose}`)).join(" + ");
    const [dose, number] = [doses[0], times[0]];
    return {
      message:
        per === "day"
          ? `${dose} ${unit} ${number} times a day is ${computed} ${unit} a day, not ${total}.`
          : unit === "session"
            ? `${number} weeks of ${dose} sessions make ${computed} sessions, not ${total}.`
            : per === "course" && doses.length === 1
              ? `${number} doses of ${dose} ${unit} make ${computed} ${unit}, not ${total}.`
              : `${products} ${unit} make ${computed} ${unit}, not ${total}.`,
      explanation: [`${products} = ${computed}`],
      advice: "Compare the dose, how often it is taken and the total with the source or the label.",
    };
  },
  examples: {
    valid: [
      { title: "twice daily and its total", files: "Zinc was given at 90 mg twice daily (180 mg/day).\n" },
      {
        title: "a rounded total",
        files: "Zinc was given at 33.3 mg three times a day (100 mg/day).\n",
      },
      {
        title: "the total of the days named",
        files:
          "Zinc 30 mg/m2/day was given for 3 days (total 90 mg/m2), copper 12 mg on days 1 and 8 (2 doses, total 24 mg).\n",
      },
      {
        title: "two units, and a first dose that is larger",
        files:
          "Zinc was given at 500 mg three times daily (1.5 g/day); copper 63 mg, then six doses of 30 mg (243 mg in total).\n",
      },
    ],
    invalid: [
      {
        title: "sessions of some weeks",
        files: "They trained three times a week for 8 weeks (42 sessions).\n",
        findings: [
          {
            at: "example.md:1:14 three times a week for 8 weeks (42 sessions",
            message: "8 weeks of 3 sessions make 24 sessions, not 42.",
          },
        ],
      },
      {
        title: "the total of another dose",
        files: "Women took zinc 600 mg twice daily (total daily dose of 1000 mg).\n",
        findings: [
          {
            at: "example.md:1:12 zinc 600 mg twice daily (total daily dose of 1000 mg",
            message: "600 mg 2 times a day is 1200 mg a day, not 1000.",
          },
        ],
      },
      {
        title: "a dose of one digit is not rounded",
        files: "Zinc is given at 1 g every 8 hours (4 g daily).\n",
        findings: [
          {
            at: "example.md:1:1 Zinc is given at 1 g every 8 hours (4 g daily",
            message: "1 g 3 times a day is 3 g a day, not 4.",
          },
        ],
      },
      {
        title: "a first dose and others",
        files: "Women took zinc 63 mg, then six doses of 30 mg (253 mg in total).\n",
        findings: [
          {
            at: "example.md:1:12 zinc 63 mg, then six doses of 30 mg (253 mg in total",
            message: "63 + 6 x 30 mg make 243 mg, not 253.",
          },
        ],
      },
      {
        title: "grams for milligrams",
        files: "Zinc was given at 500 mg/day for 5 days (3.5 g in total).\n",
        findings: [
          {
            at: "example.md:1:30 for 5 days (3.5 g in total",
            message: "5 doses of 500 mg make 2500 mg, not 3.5 g.",
          },
        ],
      },
      {
        title: "a total of other days",
        files:
          "Zinc 375 mg/m2 was given on days 1, 8, 15 and 22 of cycle 1 (total 1,500 mg/m2) and on day 1 of cycles 3 to 6 (four doses, total 1,875 mg/m2).\n",
        findings: [
          {
            at: "example.md:1:112 four doses, total 1,875 mg/m2",
            message: "4 doses of 375 mg/m2 make 1500 mg/m2, not 1875.",
          },
        ],
      },
    ],
  },
});
const isWhole = (times: number): boolean => Math.abs(Math.round(times) - times) <= 1e-9;

/** Whether the printed doses make the printed total; `null` where their units cannot be compared. */
function mayMakeTotal({ terms, total, unit, totalUnit }: Total): boolean | null {
  const all = inOneUnit([...terms.map(({ dose }) => ({ value: dose, unit })), { value: total, unit: totalUnit }]);
  if (!all) return null;
  const made = sumInterval(
    terms.map(({ times }, at) => {
      const factor = { lower: rational(Math.round(times)), upper: rational(Math.round(times)) };
      return productInterval(isExact(terms[at]!.dose, total) ? exactly(all[at]!) : printedInterval(all[at]!), factor);
    }),
  );
  const last = all.at(-1)!;
  return overlaps(made, isShort(showSum(terms)) ? exactly(last) : printedInterval(last));
}

/** `1.5`, `36`, `2400`: nobody rounds so short a total. */
const isShort = (sum: string): boolean => Number(Number(sum).toPrecision(2)) === Number(sum);

/**
 * A dose of one significant digit is measured out as it stands. Of more, one with decimals may be rounded, and a whole number where it
 * is a part of a round total: `33 mg three times a day (100 mg/day)`, but not `12 mg three times a day (37 mg/day)`.
 */
const isExact = ({ digits, scale }: Printed, total: Printed): boolean =>
  /^0*[1-9]0*$/.test(digits) || (scale === 0 && !/[05]$/.test(total.digits));

function exactly(value: Printed): RationalInterval {
  const exact = printedValue(value);
  return { lower: exact, upper: exact };
}

const showSum = (terms: Total["terms"]): string =>
  Number(
    terms.reduce((sum, { dose, times }) => sum + toNumber(dose) * Math.round(times), 0).toPrecision(12),
  ).toString();
