/** Counts with a percentage that none of the numbers of subjects on the page gives. */
import { z } from "zod";
import {
  defineRule,
  fail,
  fittingDenominators,
  fittingSizes,
  judgeShare,
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
const beside = /^\S+(?:\s+(?:patients|subjects|women|men))?\s*[([]\s*[\d.,·]+\s*%/;

export default defineRule({
  id: "denominator-missing",
  title: "Percentage of a number that is not on the page",
  why: `*16 (82%)* on a page that speaks of 26 patients cannot be checked by its reader: 82% is not the share of 16 in any number of subjects that the page states. Either the denominator is left out (not all could be assessed), or the count or the percentage is wrong. It is a warning when no number of subjects at all gives the percentage.

It needs a count of at least ${fewest} with its percentage right behind, and a size of its own cohort on the page; parts of a number just named, approximate values and things other than subjects are left out, and any habit of rounding is allowed.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "info",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const page = pageOf(claims.of("cohort-size", "proportion", "response"));
    for (const share of claims.of("proportion", "response")) {
      const { count, percent, approximate, of, denominatorFrom, alternatives } = share.value;
      if (count === null || !percent || denominatorFrom?.how === "printed") continue;
      const why = doubt(share, page.sizes);
      const sizes = [...page.sizes, ...alternatives.map(({ n }) => ({ n, quote: `${n}` }))];
      if (fittingSizes(count, percent, sizes, true).length > 0) yield pass([share, "count"]);
      else if (approximate || of !== "patients" || why)
        yield unsure(why ?? "approximate, or not of patients", [share, "count"]);
      else if (judgeShare(share, claims.get(share.value.partOf), page)?.outcome === "unsettled")
        yield withSeverity(
          isImpossible(count, percent) ? "warning" : "info",
          fail(evidenceOf(count, percent, sizes), [share, "count"]),
        );
    }
  },
  explain: ({ shown, sizes, fits }) => ({
    message: `${shown} is of none of the numbers of subjects on this page.`,
    explanation: [
      `The page states ${sizes}.`,
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
    ],
  },
});

function doubt({ value, quote }: Share, sizes: readonly PrintedSize[]): string | null {
  if (value.isPart) return "part of a number just named";
  if (value.count! < fewest) return "so few go with many percentages";
  if (value.denominator === null || sizes.every(({ n }) => n <= value.count!))
    return "the page states no number of subjects it could be of";
  return beside.test(quote.replace(/\s+/g, " ")) ? null : "the percentage may not be that of the count";
}

/** No whole number gives the percentage within one unit of its last place. */
function isImpossible(count: number, percent: Printed): boolean {
  const unit = 10 ** -percent.scale;
  const [low, high] = [toNumber(percent) - unit, toNumber(percent) + unit];
  const most = Math.floor((100 * count) / Math.max(low, 1e-9) - 1e-9);
  const least = Math.max(count, Math.floor((100 * count) / high + 1e-9) + 1);
  return low > 0 && least > most && fittingDenominators(count, percent, 100_000).length === 0;
}

function evidenceOf(count: number, percent: Printed, sizes: readonly PrintedSize[]) {
  const stated = [...new Set(sizes.map(({ n }) => n))].filter((n) => n > count).sort((a, b) => a - b);
  return {
    shown: `${count} (${showPrinted(percent)}%)`,
    sizes: stated.slice(0, 8).join(", "),
    fits: showFittingRange(count, percent, 100_000) ?? "",
  };
}
