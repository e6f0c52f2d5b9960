/** P values that are not a probability. */
import { z } from "zod";
import { comparePrinted, defineRule, fail, pass, printed, showPrinted } from "../src/rule/index.ts";

const one = printed("1");

export default defineRule({
  id: "p-value-impossible",
  title: "P value above 1",
  why: "A p value is a probability and never exceeds 1. One that does has lost its decimal point or a zero, or has a wrong digit. The rule needs only the printed value.",
  references: ["https://doi.org/10.1080/00031305.2016.1154108"],
  severity: "error",
  scope: "document",
  reads: ["p-value"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("p-value")) {
      const { value, relation } = claim.value;
      if (comparePrinted(value, one) <= 0) yield pass([claim, "p value"]);
      else yield fail({ p: `p ${relation} ${showPrinted(value)}` }, [claim, "p value"]);
    }
  },
  explain: ({ p }) => ({
    message: `${p} is above 1.`,
    explanation: ["A probability lies between 0 and 1."],
    advice: "Look for a lost decimal point or a wrong first digit.",
  }),
  examples: {
    valid: [{ title: "a probability", files: "The groups did not differ (p = 0.76).\n" }],
    invalid: [
      {
        title: "a wrong first digit",
        files: "The groups did not differ (p = 3.076).\n",
        findings: [{ at: "example.md:1:28 p = 3.076", message: "p = 3.076 is above 1." }],
      },
    ],
  },
});
