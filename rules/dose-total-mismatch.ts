/** A total that is not the dose times how often it is taken. */
import { z } from "zod";
import { defineRule, fail, mayMake, pass, showPrinted, toNumber } from "../src/rule/index.ts";

export default defineRule({
  id: "dose-total-mismatch",
  title: "Total does not match its dose",
  why: `\`600 mg twice daily (total daily dose 1000 mg)\`: a reader who follows one number gives a different dose from one who follows the other.
It needs a single dose, how many times a day it is taken, directly followed by the daily total, in one unit; or a dose with the days it is given on or the number of doses, directly followed by what is called their total (*375 mg/m² on days 1, 8, 15 and 22 (total 1,500 mg/m²)*). Both numbers are given the benefit of rounding.`,
  references: ["https://doi.org/10.1136/qshc.2007.023697"],
  severity: "error",
  scope: "document",
  reads: ["dose-total"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("dose-total")) {
      const { dose, times, per, total, unit } = claim.value;
      const whole = Math.round(times);
      if (Math.abs(whole - times) > 1e-9) continue;
      if (mayMake(dose, whole, total)) yield pass([claim, "total"]);
      else
        yield fail(
          {
            dose: showPrinted(dose),
            times: whole,
            per,
            total: showPrinted(total),
            unit,
            computed: Number((toNumber(dose) * whole).toPrecision(12)).toString(),
          },
          [claim, "total"],
        );
    }
  },
  explain: ({ dose, times, per, total, unit, computed }) => ({
    message:
      per === "day"
        ? `${dose} ${unit} ${times} times a day is ${computed} ${unit} a day, not ${total}.`
        : `${times} doses of ${dose} ${unit} make ${computed} ${unit}, not ${total}.`,
    explanation: [`${times} x ${dose} = ${computed}`],
    advice: "Compare the dose, how often it is taken and the total with the source or the label.",
  }),
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
    ],
    invalid: [
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
