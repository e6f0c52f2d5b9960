/** A row of a table that is not reckoned as the others are. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  defineRule,
  digitSlipsOf,
  fail,
  isReckoned,
  isShare,
  isSlip,
  type Printed,
  pass,
  reckoned,
  showPrinted,
  unsure,
} from "../src/rule/index.ts";

type Row = ClaimOf<"reckoned-row">;

export default defineRule({
  id: "row-calculation-wrong",
  title: "Row not reckoned as the others",
  why: `Tables print numbers and what they give: *N | Responders | ORR*, *Weekly dose | Injections | Dose in this step*. Where all other rows are reckoned so, one that is not has a wrong digit.
It needs a column that all rows but one reckon from two others: as a share in percent, in two rows and to a decimal, or in three; or as a product, in three. The row is told where one digit, or two exchanged, would mend it. A row whose share is compared with its own count and number is left to \`count-percentage-mismatch\`.`,
  references: ["https://doi.org/10.1136/qshc.2007.023697"],
  severity: "warning",
  scope: "document",
  reads: ["reckoned-row", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const shares = claims.of("proportion", "response").filter(isShare);
    for (const claim of claims.of("reckoned-row")) {
      const { how, first, second, result, unit, held } = claim.value;
      const operand = [claim, "number"] as const;
      if (isReckoned(how, first, second, result)) yield pass(operand);
      else if (shares.some((share) => isSame(share, claim) && share.value.count !== null)) continue;
      else if (!isOneSlip(claim)) yield unsure("no single digit would mend the row", operand);
      else
        yield fail(
          {
            shown: `${showPrinted(first)} ${how === "share" ? "of" : "times"} ${showPrinted(second)}`,
            gives: withUnit(reckoned(how, first, second, result.scale), unit),
            printed: withUnit(showPrinted(result), unit),
            held,
          },
          operand,
        );
    }
  },
  explain: ({ shown, gives, printed, held }) => ({
    message: `${shown} is ${gives}, not ${printed}.`,
    explanation: [`${held} other rows of the table are reckoned so.`],
    advice: "Reckon the row again; look for a wrong digit in one of its numbers.",
  }),
  examples: {
    valid: [
      {
        title: "rows reckoned alike",
        files:
          "| Kind | N | Healed | Rate |\n| --- | --- | --- | --- |\n| Flat | 28 | 9 | 32.1% |\n| Mosaic | 12 | 4 | 33.3% |\n| Plane | 22 | 11 | 50.0% |\n",
      },
      {
        title: "no digit would mend it",
        files:
          "| Weeks | Weekly dose | Injections | Dose in this step |\n| --- | --- | --- | --- |\n| 1-4 | 0.3 mg | 4 | 1.2 mg |\n| 5-8 | 0.6 mg | 4 | 2.4 mg |\n| 9-12 | 1.2 mg | 4 | 4.8 mg |\n| 13-16 | 2.4 mg | 4 | 7.2 mg |\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a share",
        files:
          "| Kind | N | Healed | Rate |\n| --- | --- | --- | --- |\n| Flat | 28 | 9 | 32.1% |\n| Plane | 22 | 11 | 55.0% |\n| Mosaic | 12 | 4 | 33.3% |\n",
        findings: [{ at: "example.md:4:21 55.0%", message: "11 of 22 is 50.0%, not 55.0%." }],
      },
      {
        title: "a product",
        files:
          "| Weeks | Weekly dose | Injections | Dose in this step |\n| --- | --- | --- | --- |\n| 1-4 | 0.3 mg | 4 | 1.2 mg |\n| 5-8 | 0.6 mg | 4 | 2.4 mg |\n| 9-12 | 1.2 mg | 4 | 4.8 mg |\n| 13-16 | 2.4 mg | 4 | 8.6 mg |\n",
        findings: [{ at: "example.md:6:24 8.6 mg", message: "2.4 times 4 is 9.6 mg, not 8.6 mg." }],
      },
    ],
  },
});

const withUnit = (number: string, unit: string): string => `${number}${unit === "%" ? "" : " "}${unit}`.trim();

const isSame = (share: AnyClaim, claim: Row): boolean =>
  share.path === claim.path && share.span.start >= claim.span.start && share.span.end <= claim.span.end;

/** One digit wrong, or two exchanged, in the result or in a number of two digits and more. */
function isOneSlip({ value: { how, first, second, result } }: Row): boolean {
  if (isSlip(reckoned(how, first, second, result.scale), showPrinted(result))) return true;
  return (
    slipsOf(first).some((other) => isReckoned(how, other, second, result)) ||
    slipsOf(second).some((other) => isReckoned(how, first, other, result))
  );
}

const slipsOf = (number: Printed): readonly Printed[] =>
  number.digits.length < 2
    ? []
    : digitSlipsOf(Number(number.digits)).map((digits) => ({ ...number, digits: `${digits}` }));
