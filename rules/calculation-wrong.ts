/** Calculations that a text writes out, with another result than they have. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  fixed,
  isSlip,
  pass,
  showPrinted,
  toNumber,
  unsure,
} from "../src/rule/index.ts";

type Written = ClaimOf<"calculation">;

/** The form of numbers with their sum behind them. */
const list = "list-total";

export default defineRule({
  id: "calculation-wrong",
  title: "Calculation with another result",
  why: `A text that writes a calculation out (*28.9 − 24.1 = 4.8*, *183, 179 and 219, in all 581*) asks to be checked, and one wrong digit shows.
It needs all numbers and the result in one phrase, joined by plus, minus or times. Every number may stand for all that round to it, and the result may be off by one unit of its last place. A total behind a list of numbers is compared where one digit explains it, or two exchanged.`,
  references: ["https://doi.org/10.1371/journal.pone.0077675"],
  severity: "error",
  scope: "document",
  reads: ["calculation"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("calculation")) {
      const { computed, off } = reckoned(claim);
      const { result } = claim.value;
      const slack = off + 10 ** -result.scale * 1.0001;
      if (Math.abs(computed - toNumber(result)) <= slack) yield pass([claim, "calculation"]);
      else if (claim.form === list && !isSlip(`${computed}`, result.digits))
        yield unsure("the numbers may not be the parts of the total", [claim, "calculation"]);
      else yield fail(evidenceOf(claim, computed), [claim, "calculation"]);
    }
  },
  explain: ({ shown, computed, result }) => ({
    message: `${shown} is ${computed}, not ${result}.`,
    explanation: ["No rounding of the numbers gives the result."],
    advice: "Check the numbers and the result against the source.",
  }),
  examples: {
    valid: [
      { title: "a right result", files: "Nearly five months more (28.9 − 24.1 = 4.8).\n" },
      { title: "a rounded one", files: "The dose was 3 × 1.33 mg = 4 mg.\n" },
      { title: "a total of others", files: "Doses follow in weeks 2, 3, 4 (60 in total).\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "a difference",
        files: "Nearly five months more (28.9 − 24.1 = 5.8).\n",
        findings: [{ at: "example.md:1:26 28.9 − 24.1 = 5.8", message: "28.9 - 24.1 is 4.8, not 5.8." }],
      },
      {
        title: "a list with its sum",
        files: "Number of crises: 183, 179, 219, in all 571.\n",
        findings: [{ at: "example.md:1:19 183, 179, 219, in all 571", message: "183 + 179 + 219 is 581, not 571." }],
      },
    ],
  },
});

/** The value, and how far the rounding of the operands may move it. */
function reckoned({ value: { operands, operators } }: Written): { readonly computed: number; readonly off: number } {
  const terms: { value: number; off: number; sign: 1 | -1 }[] = [];
  for (const [at, operand] of operands.entries()) {
    const value = toNumber(operand);
    const off = operand.scale > 0 ? 0.5 * 10 ** -operand.scale : 0;
    const operator = operators[at - 1];
    const last = terms.at(-1);
    if (operator === "*" && last) {
      last.off = Math.abs(last.value) * off + Math.abs(value) * last.off + off * last.off;
      last.value *= value;
    } else terms.push({ value, off, sign: operator === "-" ? -1 : 1 });
  }
  return {
    computed: terms.reduce((sum, { value, sign }) => sum + sign * value, 0),
    off: terms.reduce((sum, { off }) => sum + off, 0),
  };
}

function evidenceOf({ value: { operands, operators, result } }: Written, computed: number) {
  const scale = Math.max(result.scale, ...operands.map((one) => one.scale));
  const signs = { "+": " + ", "-": " - ", "*": " × " } as const;
  return {
    shown: operands.map((one, at) => `${showPrinted(one)}${operators[at] ? signs[operators[at]] : ""}`).join(""),
    computed: fixed(computed, scale),
    result: showPrinted(result),
  };
}
