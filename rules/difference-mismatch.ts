/** A stated difference that is not that of the values stated with it, and a change of a risk that is not that of its ratio. */
import { z } from "zod";
import {
  type ClaimOf,
  compare,
  contextKey,
  defineRule,
  differenceInterval,
  fail,
  overlaps,
  pass,
  printedInterval,
  printedValue,
  type Rational,
  type RationalInterval,
  ratioInterval,
  rational,
  rationalToNumber,
  showPrinted,
  showRational,
  subtract,
  unsure,
  type Verdict,
  widened,
} from "../src/rule/index.ts";

type Difference = ClaimOf<"difference">;
type Change = ClaimOf<"relative-change">;

export default defineRule({
  id: "difference-mismatch",
  title: "Difference does not match its values",
  why: `\`45% versus 33% (difference, 15 percentage points)\`: one of three numbers is wrong, and a reader cannot tell which.
It needs both values and their difference in one sentence, or in one row of a table of two arms, in one unit. The rounding of all three is taken in favour of the text, and the order of the two does not matter. A difference that is adjusted, of a model, or relative to one of the values is unsettled, and so is one that is off by less than \`slack\` of itself: stratified and adjusted differences are often not called so, a quarter of it where the other rows of its column in a table, two or more, are the plain ones, and nothing where the text works it out from the two (*45% against 33%, so 14 points more*).
A change of a risk in percent that stands beside a hazard ratio, an odds ratio or a relative risk (\`a 33% reduction in the risk of death (HR 0.67)\`) must be that of the ratio or of its inverse. Of odds, a smaller change may be that of the risk; changes that are rounded in words or off by less than \`slack\` are unsettled.`,
  references: ["https://doi.org/10.1136/bmj.318.7188.923"],
  severity: "warning",
  scope: "document",
  reads: ["difference", "relative-change"],
  options: z.strictObject({
    /** The part of the difference that an unstated adjustment may add or remove. */
    slack: z.number().nonnegative().max(1).default(0.2),
  }),
  *check(claims, { slack }): Iterable<Verdict<Found>> {
    for (const claim of claims.of("relative-change")) yield judgeChange(claim, slack);
    const columns = agreementsOf(claims.of("difference"));
    for (const claim of claims.of("difference")) {
      const { difference, modelled } = claim.value;
      const computed = computedOf(claim);
      if (agrees(claim)) yield pass([claim, "difference"]);
      else if (modelled)
        yield unsure("the difference may be adjusted, relative, or from a model", [claim, "difference"]);
      else if (isRelative(claim) && !isPlainColumn(claim, columns))
        yield unsure("it is the relative difference of the two", [claim, "difference"]);
      else if (distance(computed, unsigned(widened(difference, rational(1n)))) <= slackOf(claim, slack, columns))
        yield unsure("it is close; the difference may be adjusted", [claim, "difference"]);
      else yield fail(evidenceOf(claim), [claim, "difference"]);
    }
  },
  explain: ({ message, reason }) => ({
    message,
    explanation: [reason],
    advice: "Compare the numbers with the source; one of them is wrong, or it is of something else.",
  }),
  examples: {
    valid: [
      {
        title: "a difference of rounded values",
        files: "Wounds healed in 45% versus 32% (difference, 12.2 percentage points; 95% CI 3 to 21).\n",
      },
      {
        title: "an adjusted difference",
        files: "Wounds healed in 45% versus 33% (adjusted difference, 9 percentage points; 95% CI 3 to 15).\n",
        unsure: 1,
      },
      {
        title: "a reduction and its hazard ratio, and one that is told the other way round",
        files:
          "Zinc led to a 33% reduction in the risk of death (HR 0.67; 95% CI 0.50 to 0.90), and to a 25% lower risk of rash (RR for sham, 1.33).\n",
      },
      {
        title: "a change of the risk beside an odds ratio",
        files: "Zinc led to a 20% reduction in the risk of rash (odds ratio, 0.65; 95% CI 0.42 to 1.01).\n",
        unsure: 1,
      },
      {
        title: "a change that is rounded in words, and one from other numbers of the same study",
        files:
          "Zinc led to a nearly 40% reduction in the risk of death (HR 0.67). It led to a 30% reduction in the risk of rash (HR 0.72).\n",
        unsure: 2,
      },
      {
        title: "a relative difference",
        files: "Wounds healed in 60% versus 40%, a difference of 50%.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a reduction that is not that of the hazard ratio",
        files: "Zinc led to a 43% reduction in the risk of death (HR 0.67; 95% CI 0.50 to 0.90).\n",
        findings: [
          {
            at: "example.md:1:15 43% reduction in the risk of death (HR 0.67",
            message: "HR 0.67 is a risk that is 33% lower, not 43%.",
          },
        ],
      },
      {
        title: "the column of differences in a table",
        files:
          "| Outcome | Zinc (n=80) | Sham (n=80) | Difference |\n| --- | --- | --- | --- |\n| Healing | 40 (50.0%) | 20 (25.0%) | 25.0 |\n| Sleep | 44 (55.0%) | 20 (25.0%) | 30.0 |\n| Relief | 48 (60.0%) | 30 (37.5%) | 25.5 |\n",
        findings: [{ at: "example.md:5:38 25.5", message: "The difference of 60.0 and 37.5 is 22.5%, not 25.5%." }],
      },
      {
        title: "a change of odds that is larger than the odds ratio says",
        files: "Zinc led to a 50% reduction in the risk of rash (odds ratio, 0.65; 95% CI 0.42 to 1.01).\n",
        findings: [
          {
            at: "example.md:1:15 50% reduction in the risk of rash (odds ratio, 0.65",
            message: "OR 0.65 is a risk that is 35% lower, not 50%.",
          },
        ],
      },
      {
        title: "one digit wrong",
        files: "Wounds healed in 45% versus 33% (difference, 21 percentage points; 95% CI 3 to 39).\n",
        findings: [
          {
            at: "example.md:1:18 45% versus 33% (difference, 21 percentage points",
            message: "The difference of 45 and 33 is 12%, not 21%.",
          },
        ],
      },
      {
        title: "worked out in words",
        files: "Volume rose by 160 mL with zinc and 77 mL with sham, so 93 mL more.\n",
        findings: [
          {
            at: "example.md:1:16 160 mL with zinc and 77 mL with sham, so 93 mL more",
            message: "The difference of 160 and 77 is 83 mL, not 93 mL.",
          },
        ],
      },
      {
        title: "between medians",
        files: "Patients lived 14.3 and 9.1 months, an absolute difference of 2.5 months.\n",
        findings: [
          {
            at: "example.md:1:16 14.3 and 9.1 months, an absolute difference of 2.5 months",
            message: "The difference of 14.3 and 9.1 is 5.2 months, not 2.5 months.",
          },
        ],
      },
    ],
  },
});

/** The absolute values of an interval. */
function unsigned({ lower, upper }: RationalInterval): RationalInterval {
  const zero = rational(0n);
  const [low, high] = [subtract(zero, upper), subtract(zero, lower)];
  if (compare(lower, zero) >= 0) return { lower, upper };
  if (compare(upper, zero) <= 0) return { lower: low, upper: high };
  return { lower: zero, upper: compare(high, upper) > 0 ? high : upper };
}

/** How far apart two intervals are; 0 where they meet. */
function distance(a: RationalInterval, b: RationalInterval): number {
  return Math.max(0, rationalToNumber(subtract(a.lower, b.upper)), rationalToNumber(subtract(b.lower, a.upper)));
}

const size = ({ value }: Difference): number =>
  Math.abs(rationalToNumber(subtract(printedValue(value.first), printedValue(value.second))));

/** Their difference, without its sign. */
const computedOf = ({ value: { first, second } }: Difference): RationalInterval =>
  unsigned(differenceInterval(printedInterval(first), printedInterval(second)));

const agrees = (claim: Difference): boolean =>
  overlaps(computedOf(claim), unsigned(printedInterval(claim.value.difference)));

/** How many differences of a column of a table are those of the values beside them, and how many are not. */
interface Agreement {
  agreeing: number;
  others: number;
}

const columnKey = (claim: Difference): string | null =>
  claim.place.part === "table" ? `${contextKey(claim)} ${claim.place.column}` : null;

const rowKey = (claim: Difference): string | null =>
  claim.place.part === "table" ? `${contextKey(claim)} row ${claim.place.row}` : null;

function agreementsOf(claims: readonly Difference[]): ReadonlyMap<string, Agreement> {
  const columns = new Map<string, Agreement>();
  for (const [claim, key] of claims.flatMap((claim) =>
    [columnKey(claim), rowKey(claim)].map((key) => [claim, key] as const),
  )) {
    if (key === null) continue;
    const column = columns.get(key) ?? { agreeing: 0, others: 0 };
    columns.set(key, column);
    if (agrees(claim)) column.agreeing++;
    else column.others++;
  }
  return columns;
}

/** No adjustment is hidden in what the text itself works out from the two. */
const slackOf = (claim: Difference, slack: number, columns: ReadonlyMap<string, Agreement>): number =>
  claim.value.reckoned ? 0 : slack * size(claim) * (isPlainColumn(claim, columns) ? ofPlain : 1);

/** Among differences that are not adjusted, so much of the slack is left for what was rounded twice. */
const ofPlain = 0.25;

/** The other rows of its column, two or more, or the changes of the other groups beside it, are not adjusted: nor is it. */
function isPlainColumn(claim: Difference, columns: ReadonlyMap<string, Agreement>): boolean {
  const isPlain = (key: string | null, least: number): boolean => {
    const line = columns.get(key ?? "");
    return line !== undefined && line.others === 1 && line.agreeing >= least;
  };
  return isPlain(columnKey(claim), 2) || isPlain(rowKey(claim), 1);
}

/** `60% versus 40%, a difference of 50%` */
function isRelative({ value: { first, second, difference, unit } }: Difference): boolean {
  if (unit !== "%") return false;
  const [a, b] = [printedInterval(first), printedInterval(second)];
  const ratios = [ratioInterval(a, b), ratioInterval(b, a)].filter((ratio) => ratio !== null);
  const one = rational(100n);
  const stated = unsigned(widened(difference, rational(1n)));
  return ratios.some(({ lower, upper }) => {
    const percent = {
      lower: { num: lower.num * 100n, den: lower.den },
      upper: { num: upper.num * 100n, den: upper.den },
    };
    return overlaps(unsigned({ lower: subtract(percent.lower, one), upper: subtract(percent.upper, one) }), stated);
  });
}

type Found = { readonly message: string; readonly reason: string };

function evidenceOf({ value: { first, second, difference, unit } }: Difference): Found {
  const exact = subtract(printedValue(first), printedValue(second));
  const size = { num: exact.num < 0n ? -exact.num : exact.num, den: exact.den };
  const computed = showRational(size, Math.max(first.scale, second.scale));
  const behind = unit === "%" || unit === "" ? unit : ` ${unit}`;
  const [a, b, stated] = [first, second, difference].map(showPrinted);
  return {
    message: `The difference of ${a} and ${b} is ${computed}${behind}, not ${stated}${behind}.`,
    reason: `${a} - ${b} = ${computed}; no rounding of the three gives ${stated}.`,
  };
}

const hundred = rational(100n);

/** The change in percent that a ratio within these bounds is, unsigned. */
function changeOf(ratio: RationalInterval, direction: "lower" | "higher"): RationalInterval {
  const [low, high] = [ratio.lower, ratio.upper].map((end) => rational(end.num * 100n, end.den)) as [
    Rational,
    Rational,
  ];
  return direction === "lower"
    ? { lower: subtract(hundred, high), upper: subtract(hundred, low) }
    : { lower: subtract(low, hundred), upper: subtract(high, hundred) };
}

function judgeChange(claim: Change, slack: number): Verdict<Found> {
  const { percent, direction, measure, ratio, approximate } = claim.value;
  const operand = [claim, "change"] as const;
  const own = printedInterval(ratio);
  const inverse = ratioInterval({ lower: rational(1n), upper: rational(1n) }, own);
  const stated = printedInterval(percent);
  const changes = [own, ...(inverse ? [inverse] : [])].map((one) => changeOf(one, direction));
  if (changes.some((change) => overlaps(change, stated))) return pass(operand);
  if (approximate) return unsure("the change is rounded in words", operand);
  const computed = changes.find(({ upper }) => compare(upper, rational(0n)) > 0);
  // Both ratios say the opposite: the sentence may tell of another group.
  if (!computed) return unsure("the ratio is on the other side of 1", operand);
  const middle = rationalToNumber(computed.upper);
  const gap = distance(computed, widened(percent, rational(1n)));
  if (gap <= slack * middle) return unsure("it is near; it may be of other numbers of the study", operand);
  if (measure === "OR" && compare(stated.upper, computed.lower) < 0)
    return unsure("a change of the risk is smaller than that of the odds", operand);
  const exact = changeOf({ lower: printedValue(ratio), upper: printedValue(ratio) }, direction);
  const isOwn = compare(exact.lower, rational(0n)) > 0;
  const shown = isOwn ? showRational(exact.lower, Math.max(0, ratio.scale - 2)) : showRational(computed.lower, 0);
  return fail(
    {
      message: `${measure} ${showPrinted(ratio)} is a risk that is ${shown}% ${direction}, not ${showPrinted(percent)}%.`,
      reason: isOwn
        ? "A ratio of 1 is no change; its distance from 1 is the change."
        : `1 / ${showPrinted(ratio)} is taken, since the text tells the change the other way round.`,
    },
    operand,
  );
}
