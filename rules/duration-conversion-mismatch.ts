/** Lengths of time printed in two units that are not the same. */
import { z } from "zod";
import {
  add,
  type ClaimOf,
  compare,
  defineRule,
  divide,
  fail,
  lastPlace,
  multiply,
  overlaps,
  pass,
  printedValue,
  productInterval,
  type Rational,
  type RationalInterval,
  rational,
  showPrinted,
  showRational,
  subtract,
  unsure,
} from "../src/rule/index.ts";

type Pair = ClaimOf<"duration-pair">;
type Length = Pair["value"]["outer"];

const whole = (low: bigint, high = low): RationalInterval => ({ lower: rational(low), upper: rational(high) });
/** Hours of a unit, from the shortest to the longest way to count it: a month of 30 to 31 days, a year of 364 to 366. */
const usual = {
  second: { lower: rational(1n, 3600n), upper: rational(1n, 3600n) },
  minute: { lower: rational(1n, 60n), upper: rational(1n, 60n) },
  hour: whole(1n),
  day: whole(24n),
  week: whole(168n),
  month: whole(720n, 744n),
  year: whole(8736n, 8784n),
} as const;
/** Days of treatment and of work, months of four weeks and years of twelve such months are counted so, too. */
const loose = {
  ...usual,
  day: whole(4n, 24n),
  week: whole(120n, 168n),
  month: whole(672n, 744n),
  year: whole(8064n, 8928n),
};

/** Cycles are whole days: only months and years are told in several ways. */
const ofCycles = { ...loose, day: usual.day, week: usual.week };

/** The values that a printed length stands for: rounded, or with its last digits cut off; so many cycles are as long as they are. */
function printedAs({ value, times }: Length): RationalInterval {
  if (times !== undefined) return whole(BigInt(times) * BigInt(value.digits));
  const half = divide(lastPlace(value), rational(2n));
  const exact = printedValue(value);
  return { lower: subtract(exact, half), upper: add(exact, lastPlace(value)) };
}

type Units = typeof usual | typeof loose | typeof ofCycles;

/** Hours; months and years are told in months where both units are such. */
function sizeOf({ unit }: Length, { unit: other }: Length, units: Units): RationalInterval {
  const isCalendar = [unit, other].every((name) => name === "month" || name === "year");
  return isCalendar ? whole(unit === "year" ? 12n : 1n) : units[unit];
}

const spanOf = (length: Length, other: Length, units: Units): RationalInterval =>
  productInterval(printedAs(length), sizeOf(length, other, units));

const fits = ({ value: { outer, inner } }: Pair, units: Units): boolean =>
  overlaps(spanOf(outer, inner, units), spanOf(inner, outer, units));

const middle = ({ value, unit, times = 1 }: Length): Rational =>
  multiply(multiply(printedValue(value), rational(times)), usual[unit].lower);

/** A length of much less or much more is another quantity (a deviation, a time since) unless a decimal point was lost. */
function isNear({ value: { outer, inner } }: Pair): boolean {
  const [a, b] = [middle(outer), middle(inner)];
  const between = (low: Rational, high: Rational): boolean =>
    compare(multiply(a, low), b) <= 0 && compare(b, multiply(a, high)) <= 0;
  return (
    between(rational(2n, 5n), rational(5n, 2n)) ||
    between(rational(19n, 2n), rational(21n, 2n)) ||
    between(rational(19n, 200n), rational(21n, 200n))
  );
}

export default defineRule({
  id: "duration-conversion-mismatch",
  title: "Length of time differs between two units",
  why: `\`133 days (4.4 months)\` states one length of time twice, so that a wrong digit in one of them shows.
It reads only brackets that hold nothing but a length of time in another unit. Printed decimals may be rounded or cut off; a month may have 30 or 31 days. What fits with months of four weeks, weeks of five days or days of some hours stays unsettled, as do lengths so far apart that the bracket is probably about something else.`,
  references: ["https://www.bipm.org/en/publications/si-brochure"],
  severity: "warning",
  scope: "document",
  reads: ["duration-pair"],
  options: z.strictObject({}),
  *check(claims) {
    for (const pair of claims.of("duration-pair")) {
      const operand = [pair, "length of time"] as const;
      const isZero = [pair.value.outer, pair.value.inner].some(({ value }) => /^0+$/.test(value.digits));
      if (fits(pair, usual)) yield pass(operand);
      else if (fits(pair, pair.value.outer.times ? ofCycles : loose))
        yield unsure("months of 4 weeks, weeks of 5 days or days of some hours may be meant", operand);
      else if (isZero || !isNear(pair)) yield unsure("the bracket may be about another quantity", operand);
      else yield fail(evidenceOf(pair), operand);
    }
  },
  explain: ({ outer, inner, low, high, unit }) => ({
    message: `${outer} are not ${inner}.`,
    explanation: [`${outer} are ${low === high ? low : `${low} to ${high}`} ${unit}.`],
    advice: "Compare both with the source; look for a wrong digit or a wrong unit in one of them.",
  }),
  examples: {
    valid: [
      { title: "months with a decimal", files: "Median survival was 133 days (4.4 months).\n" },
      { title: "cut off, not rounded", files: "Median survival was 715 days (23 months).\n" },
      {
        title: "years and months",
        files: "Follow-up was 2.5 years (30 months); zinc was given for 3 days (72 hours).\n",
      },
      {
        title: "cycles, of a length that another sentence tells",
        files: "Each cycle lasts 21 days. Women had up to six cycles (18 weeks), or eight cycles (6 months).\n",
      },
      { title: "months of four weeks", files: "Zinc was given for 112 days (4.0 months).\n", unsure: 1 },
      { title: "days of treatment", files: "Light was given for 6 weeks (30 days).\n", unsure: 1 },
      { title: "a course of some hours a day", files: "The nurses were taught for 3 days (18 hours).\n", unsure: 1 },
      { title: "a deviation", files: "The mean delay was 4 years (8 months).\n", unsure: 1 },
      {
        title: "about, a range and a rhythm",
        files:
          "For 12 weeks (84 days), then about 5 weeks (2 months), 8-12 weeks (5 months), every 3 weeks (12 days).\n",
      },
    ],
    invalid: [
      {
        title: "a wrong digit",
        files: "Median survival was 133 days (5.4 months).\n",
        findings: [{ at: "example.md:1:21 133 days (5.4 months)", message: "133 days are not 5.4 months." }],
      },
      {
        title: "weeks given as months",
        files: "Zinc was given for 24 weeks (8 months) and stopped after 36 h (3 days).\n",
        findings: [{ at: "example.md:1:20 24 weeks (8 months)", message: "24 weeks are not 8 months." }],
      },
      {
        title: "so many cycles, in the time that they take",
        files: "It was given for 12 cycles of 28 days (46 weeks).\n",
        findings: [
          { at: "example.md:1:18 12 cycles of 28 days (46 weeks", message: "12 cycles of 28 days are not 46 weeks." },
        ],
      },
      {
        title: "a lost decimal point",
        files: "Median survival was 133 days (44 months).\n",
        findings: [{ at: "example.md:1:21 133 days (44 months)", message: "133 days are not 44 months." }],
      },
    ],
  },
});

function evidenceOf({ value: { outer, inner } }: Pair) {
  const [from, to] = [sizeOf(outer, inner, usual), sizeOf(inner, outer, usual)];
  const lengthOf = (a: Rational): Rational =>
    multiply(multiply(printedValue(outer.value), rational(outer.times ?? 1)), a);
  const shown = (a: Rational, b: Rational): string => showRational(divide(lengthOf(a), b), inner.value.scale + 1);
  return {
    outer: outer.times
      ? `${outer.times} cycles of ${showPrinted(outer.value)} ${outer.unit}s`
      : `${showPrinted(outer.value)} ${outer.unit}s`,
    inner: `${showPrinted(inner.value)} ${inner.unit}s`,
    low: shown(from.lower, to.upper),
    high: shown(from.upper, to.lower),
    unit: `${inner.unit}s`,
  };
}
