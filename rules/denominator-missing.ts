/** Counts with a percentage that none of the numbers of subjects on the page gives. */
import { z } from "zod";
import {
  defineRule,
  fail,
  fitsCountBefore,
  fitsNamedSize,
  fittingRange,
  fittingSize,
  fittingSizes,
  followsPart,
  hasFittingSibling,
  isBeside,
  isRefuted,
  judgedShares,
  judgePercentage,
  nearDenominators,
  type Page,
  type Printed,
  type PrintedSize,
  type PrintedSizes,
  pass,
  percentageOutcome,
  readPage,
  type Share,
  showFittingRange,
  showPrinted,
  slipsFrom,
  toNumber,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

/** Counts below this fit many percentages, and may be rates. */
const fewest = 5;
/** A count and its percentage printed as one: `16 (62%)`, `16 patients (62%)`. */
const beside = /^(?:n ?= ?)?[^\s([]{1,24}(?:\s{1,9}\p{L}{2,15}){0,3}\s{0,9}[([,]\s{0,9}\d[\d.,·]{0,7}\s{0,9}%/u;

const ofPart = /\bof (?:these|those|them|whom|which)\b/i;

export default defineRule({
  id: "denominator-missing",
  title: "Percentage without a denominator on the page",
  why: `*16 (93%)* on a page that speaks of 26 patients cannot be checked by its reader: 82% is not the share of 16 in any number of subjects that the page states. Either the denominator is left out (not all could be assessed), or the count or the percentage is wrong. It is a warning when no number of subjects at all gives the percentage.

It needs a count of at least ${fewest}, directly followed by its percentage, and a size of the same cohort on the page; a smaller count is enough when every other percentage of the sentence fits, and a count above all sizes when changing one digit makes it fit. Only the first such percentage of a page is reported. A percentage that fits a size named elsewhere, but not the one that its sentence names or that its neighbours fit, is reported too. Parts of a number just named, approximate values and things other than subjects are left out, and any habit of rounding is allowed.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "info",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const page = claims.once(readPage);
    const judged = claims.once(judgedShares);
    const counted = new Set(claims.of("cohort-size").map(({ value }) => value.of));
    let isNamed = false;
    for (const share of claims.of("proportion", "response")) {
      const { count, percent, approximate, of, denominatorFrom } = share.value;
      // All of a number are 100% of it: `512 women (100%)` leaves no denominator out.
      if (!count || !percent || [0, 100].includes(toNumber(percent)) || denominatorFrom?.how === "printed") continue;
      const isUnsettled = judged.get(share)?.outcome === "unsettled";
      if (fittingSize(count, percent, page.sizes, { isLoose: true })) {
        const isApart = !approximate && isApartFromNeighbours(share, page);
        if (isApart && isUnsettled)
          yield fail(evidenceOf(share, fittingSizes(count, percent, page.sizes, true), share.value.denominator), [
            share,
            "count",
          ]);
        else yield pass([share, "count"]);
        continue;
      }
      const why = approximate || !counted.has(of) ? "approximate, or not a share of patients" : doubt(share, page);
      if (why) yield unsure(why, [share, "count"]);
      else if (isUnsettled) {
        const isSure = nearDenominators(count, percent) === null;
        // One missing denominator makes many such percentages: the first stands for all.
        if (!isSure && isNamed) yield unsure("already reported for this page", [share, "count"]);
        else yield withSeverity(isSure ? "warning" : "info", fail(evidenceOf(share, page.sizes.all), [share, "count"]));
        isNamed = true;
      }
    }
  },
  explain: ({ shown, nearest, largest, fits, other }) => ({
    message: other
      ? `${shown} is not a share of the ${other} in its sentence.`
      : `${shown} fits none of the numbers of subjects on this page.`,
    explanation: [
      nearest.length === 0
        ? `The largest number of subjects on this page is ${largest}.`
        : other
          ? `It fits ${nearest.join(" or ")}, which the page states elsewhere, perhaps for other patients.`
          : `${nearest.length === 1 ? "The nearest number of subjects on this page is" : "The nearest numbers of subjects on this page are"} ${nearest.join(" and ")}.`,
      fits ? `${shown} fits N = ${fits}.` : `No number of subjects gives ${shown}, however it is rounded.`,
    ],
    advice: "Name the denominator, or check the count and the percentage against the source.",
  }),
  examples: {
    valid: [
      { title: "a share of a stated number", files: "We treated 26 patients. Anaemia was seen in 16 (62%).\n" },
      {
        title: "all of a number",
        files: "We analysed all the 61 women (100%) allotted and their 64 infants. Of 64 infants, 16 (25%) cried.\n",
      },
      {
        title: "part of a number just named",
        files: "We treated 26 patients. Of these, 14 responded, including 5 (39%) after surgery.\n",
        unsure: 1,
      },
      {
        title: "parts of these patients, not called so",
        files: "We treated 26 patients and saw 14 responses. Twelve of these (86%) were lasting.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a percentage that no number gives",
        files: "We treated 26 patients. Anaemia was seen in 16 (93%).\n",
        findings: [
          {
            at: "example.md:1:45 16 (93%",
            message: "16 (93%) fits none of the numbers of subjects on this page.",
            severity: "warning",
          },
        ],
      },
      {
        title: "fewer were assessed than the page says",
        files: "Sixty-five patients were enrolled. A response was seen in 25 (39.7%).\n",
        findings: [
          {
            at: "example.md:1:59 25 (39.7%",
            message: "25 (39.7%) fits none of the numbers of subjects on this page.",
          },
        ],
      },
      {
        title: "a count above every number of subjects",
        files: "We treated 26 patients. Anaemia was seen in 61 (62%).\n",
        findings: [
          {
            at: "example.md:1:45 61 (62%",
            message: "61 (62%) fits none of the numbers of subjects on this page.",
          },
        ],
      },
    ],
  },
});

/** The sentence names a size, or its other percentages fit one, that this one does not fit; what it fits stands elsewhere. */
function isApartFromNeighbours(share: Share, page: Page): boolean {
  const { count, denominator, percent, isPart } = share.value;
  if (!denominator || count! > denominator || isPart || ofPart.test(share.quote) || followsPart(share, page))
    return false;
  if (!isBeside(share, page) && !hasFittingSibling(share, page)) return false;
  if (isRefuted(share, page)) return false;
  return percentageOutcome(count!, denominator, percent!) === "wrong" && !fitsNamedSize(share, page);
}

function doubt(share: Share, page: Page): string | null {
  const { count, denominator, isPart } = share.value;
  if (isPart || ofPart.test(share.quote) || followsPart(share, page)) return "part of a number just named";
  if (fitsCountBefore(share, page)) return "part of a number just named";
  const isBeside = beside.test(share.quote.replace(/\s+/g, " "));
  if (denominator === null || page.sizes.largest <= count!)
    return isSlipFrom(share, page.sizes) ? null : "the page states no number of subjects that it could refer to";
  if (count! < fewest) return hasFittingSibling(share, page) ? null : "so small a count fits many percentages";
  return isBeside ? null : "the percentage may not belong to the count";
}

/** Changing one digit of the count makes the percentage fit a number that the page states. */
function isSlipFrom({ value: { count, percent } }: Share, sizes: PrintedSizes): boolean {
  return slipsFrom(count!).some((n) => {
    const range = fittingRange(n, percent!, false);
    return range !== null && sizes.first({ ...range, from: Math.max(range.from, fewest) }) !== null;
  });
}

/** `other` is the size that the sentence speaks of, where the percentage is of one named elsewhere. */
function evidenceOf({ value }: Share, sizes: readonly PrintedSize[], other: number | null = null) {
  const [count, percent] = [value.count!, value.percent!];
  const stated = [...new Set(sizes.map(({ n }) => n))].filter((n) => n > 0);
  return {
    shown: `${count} (${showPrinted(percent)}%)`,
    nearest: nearestOf(count, percent, stated),
    largest: stated.reduce((most, n) => Math.max(most, n), 0),
    other,
    fits: showFittingRange(count, percent, 100_000) ?? "",
  };
}

/** The sizes that come nearest to the percentage, each with its own: `26 (61.5%)`. */
function nearestOf(count: number, percent: Printed, sizes: readonly number[]): string[] {
  const off = (n: number) => Math.abs((100 * count) / n - toNumber(percent));
  return sizes
    .filter((n) => n >= count)
    .sort((a, b) => off(a) - off(b))
    .slice(0, 2)
    .map((n) => `${n} (${judgePercentage(count, n, percent).computed}%)`);
}
