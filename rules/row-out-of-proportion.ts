/** A number of a table that is not in the proportion of the other rows. */
import { z } from "zod";
import {
  compare,
  contains,
  defineRule,
  fail,
  lastPlace,
  multiply,
  type Printed,
  pass,
  printedValue,
  type Rational,
  rational,
  ratioPrinted,
  ratioRange,
  showPrinted,
  showRational,
  subtract,
  unsure,
} from "../src/rule/index.ts";

export default defineRule({
  id: "row-out-of-proportion",
  title: "Row out of proportion",
  why: `A table of doses reckons one column from another: so many milligrams for each kilogram, millilitres for each milligram, tablets for each day. A row that does not follow gives another dose than the rows around it.
It needs two columns of single numbers of which all rows but one are in one proportion: three rows, or two where a third column agrees with one of the two in every row. A number at the end of the table that is held back, as a greatest or a least dose does, stays unsettled.`,
  references: ["https://doi.org/10.1136/qshc.2007.023697"],
  severity: "warning",
  scope: "document",
  reads: ["proportional-row"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("proportional-row")) {
      const { of, to, like, held, isInside } = claim.value;
      const operand = [claim, "number"] as const;
      const ratio = ratioPrinted(like.of, like.to);
      if (contains(ratioRange(of.value, to.value), ratio)) yield pass(operand);
      else if (isRounded(of.value, to.value, ratio))
        yield unsure("it may be rounded to what can be measured out", operand);
      else if (!isInside) yield unsure("it may be the greatest or the least dose that is given", operand);
      else
        yield fail(
          {
            of: `${showPrinted(of.value)} ${of.unit}`.trim(),
            to: `${showPrinted(to.value)} ${to.unit}`.trim(),
            like: `${showPrinted(like.of)} ${of.unit}`.trim(),
            gives: `${showPrinted(like.to)} ${to.unit}`.trim(),
            would:
              `${Number(showRational(multiply(printedValue(of.value), ratio), to.value.scale + 2))} ${to.unit}`.trim(),
            held,
          },
          operand,
        );
    }
  },
  explain: ({ of, to, like, gives, would, held }) => ({
    message: `${of} goes with ${to} here, but with ${would} as in the other rows.`,
    explanation: [`${like} goes with ${gives}, and so in ${held} rows.`],
    advice: "Reckon the row again; look for a wrong digit in one of its numbers.",
  }),
  examples: {
    valid: [
      {
        title: "every row in proportion",
        files: "| Weight | Dose |\n| --- | --- |\n| 8 kg | 120 mg |\n| 12 kg | 180 mg |\n| 16 kg | 240 mg |\n",
      },
      {
        title: "rounded to what can be measured",
        files:
          "| Weight | Dose |\n| --- | --- |\n| 8 kg | 4 mL |\n| 15 kg | 7 mL |\n| 16 kg | 8 mL |\n| 20 kg | 10 mL |\n",
        unsure: 1,
      },
      {
        title: "a greatest dose",
        files:
          "| Weight | Dose |\n| --- | --- |\n| 40 kg | 1000 mg |\n| 60 kg | 1500 mg |\n| 80 kg | 2000 mg |\n| 130 kg | 3000 mg |\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a row between others",
        files:
          "| Weight | Dose |\n| --- | --- |\n| 8 kg | 120 mg |\n| 12 kg | 160 mg |\n| 16 kg | 240 mg |\n| 20 kg | 300 mg |\n",
        findings: [
          {
            at: "example.md:4:11 160 mg",
            message: "12 kg goes with 160 mg here, but with 180 mg as in the other rows.",
          },
        ],
      },
    ],
  },
});

/** Less than one in the last place, or one in twenty-five, from what the other rows give. */
function isRounded(of: Printed, to: Printed, ratio: Rational): boolean {
  const would = multiply(printedValue(of), ratio);
  const difference = subtract(printedValue(to), would);
  const off = difference.num < 0n ? subtract(rational(0), difference) : difference;
  return compare(off, lastPlace(to)) < 0 || compare(multiply(off, rational(25)), would) < 0;
}
