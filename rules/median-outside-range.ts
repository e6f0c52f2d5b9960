/** Medians and means outside the range printed with them. */
import { z } from "zod";
import {
  type ClaimOf,
  comparePrinted,
  defineRule,
  fail,
  overlaps,
  type Printed,
  pass,
  printedInterval,
  type Severity,
  showPrinted,
  toNumber,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

type Range = ClaimOf<"range">;

type Defect = "reversed" | "below" | "above";

function defectOf({ value: { middle, lower, upper } }: Range): Defect | null {
  if (comparePrinted(lower, upper) > 0) return "reversed";
  if (!middle) return null;
  if (comparePrinted(middle, lower) < 0 && isApart(middle, lower)) return "below";
  return comparePrinted(middle, upper) > 0 && isApart(middle, upper) ? "above" : null;
}

/** No negative bounds, whose order is of their sizes, no span in words, which may join two units, and no list of two values. */
function isPlain({ value: { lower, upper }, quote }: Range): boolean {
  return !lower.negative && !upper.negative && !/between|\bto\b|\d,\s\d/i.test(quote);
}

/** Its bounds are called a range or quartiles, so that the number before them is a middle, whatever it is called; a level (`95% IQR`) is none. */
function isNamed({ value: { middle, rangeKind }, quote }: Range): boolean {
  return middle !== null && !/^9[059]\s?%/.test(quote) && (rangeKind === "IQR" || /range\b/i.test(quote));
}

/** Not the same number in different rounding; rounding to the same place never changes the order. */
function isApart(a: Printed, b: Printed): boolean {
  return a.scale === b.scale || !overlaps(printedInterval(a), printedInterval(b));
}

/** `23.5 h (range 22.0-1.5 h)`: from one day into the next, with the middle between them. */
function isPastMidnight({ value: { middle, lower, upper, unit } }: Range): boolean {
  if (unit !== "hours" || toNumber(lower) > 24) return false;
  return !middle || comparePrinted(middle, lower) >= 0 || comparePrinted(middle, upper) <= 0;
}

const timeUnit = /^(?:years|months|weeks|days|hours|minutes)$/;

function severityOf({ value: { middle, statistic, lower, upper, unit } }: Range, defect: Defect): Severity {
  if (statistic === "other") return defect === "reversed" && timeUnit.test(unit) ? "warning" : "info";
  if (defect !== "reversed") return "error";
  if (middle && (comparePrinted(middle, upper) < 0 || comparePrinted(middle, lower) > 0)) return "error";
  return timeUnit.test(unit) ? "warning" : "info";
}

export default defineRule({
  id: "median-outside-range",
  title: "Median outside its range",
  why: `A median lies within its range and its interquartile range, a mean within its range, and a minimum does not exceed its maximum.
It fires where the text names the median or mean and the range follows directly. A mean may lie outside an interquartile range; a middle that is not named lies outside its range as information where the bounds are called a range or quartiles (74 of 75 in real text lie within), and other ranges without a name stay unsettled when they look odd, and a range that runs backwards is information: some authors print the larger bound first. None of 2,125 ranges of times in real text does, so that one is a warning, and an error where its median or mean lies outside it either way. One that is told in words (*from 50 keV to 1 MeV*) is unsettled.`,
  references: ["https://doi.org/10.1136/bmj.292.6523.810"],
  severity: "error",
  scope: "document",
  reads: ["range"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("range")) {
      const { middle, statistic, lower, upper, rangeKind, unit, boundsUnit, countsDown } = claim.value;
      if (unit.includes(" to ")) {
        yield unsure("the bounds have different units", [claim, "range"]);
        continue;
      }
      if (middle && boundsUnit !== null) {
        yield unsure("the middle and its bounds have different units", [claim, "range"]);
        continue;
      }
      const defect = defectOf(claim);
      if (!defect) yield pass([claim, "range"]);
      else if (defect === "reversed" && lower.negative && upper.negative)
        yield unsure("negative bounds may stand in the order of their sizes", [claim, "range"]);
      else if (defect === "reversed" && countsDown && timeUnit.test(unit))
        yield unsure("the time before something may be counted down", [claim, "range"]);
      else if (defect === "reversed" && isPastMidnight(claim))
        yield unsure("hours may be those of the clock", [claim, "range"]);
      else if ((defect !== "reversed" || !isPlain(claim)) && (!middle || (statistic === "other" && !isNamed(claim))))
        yield unsure("no median or mean is named beside the range", [claim, "range"]);
      else if (statistic === "mean" && defect !== "reversed" && rangeKind === "IQR")
        yield unsure("a mean may lie outside the interquartile range", [claim, "range"]);
      else
        yield withSeverity(
          severityOf(claim, defect),
          fail(
            {
              defect,
              statistic,
              rangeKind,
              unit,
              middle: middle && showPrinted(middle),
              lower: showPrinted(lower),
              upper: showPrinted(upper),
            },
            [claim, "range"],
          ),
        );
    }
  },
  explain: ({ defect, statistic, rangeKind, unit, middle, lower, upper }) => {
    const name = rangeKind === "IQR" ? "interquartile range" : "range";
    const behind = unit === "%" ? "%" : unit && ` ${unit}`;
    return {
      message:
        defect === "reversed"
          ? `The ${name} runs backwards: ${lower} to ${upper}${behind}.`
          : `The ${statistic === "other" ? "value" : statistic} ${middle}${behind} lies outside its ${name} ${lower} to ${upper}${behind}.`,
      explanation: [
        defect === "reversed"
          ? `${lower} is above ${upper}.`
          : `${middle} is ${defect} ${defect === "below" ? lower : upper}, by more than rounding allows.`,
      ],
      advice:
        "Compare the three numbers with the source; a digit may be wrong, or the range may belong to another group.",
    };
  },
  examples: {
    valid: [
      { title: "a median age in its range", files: "The median age was 54 years (range 23-78).\n" },
      {
        title: "a censored maximum that equals the median",
        files: "The median duration of response was 11.8 months (range, 2.7-11.8+).\n",
      },
      {
        title: "a numeral glued to the comma after the range",
        files: "The median age was 70 years (range, 60-99,one of them unknown).\n",
      },
      {
        title: "a mean with its deviation before the range",
        files: "The mean age was 12.3 ± 2.9 years (range 7-17 years).\n",
      },
      {
        title: "bounds with different units",
        files: "The median stay was 9 months (range 12 days to 2 years).\n",
        unsure: 1,
      },
      {
        title: "a middle and bounds with different units",
        files: "The median size was 22 mm (range 1.1-5.4 cm).\n",
        unsure: 1,
      },
      {
        title: "different units in a cell",
        files: "| Feature | Median (range) |\n| --- | --- |\n| Interval | 2 years (3-60 months) |\n",
        unsure: 1,
      },
      {
        title: "a power of ten before bounds of another unit",
        files: "The median count was 0.2 ×10⁹/L (range 100-400/µL).\n",
      },
      {
        title: "a power of ten after a caret",
        files: "The median count was 45 × 10^9/L (range 12-160).\n",
      },
      {
        title: "a range of something else",
        files: "The median time was 5 months (range of follow-up, 12-60 months).\n",
      },
      {
        title: "bounds of a rate",
        files: "The median dose was 50 Gy (range 1.8-2 Gy per fraction).\n",
        unsure: 1,
      },
      { title: "bounds that count something else", files: "The median age was 54 years (range 1-4 prior lines).\n" },
      {
        title: "time before something",
        files: "The vaccine was given a median of 14 days (range 28-7 days) before splenectomy.\n",
        unsure: 1,
      },
      {
        title: "time before something, in a table",
        files: "| Feature | Median (range) |\n| --- | --- |\n| Days before surgery | 14 days (28-3) |\n",
        unsure: 1,
      },
      { title: "hours past midnight", files: "The mean onset of sleep was 23.5 h (range 22.0-1.5 h).\n", unsure: 1 },
      {
        title: "told in words from the larger to the smaller, in two units",
        files: "Energies ranged from 50 keV to 1 MeV.\n",
        unsure: 1,
      },
      {
        title: "two values in brackets behind a range that is only named",
        files: "Both levels were in the therapeutic range (34.95, 30.91).\n",
        unsure: 1,
      },
      {
        title: "losses told from the smaller to the larger",
        files: "The mean change in weight was -9.5% (range, -6.6 to -13.2%).\n",
        unsure: 1,
      },
      {
        title: "a level before quartiles",
        files: "Errors were small, 95% (IQR: 0.01% to 0.05%).\n",
        unsure: 1,
      },
      { title: "a mean beside quartiles", files: "The mean stay was 9.1 days (IQR 3-8).\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "a median just below its minimum",
        files: "A median of 2 cycles (range 3-6) was given.\n",
        findings: [
          {
            at: "example.md:1:13 2 cycles (range 3-6",
            message: "The median 2 cycles lies outside its range 3 to 6 cycles.",
          },
        ],
      },
      {
        title: "a median above two bare bounds",
        files: "Patients had a median age of 57 (27-45) years.\n",
        findings: [
          {
            at: "example.md:1:30 57 (27-45",
            message: "The median 57 years lies outside its range 27 to 45 years.",
          },
        ],
      },
      {
        title: "a middle without a name",
        files: "Salt was reduced by 94% (IQR: 51% to 79%).\n",
        findings: [
          {
            at: "example.md:1:21 94% (IQR: 51% to 79%",
            message: "The value 94% lies outside its interquartile range 51 to 79%.",
            severity: "info",
          },
        ],
      },
      {
        title: "a bare range in the wrong order",
        files: "Fifty patients took part (age range: 95-77 years).\n",
        findings: [
          {
            at: "example.md:1:31 range: 95-77 years",
            message: "The range runs backwards: 95 to 77 years.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a median below the minimum",
        files: "Median anaesthesia took 12 minutes [range: 19-136].\n",
        findings: [
          {
            at: "example.md:1:25 12 minutes [range: 19-136",
            message: "The median 12 minutes lies outside its range 19 to 136 minutes.",
          },
        ],
      },
      {
        title: "quartiles in the wrong order",
        files: "Median follow-up was 15.7 months (interquartile range, 17.7-13.8).\n",
        findings: [
          {
            at: "example.md:1:22 15.7 months (interquartile range, 17.7-13.8",
            message: "The interquartile range runs backwards: 17.7 to 13.8 months.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a median outside a range that runs backwards",
        files: "Median age was 60 years (range, 91-81).\n",
        findings: [
          {
            at: "example.md:1:16 60 years (range, 91-81",
            message: "The range runs backwards: 91 to 81 years.",
          },
        ],
      },
      {
        title: "levels told from the highest down",
        files: "The median level was 903 ng/ml (range 1160-100).\n",
        findings: [
          {
            at: "example.md:1:22 903 ng/ml (range 1160-100",
            message: "The range runs backwards: 1160 to 100 ng/ml.",
            severity: "info",
          },
        ],
      },
    ],
  },
});
