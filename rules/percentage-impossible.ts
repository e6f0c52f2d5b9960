/** Percentages that no whole number of the subjects gives. */
import { z } from "zod";
import {
  contains,
  defineRule,
  fail,
  fixed,
  hasFittingCount,
  isDenominatorSure,
  oftenEvaluable,
  type PrintedSizes,
  pass,
  printedSizes,
  rational,
  type Share,
  showPrinted,
  unsure,
  widened,
} from "../src/rule/index.ts";

export default defineRule({
  id: "percentage-impossible",
  title: "Percentage that no count gives",
  why: `Of 40 patients, 7.5% and 10% are possible, but 8.3% is not: a share of whole patients can only take certain values (the GRIM test, applied to proportions). An impossible percentage hides another denominator or a wrong digit. Most often it refers to fewer patients, those with data, which is why it is information only.
It needs a percentage with at least one decimal, no count beside it, and a denominator printed with it or at the head of its column or row; a response rate of tumours may also be of the only number of patients that the page tells, if three quarters of them and more cannot give it either. Truncated and rounded-up values pass. It stays unsettled when any other denominator was taken from elsewhere, when the percentage is possible for another number of patients on the page, or when it may be an estimate over time.`,
  references: ["https://doi.org/10.1177/1948550616673876"],
  severity: "info",
  scope: "document",
  reads: ["proportion", "response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims) {
    const sizes = claims.once(printedSizes);
    for (const share of claims.of("proportion", "response")) {
      const { count, percent, denominator, approximate, denominatorFrom } = share.value;
      if (count !== null || !percent || percent.scale === 0 || !denominator || approximate) continue;
      if (hasCount(share, denominator)) yield pass([share, "percentage"]);
      else {
        const reason = doubt(share, sizes, denominatorFrom?.how ?? "");
        if (reason) yield unsure(reason, [share, "percentage"]);
        else yield fail(evidenceOf(share), [share, "percentage"]);
      }
    }
  },
  explain: ({ percent, denominator, below, above, nearby }) => ({
    message: `No whole number of ${denominator} is ${percent}%.`,
    explanation: [
      `${below}; ${above}.`,
      nearby ? `${percent}% is possible for N = ${nearby}.` : "No smaller number, down to 85% of it, fits either.",
    ],
    advice: "Check the percentage, or name the number of patients it was computed from.",
  }),
  examples: {
    valid: [
      { title: "a percentage that a count can give", files: "A response was seen in 7.5% of 40 patients.\n" },
      {
        title: "a denominator taken from elsewhere",
        files: "We treated 40 patients. The response rate was 8.3%.\n",
        unsure: 1,
      },
      {
        title: "an event for which some may lack data",
        files: "We treated 26 women with lymphoma. Vision fell in 29.6%; the response rate was 26.9%.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a response rate of the only patients told",
        files: "We treated 26 women with lymphoma. The response rate was 29.6%.\n",
        findings: [{ at: "example.md:1:58 29.6%", message: "No whole number of 26 is 29.6%." }],
      },
      {
        title: "between two counts",
        files: "A response was seen in 8.3% of 40 patients.\n",
        findings: [{ at: "example.md:1:24 8.3% of 40 patients", message: "No whole number of 40 is 8.3%." }],
      },
    ],
  },
});

/** Some count rounds to the percentage by any habit. */
function hasCount({ value }: Share, denominator: number): boolean {
  const percent = value.percent!;
  if (hasFittingCount(denominator, percent)) return true;
  const interval = widened(percent, rational(99, 100));
  const near = Math.round((Number(percent.digits) / 10 ** percent.scale / 100) * denominator);
  return [near - 1, near, near + 1].some((n) => n >= 0 && contains(interval, rational(n * 100, denominator)));
}

function doubt(share: Share, sizes: PrintedSizes, how: string): string | null {
  const { kind, value } = share;
  if (value.of !== "patients") return "what is counted is not patients";
  const other = sizes.all.find(({ n }) => n !== value.denominator && n >= 5 && hasFittingCount(n, value.percent!));
  const isOnly = how === "only-cohort" && sizes.all.length === 1 && value.denominator! >= leastOnly;
  const isSure = isDenominatorSure(share) || (isOnly && kind === "response" && value.tumour && !fitsFewer(value));
  if (!isSure || value.isPart) return `denominator not stated${other ? `; possible for ${other.n}` : ""}`;
  if (value.alternatives.length > 0) return "another denominator may be meant";
  return other ? `possible for the ${other.n} on this page` : null;
}

/** A smaller number that stands alone is seldom that of all patients. */
const leastOnly = 10;

/** The part of a number that stands alone of which a percentage may be: chosen below `leastEvaluable`, since nothing else says that it is the number of all. */
const leastWithData = 0.75;

/** Possible for somewhat fewer subjects, those with data. */
function fitsFewer({ denominator, percent }: Share["value"]): boolean {
  for (let n = denominator! - 1; n >= Math.max(1, leastWithData * denominator!); n--)
    if (hasFittingCount(n, percent!)) return true;
  return false;
}

function evidenceOf({ value }: Share) {
  const denominator = value.denominator!;
  const percent = value.percent!;
  const below = Math.floor((Number(percent.digits) / 10 ** percent.scale / 100) * denominator);
  const shown = (n: number) => `${n}/${denominator} = ${fixed((100 * n) / denominator, percent.scale + 1)}%`;
  const nearby: number[] = [];
  for (let n = denominator - 1; n >= Math.max(1, oftenEvaluable * denominator) && nearby.length < 6; n--)
    if (hasFittingCount(n, percent)) nearby.push(n);
  return {
    percent: showPrinted(percent),
    denominator,
    below: shown(below),
    above: shown(below + 1),
    nearby: nearby.join(", "),
  };
}
