/** A daily total that is not the dose times how often it is taken. */
import { z } from "zod";
import { defineRule, fail, mayMake, pass, showPrinted, toNumber } from "../src/rule/index.ts";

export default defineRule({
  id: "dose-total-mismatch",
  title: "Daily total does not match its dose",
  why: `\`600 mg twice daily (total daily dose 1000 mg)\`: a reader who follows one number gives a different dose from one who follows the other.
It needs a single dose, how many times a day it is taken, directly followed by the daily total, in one unit. Both numbers are given the benefit of rounding.`,
  references: ["https://doi.org/10.1136/qshc.2007.023697"],
  severity: "error",
  scope: "document",
  reads: ["dose-total"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("dose-total")) {
      const { dose, timesPerDay, total, unit } = claim.value;
      const whole = Math.round(timesPerDay);
      if (Math.abs(whole - timesPerDay) > 1e-9) continue;
      if (mayMake(dose, whole, total)) yield pass([claim, "total"]);
      else
        yield fail(
          {
            dose: showPrinted(dose),
            times: whole,
            total: showPrinted(total),
            unit,
            computed: Number((toNumber(dose) * whole).toPrecision(12)).toString(),
          },
          [claim, "total"],
        );
    }
  },
  explain: ({ dose, times, total, unit, computed }) => ({
    message: `${dose} ${unit} ${times} times a day is ${computed} ${unit} a day, not ${total}.`,
    explanation: [`${times} x ${dose} = ${computed}`],
    advice: "Compare the dose, how often it is taken and the daily total with the source or the label.",
  }),
  examples: {
    valid: [
      { title: "twice daily and its total", files: "Zinc was given at 90 mg twice daily (180 mg/day).\n" },
      {
        title: "a rounded total",
        files: "Zinc was given at 33.3 mg three times a day (100 mg/day).\n",
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
    ],
  },
});
