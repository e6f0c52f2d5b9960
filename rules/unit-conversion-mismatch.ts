/** A quantity that is not the same in its two units. */
import { z } from "zod";
import {
  type ClaimOf,
  compare,
  defineRule,
  fail,
  multiply,
  overlaps,
  pass,
  powerBetween,
  printedInterval,
  printedValue,
  productInterval,
  type Rational,
  type RationalInterval,
  ratioInterval,
  rational,
  showPrinted,
  showRational,
  unsure,
} from "../src/rule/index.ts";

type Side = ClaimOf<"unit-pair">["value"]["outer"];

/** Imperial units in metric ones, from the shortest to the longest that is reckoned with. */
const imperial: ReadonlyMap<string, readonly [metric: string, lower: Rational, upper: Rational]> = new Map([
  ["lb", ["kg", rational(45n, 100n), rational(4546n, 10000n)]],
  ["in", ["cm", rational(25n, 10n), rational(254n, 100n)]],
]);

export default defineRule({
  id: "unit-conversion-mismatch",
  title: "Quantity differs between two units",
  why: `\`1.5 g (1500 mg)\`, \`70 kg (154 lb)\` and \`10 mg in 2 mL (5 mg/mL)\` state one quantity twice, so that a wrong digit in one of them shows.
It reads only brackets that hold nothing but a quantity of the same measure, or the concentration of an amount in a volume. Both are given the benefit of rounding. Quantities so far apart that the bracket is probably about something else stay unsettled, as do those of which one is two to four times the other: it may be one of several.`,
  references: ["https://www.bipm.org/en/publications/si-brochure"],
  severity: "warning",
  scope: "document",
  reads: ["unit-pair"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("unit-pair")) {
      const { outer, inner } = claim.value;
      const operand = [claim, "quantity"] as const;
      const both = inOneMeasure(outer, inner);
      if (!both) continue;
      const [a, b] = both;
      if (overlaps(a, b)) yield pass(operand);
      else if (!outer.per && mayBeAnother(a, b)) yield unsure("the bracket may be about another quantity", operand);
      else
        yield fail(
          {
            outer: show(outer),
            inner: show(inner),
            would: `${showRational(a.lower, inner.value.scale + 1)} ${nameOf(inner)}`,
          },
          operand,
        );
    }
  },
  explain: ({ outer, inner, would }) => ({
    message: `${outer} is not ${inner}.`,
    explanation: [`${outer} is ${would}.`],
    advice: "Compare both with the source; look for a wrong digit or a wrong unit in one of them.",
  }),
  examples: {
    valid: [
      {
        title: "milligrams, pounds and a concentration",
        files: "It was 1.5 g (1500 mg) for a woman of 70 kg (154 lb): 10 mg in 2 mL (5 mg/mL).\n",
      },
      { title: "one of several tablets", files: "A dose of 1 g (500 mg) was given.\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "a wrong digit",
        files: "A dose of 1.5 g (1600 mg) was given.\n",
        findings: [{ at: "example.md:1:11 1.5 g (1600 mg)", message: "1.5 g is not 1600 mg." }],
      },
      {
        title: "pounds",
        files: "For a man of 70 kg (164 lb) it is more.\n",
        findings: [{ at: "example.md:1:14 70 kg (164 lb)", message: "70 kg is not 164 lb." }],
      },
      {
        title: "a concentration",
        files: "Dissolve 25 mg in 5 mL of saline (10 mg/mL).\n",
        findings: [
          { at: "example.md:1:10 25 mg in 5 mL of saline (10 mg/mL)", message: "25 mg/5 mL is not 10 mg/mL." },
        ],
      },
    ],
  },
});

const shift = (value: RationalInterval, power: number): RationalInterval =>
  productInterval(value, exactly(power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power))));

const exactly = (value: Rational): RationalInterval => ({ lower: value, upper: value });

/** Both in the unit of the second; `null` where they are of two measures. */
function inOneMeasure(outer: Side, inner: Side): readonly [RationalInterval, RationalInterval] | null {
  if (Boolean(outer.per) !== Boolean(inner.per)) return null;
  const a = converted(outer, inner.unit);
  if (!a) return null;
  if (!outer.per || !inner.per) return [a, printedInterval(inner.value)];
  const volume = converted({ ...outer.per, per: null }, inner.per.unit);
  const quotient = volume && ratioInterval(a, volume);
  return quotient && [productInterval(quotient, exactly(printedValue(inner.per.value))), printedInterval(inner.value)];
}

/** An amount in a volume is measured out as it is printed. */
function converted({ value, unit }: Side, to: string): RationalInterval | null {
  const own = value.scale === 0 ? exactly(printedValue(value)) : printedInterval(value);
  const power = powerBetween(unit, to);
  if (power !== null) return shift(own, -power);
  const [from, back] = [imperial.get(unit), imperial.get(to)];
  if (from) {
    const rest = powerBetween(from[0], to);
    return rest === null ? null : shift(productInterval(own, { lower: from[1], upper: from[2] }), -rest);
  }
  const rest = back ? powerBetween(unit, back[0]) : null;
  return back && rest !== null ? ratioInterval(shift(own, -rest), { lower: back[1], upper: back[2] }) : null;
}

const factors = [2n, 3n, 4n];

function mayBeAnother(a: RationalInterval, b: RationalInterval): boolean {
  const times = (x: Rational, n: bigint): Rational => multiply(x, rational(n));
  const isMultiple = factors.some(
    (n) =>
      overlaps(a, { lower: times(b.lower, n), upper: times(b.upper, n) }) ||
      overlaps(b, { lower: times(a.lower, n), upper: times(a.upper, n) }),
  );
  const isFar = compare(a.lower, times(b.upper, 2n)) > 0 || compare(b.lower, times(a.upper, 2n)) > 0;
  return isMultiple || (isFar && !isPowerOfTen(a, b));
}

/** A lost decimal point, or a wrong unit. */
const isPowerOfTen = (a: RationalInterval, b: RationalInterval): boolean =>
  [-3, -2, -1, 1, 2, 3].some((power) => overlaps(shift(a, power), b));

const nameOf = ({ unit, per }: Side): string => (per ? `${unit}/${showPer(per)}` : unit);
const showPer = ({ value, unit }: NonNullable<Side["per"]>): string =>
  showPrinted(value) === "1" ? unit : `${showPrinted(value)} ${unit}`;
const show = (side: Side): string => `${showPrinted(side.value)} ${nameOf(side)}`;
