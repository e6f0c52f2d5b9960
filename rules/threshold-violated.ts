/** Items below the threshold of their list. */
import { z } from "zod";
import {
  comparePrinted,
  contains,
  contextKey,
  defineRule,
  fail,
  type Printed,
  pass,
  printedValue,
  rational,
  type Share,
  showPrinted,
  unsure,
  widened,
} from "../src/rule/index.ts";

/** No more stands between two values of one item: `nausea (4.2 and 8.5%)`. */
const joint = 8;

/** The list and its item that a share is of; the second value of an item has no name of its own. */
function keyOfItems(isListed: (share: Share) => boolean): (share: Share) => string | null {
  let last: { readonly share: Share; readonly key: string } | null = null;
  return (share) => {
    if (!isListed(share)) return null;
    const isSecond =
      last !== null &&
      share.form === "rate-list" &&
      last.share.form === "rate-list" &&
      contextKey(last.share) === contextKey(share) &&
      share.span.start >= last.share.span.end &&
      share.span.start - last.share.span.end <= joint;
    const key = isSecond
      ? last!.key
      : `${contextKey(share)} ${share.place.row} ${share.value.event} ${share.value.grade}`;
    last = { share, key };
    return key;
  };
}

export default defineRule({
  id: "threshold-violated",
  title: "Item below its threshold",
  why: `A list headed \`Adverse events (≥15%)\` holds events that occurred in at least 15% of the patients. One that is rarer points to a wrong digit, a wrong threshold, or a threshold met in another group.
It compares each percentage with the threshold of its list or row. Where the event is given for several groups, one that reaches the threshold is enough. Values that reach it when rounded stay unsettled.`,
  references: ["https://doi.org/10.7326/0003-4819-141-10-200411160-00009"],
  severity: "warning",
  scope: "document",
  reads: ["proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const isListed = ({ value }: Share) => value.threshold !== null && value.percent !== null && !value.approximate;
    const key = keyOfItems(isListed);
    for (const shares of claims.groups(["proportion", "response"], key)) {
      const reaches = shares.some(({ value }) => comparePrinted(value.percent!, value.threshold!) >= 0);
      for (const share of shares) {
        const [percent, threshold]: [Printed, Printed] = [share.value.percent!, share.value.threshold!];
        if (reaches) yield pass([share, "percentage"]);
        else if (contains(widened(threshold, rational(1, 2)), printedValue(percent)))
          yield unsure("it reaches the threshold when rounded", [share, "percentage"]);
        else yield fail(evidenceOf(share), [share, "percentage"]);
      }
    }
  },
  explain: ({ event, percent, threshold }) => ({
    message: `${event || "An item"} (${percent}%) is listed under ≥${threshold}%.`,
    explanation: [`${percent} < ${threshold}`],
    advice: "Check the percentage and the threshold; say for which group the threshold holds.",
  }),
  examples: {
    valid: [
      {
        title: "one of two values reaches the threshold",
        files: "The most common adverse events (≥5%) were nausea (4.2 and 8.5%) and rash (6.0 and 7.1%).\n",
      },
      {
        title: "events at and above the threshold",
        files: "| Event | Patients (N=80) |\n| --- | --- |\n| AEs, any grade (≥10%) | Nausea (31%), Rash (10%) |\n",
      },
    ],
    invalid: [
      {
        title: "in a list of a sentence",
        files:
          "The most common adverse events (≥20%) were neutropenia (46.5%), rash (36.0%), and hypokalaemia (18.6%).\n",
        findings: [{ at: "example.md:1:97 18.6%", message: "hypokalaemia (18.6%) is listed under ≥20%." }],
      },
      {
        title: "an event below it",
        files: "| Event | Patients (N=80) |\n| --- | --- |\n| AEs, any grade (≥10%) | Nausea (31%), Rash (8%) |\n",
        findings: [{ at: "example.md:3:47 8%", message: "rash (8%) is listed under ≥10%." }],
      },
    ],
  },
});

function evidenceOf({ value }: Share) {
  return { event: value.event, percent: showPrinted(value.percent!), threshold: showPrinted(value.threshold!) };
}
