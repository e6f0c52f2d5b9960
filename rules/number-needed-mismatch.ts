/** Numbers needed to treat that are not one divided by the difference of risks before them. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  pass,
  printedInterval,
  rationalToNumber,
  showPrinted,
  unsure,
} from "../src/rule/index.ts";

type Needed = ClaimOf<"needed-to-treat">;

export default defineRule({
  id: "number-needed-mismatch",
  title: "Number needed to treat does not follow",
  why: `The number needed to treat is one divided by the difference of the two risks: \`ARR 6.4%, NNT 16\`.
It needs both beside each other. The rounding of both is taken in favour of the text, and numbers may be rounded to the next on either side. One that is off by less than \`slack\` of itself stays unsettled: reviews compute it from a pooled ratio and the risk of one group.`,
  references: ["https://doi.org/10.1136/bmj.310.6977.452"],
  severity: "warning",
  scope: "document",
  reads: ["needed-to-treat"],
  options: z.strictObject({
    /** The part of the number by which it may differ from one divided by the difference. */
    slack: z.number().nonnegative().max(1).default(0.2),
  }),
  *check(claims, { slack }) {
    for (const claim of claims.of("needed-to-treat")) {
      const [least, most] = neededOf(claim);
      const { needed } = claim.value;
      const n = rationalToNumber(printedInterval(needed).lower) + 0.5 * 10 ** -needed.scale;
      const step = 10 ** -needed.scale;
      const isWithin = (margin: number) => n + margin >= least && n - margin <= most;
      if (isWithin(step)) yield pass([claim, "number"]);
      else if (isWithin(step + slack * n))
        yield unsure("it is close; the number may be computed from a pooled ratio", [claim, "number"]);
      else yield fail(evidenceOf(claim, least, most), [claim, "number"]);
    }
  },
  explain: ({ risk, needed, computed }) => ({
    message: `A difference of ${risk} needs ${computed} to be treated, not ${needed}.`,
    explanation: [`1 / ${risk} = ${computed}.`],
    advice: "Compare the difference and the number with the source; one of them is wrong, or of another time.",
  }),
  examples: {
    valid: [
      { title: "one divided by the difference", files: "Zinc prevented rash (ARR = 6.4%, NNT = 16).\n" },
      { title: "rounded up", files: "Zinc prevented rash (RD -0.35, 95% CI -0.62 to -0.08; NNT 3).\n" },
      {
        title: "close to it",
        files: "Zinc prevented rash (ARR = 6.4%, NNT = 18).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "exchanged digits",
        files: "Zinc prevented rash (ARR = 6.4%, NNT = 61).\n",
        findings: [
          {
            at: "example.md:1:22 ARR = 6.4%, NNT = 61",
            message: "A difference of 6.4% needs 15.6 to be treated, not 61.",
          },
        ],
      },
      {
        title: "a wrong digit of a share of 1",
        files: "Zinc prevented rash (risk difference -0.14, 95% CI -0.22 to -0.06; NNT 4).\n",
        findings: [
          {
            at: "example.md:1:22 risk difference -0.14, 95% CI -0.22 to -0.06; NNT 4",
            message: "A difference of 0.14 needs 7.1 to be treated, not 4.",
          },
        ],
      },
    ],
  },
});

/** The least and the most that the digits of the difference allow. */
function neededOf({ value: { risk, isPercent } }: Needed): readonly [least: number, most: number] {
  const { lower, upper } = printedInterval({ ...risk, negative: false });
  const whole = isPercent ? 100 : 1;
  const [low, high] = [rationalToNumber(lower), rationalToNumber(upper)];
  return [whole / high, low > 0 ? whole / low : Number.POSITIVE_INFINITY];
}

function evidenceOf({ value: { risk, isPercent, needed } }: Needed, least: number, most: number) {
  const own = Number(showPrinted({ ...risk, negative: false }).replaceAll(",", ""));
  const computed = own > 0 ? ((isPercent ? 100 : 1) / own).toFixed(1) : `${least.toFixed(1)} to ${most.toFixed(1)}`;
  return {
    risk: `${showPrinted({ ...risk, negative: false })}${isPercent ? "%" : ""}`,
    needed: showPrinted(needed),
    computed,
  };
}
