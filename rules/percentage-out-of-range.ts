/** Shares of subjects above 100%. */
import { z } from "zod";
import {
  type Claims,
  comparePrinted,
  defineRule,
  fail,
  pass,
  percentageOutcome,
  printed,
  type Share,
  showPrinted,
  unsure,
} from "../src/rule/index.ts";

const whole = printed("100");

export default defineRule({
  id: "percentage-out-of-range",
  title: "Percentage out of range",
  why: `No more than 100% of the patients can respond, have an event or withdraw. A share above that has a digit too many, has lost its decimal point, or is not a share at all.
Only shares of subjects are checked: increases, ratios, doses, recoveries and percentages of a value before treatment may well exceed 100%. Where events are counted instead of subjects, it stays unsettled.`,
  references: ["https://doi.org/10.7326/M18-3022"],
  severity: "error",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    for (const share of claims.of("proportion", "response")) {
      const { percent, of, event } = share.value;
      if (!percent) continue;
      const operand = [share, "percentage"] as const;
      if (comparePrinted(percent, whole) <= 0) yield pass(operand);
      else if (of !== "patients" && of !== "") yield unsure("what is counted may be more than the subjects", operand);
      else if (countsEvents(share, claims))
        yield unsure("events may be counted, and one subject can have several", operand);
      else yield fail({ percent: showPrinted(percent), event }, operand);
    }
  },
  explain: ({ percent, event }) => ({
    message: `${percent}% is more than all patients.`,
    explanation: [event ? `It is given for: ${event}.` : "A share lies between 0% and 100%."],
    advice:
      "Look for a digit too many or a lost decimal point; if it is not a share, say what the percentage refers to.",
  }),
  examples: {
    valid: [
      { title: "all of them", files: "The objective response rate was 100% in 40 patients.\n" },
      {
        title: "an increase, a recovery and a value before treatment",
        files:
          "Of 40 patients, 12 (30%) had rash. Weight rose by 120%; recovery was 104%; FEV1 was 112% of that of healthy women.\n",
      },
      {
        title: "a relative rate and a response of muscle",
        files:
          "Rash was seen in 12% of patients. The relative survival rate was 104%, the response was 135% of control.\n",
      },
      {
        title: "events instead of subjects",
        files: "In 40 patients, 52 adverse events (130%) occurred.\n",
        unsure: 1,
      },
      { title: "events per subject", files: "There were 52 infections (130%) in 40 women.\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "a response rate above 100%",
        files: "The objective response rate was 135%, and 4 of 40 patients had a rash.\n",
        findings: [{ at: "example.md:1:33 135%", message: "135% is more than all patients." }],
      },
      {
        title: "a digit too many after a count",
        files: "Of 40 patients, 12 (130%) had a rash; pain was noted in 112% of patients.\n",
        findings: [
          { at: "example.md:1:17 12 (130%", message: "130% is more than all patients." },
          { at: "example.md:1:57 112% of patients", message: "112% is more than all patients." },
        ],
      },
    ],
  },
});

/** Whether a count above a size on the page, or above its own denominator, gives the percentage. */
function countsEvents({ value }: Share, claims: Claims<"cohort-size">): boolean {
  const { count, percent, denominator } = value;
  if (count === null || !percent) return false;
  const sizes = denominator === null ? claims.of("cohort-size").map(({ value: { n } }) => n) : [denominator];
  return sizes.some((n) => n < count && percentageOutcome(count, n, percent) === "exact");
}
