/** Counts with a percentage that none of the numbers of subjects on the page gives. */
import { z } from "zod";
import {
  contextKey,
  defineRule,
  fail,
  fittingCounts,
  fittingDenominators,
  fittingSizes,
  followsPart,
  hasFittingSibling,
  isBeside,
  isRefuted,
  isSlip,
  judgePercentage,
  judgeShare,
  type Page,
  type Printed,
  type PrintedSize,
  pageOf,
  pass,
  type Share,
  showFittingRange,
  showPrinted,
  toNumber,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

/** Counts below this go with many percentages, and may be rates. */
const fewest = 5;
/** A count and its percentage printed as one: `16 (62%)`, `16 patients (62%)`. */
const beside = /^(?:n ?= ?)?[^\s([]{1,24}(?:\s{1,9}\p{L}{2,15}){0,3}\s{0,9}[([,]\s{0,9}\d[\d.,·]{0,7}\s{0,9}%/u;

const ofPart = /\bof (?:these|those|them|whom|which)\b/i;

export default defineRule({
  id: "denominator-missing",
  title: "Percentage of a number that is not on the page",
  why: `*16 (82%)* on a page that speaks of 26 patients cannot be checked by its reader: 82% is not the share of 16 in any number of subjects that the page states. Either the denominator is left out (not all could be assessed), or the count or the percentage is wrong. It is a warning when no number of subjects at all gives the percentage.

It needs a count of at least ${fewest} with its percentage right behind, and a size of its own cohort on the page; a smaller one when every other percentage of the sentence fits; a count above all sizes when one digit makes it fit. The first such percentage of a page speaks for all. A percentage that fits a size named elsewhere, but not the one its sentence names or its neighbours fit, is pointed out too; parts of a number just named, approximate values and things other than subjects are left out, and any habit of rounding is allowed.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "info",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const page = pageOf(claims.of("cohort-size", "proportion", "response"));
    const counted = new Set(claims.of("cohort-size").map(({ value }) => value.of));
    let isNamed = false;
    for (const share of claims.of("proportion", "response")) {
      const { count, percent, approximate, of, denominatorFrom, alternatives } = share.value;
      if (!count || !percent || toNumber(percent) === 0 || denominatorFrom?.how === "printed") continue;
      const sizes = [...page.sizes, ...alternatives.map(({ n }) => ({ n, quote: `${n}` }))];
      const fitting = fittingSizes(count, percent, sizes, true);
      if (fitting.length > 0) {
        const isApart = !approximate && isApartFromNeighbours(share, fitting, page);
        if (isApart && judgeShare(share, claims.get(share.value.partOf), page)?.outcome === "unsettled")
          yield fail(evidenceOf(share, fitting, share.value.denominator), [share, "count"]);
        else yield pass([share, "count"]);
        continue;
      }
      const why = approximate || !counted.has(of) ? "approximate, or not of patients" : doubt(share, page);
      if (why) yield unsure(why, [share, "count"]);
      else if (judgeShare(share, claims.get(share.value.partOf), page)?.outcome === "unsettled") {
        const isSure = isImpossible(count, percent);
        // One denominator that is left out makes many such percentages: the first says it for all.
        if (!isSure && isNamed) yield unsure("named once for this page", [share, "count"]);
        else yield withSeverity(isSure ? "warning" : "info", fail(evidenceOf(share, sizes), [share, "count"]));
        isNamed = true;
      }
    }
  },
  explain: ({ shown, nearest, largest, fits, other }) => ({
    message: other
      ? `${shown} is not of the ${other} that its sentence speaks of.`
      : `${shown} is of none of the numbers of subjects on this page.`,
    explanation: [
      nearest.length === 0
        ? `The largest number of subjects on this page is ${largest}.`
        : other
          ? `It would be of ${nearest.join(" or ")}, which the page states elsewhere, perhaps of other patients.`
          : `${nearest.length === 1 ? "The nearest number of subjects on this page is" : "The nearest numbers of subjects on this page are"} ${nearest.join(" and ")}.`,
      fits ? `${shown} fits N = ${fits}.` : `No number of subjects gives ${shown}, however it is rounded.`,
    ],
    advice: "Name the denominator, or check count and percentage against the source.",
  }),
  examples: {
    valid: [
      { title: "of a stated number", files: "We treated 26 patients. Anaemia was seen in 16 (62%).\n" },
      {
        title: "part of a number just named",
        files: "We treated 26 patients. Of these, 14 responded, including 5 (39%) after surgery.\n",
        unsure: 1,
        trap: "T4",
      },
      {
        title: "parts of these, without the word for it",
        files: "We treated 26 patients and saw 14 responses. Twelve of these (86%) were lasting.\n",
        unsure: 1,
        trap: "T4",
      },
    ],
    invalid: [
      {
        title: "a percentage that no number gives",
        files: "We treated 26 patients. Anaemia was seen in 16 (82%).\n",
        findings: [
          {
            at: "example.md:1:45 16 (82%",
            message: "16 (82%) is of none of the numbers of subjects on this page.",
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
            message: "25 (39.7%) is of none of the numbers of subjects on this page.",
          },
        ],
        trap: "T1",
      },
      {
        title: "a count above every number of subjects",
        files: "We treated 26 patients. Anaemia was seen in 61 (62%).\n",
        findings: [
          {
            at: "example.md:1:45 61 (62%",
            message: "61 (62%) is of none of the numbers of subjects on this page.",
          },
        ],
      },
    ],
  },
});

/** The sentence names a size, or its other percentages fit one, that this one does not fit; what it fits stands elsewhere. */
function isApartFromNeighbours(share: Share, fitting: readonly PrintedSize[], page: Page): boolean {
  const { count, denominator, percent, isPart } = share.value;
  if (!denominator || count! > denominator || isPart || ofPart.test(share.quote) || followsPart(share, page))
    return false;
  if (!isBeside(share, page) && !hasFittingSibling(share, page)) return false;
  if (isRefuted(share, page)) return false;
  const context = page.contexts.get(contextKey(share));
  const named = new Set(context?.sizes.map(({ value }) => value.n));
  const isWrong = judgePercentage(count!, denominator, percent!).outcome === "wrong";
  return isWrong && fitting.every(({ n }) => n === count || !named.has(n));
}

function doubt(share: Share, page: Page): string | null {
  const { count, denominator, isPart } = share.value;
  if (isPart || ofPart.test(share.quote) || followsPart(share, page)) return "part of a number just named";
  if (isOfNamed(share, page)) return "part of a number just named";
  const isBeside = beside.test(share.quote.replace(/\s+/g, " "));
  if (denominator === null || page.sizes.every(({ n }) => n <= count!))
    return isSlipFrom(share, page.sizes) ? null : "the page states no number of subjects it could be of";
  if (count! < fewest) return hasFittingSibling(share, page) ? null : "so few go with many percentages";
  return isBeside ? null : "the percentage may not be that of the count";
}

/** `Among the 31 responders, 12 (39%)`: a number that its sentence names before gives the percentage. */
function isOfNamed(share: Share, page: Page): boolean {
  const { count, percent } = share.value;
  if (share.place.part === "table") return false;
  return (page.contexts.get(contextKey(share))?.shares ?? []).some(
    ({ value: { count: n }, span }) =>
      n !== null &&
      n > count! &&
      span.start < share.span.start &&
      judgePercentage(count!, n, percent!).outcome !== "wrong",
  );
}

/** One digit of the count makes it the percentage of a number that the page states. */
function isSlipFrom({ value: { count, percent } }: Share, sizes: readonly PrintedSize[]): boolean {
  return sizes.some(({ n: N }) => N >= fewest && fittingCounts(N, percent!).some((n) => isSlip(`${n}`, `${count}`)));
}

/** No whole number gives the percentage within one unit of its last place. */
function isImpossible(count: number, percent: Printed): boolean {
  const unit = 10 ** -percent.scale;
  const [low, high] = [toNumber(percent) - unit, toNumber(percent) + unit];
  const most = Math.floor((100 * count) / Math.max(low, 1e-9) - 1e-9);
  const least = Math.max(count, Math.floor((100 * count) / high + 1e-9) + 1);
  return low > 0 && least > most && fittingDenominators(count, percent, 100_000).length === 0;
}

/** `other` is the size that the sentence speaks of, where the percentage is of one named elsewhere. */
function evidenceOf({ value }: Share, sizes: readonly PrintedSize[], other: number | null = null) {
  const [count, percent] = [value.count!, value.percent!];
  const stated = [...new Set(sizes.map(({ n }) => n))].filter((n) => n > 0);
  return {
    shown: `${count} (${showPrinted(percent)}%)`,
    nearest: nearestOf(count, percent, stated),
    largest: Math.max(0, ...stated),
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
