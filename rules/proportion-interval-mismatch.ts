/** Confidence intervals that no accepted method gives for the proportion they stand beside. */
import { z } from "zod";
import {
  boundsByMethod,
  type ClaimOf,
  comparePrinted,
  defineRule,
  fail,
  fittingCounts,
  fittingFractions,
  fittingMethods,
  fixed,
  type MethodBounds,
  overlaps,
  type PrintedBounds,
  pass,
  percentageOutcome,
  printed,
  printedInterval,
  showPrinted,
  toNumber,
  unsure,
  usualLevel,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">;
type Share = ClaimOf<"proportion" | "response">;

const otherLevels = [80, 90, 97.5, 98, 99];

/** Why the interval cannot be judged, or `null`. */
function doubt({ value }: Interval, share: Share): string | null {
  if (value.oneSided) return "a one-sided interval has more than one form";
  if (!value.lower || !value.upper) return "a bound is not printed";
  if (share.value.approximate) return "the proportion is approximate";
  if (share.value.of !== "patients") return "several of one patient are not independent";
  if (share.value.denominator === null) return "the denominator is not stated";
  const { percent, count, denominator } = share.value;
  if (percent && count !== null && percentageOutcome(count, denominator, percent) === "wrong")
    return "count and denominator do not give the percentage";
  if (percent && value.estimate && !overlaps(printedInterval(percent), printedInterval(inPercent(value))))
    return "the interval's estimate is another number";
  return null;
}

function isShare({ unit, upper }: Interval["value"]): boolean {
  return unit !== "%" && upper !== null && comparePrinted(upper, printed("1")) <= 0;
}

function inPercent(value: Interval["value"]) {
  const estimate = value.estimate!;
  return isShare(value) ? { ...estimate, scale: Math.max(0, estimate.scale - 2) } : estimate;
}

/** Counts that the print allows: the printed one, else all whose percentage rounds to the printed one. */
function countsOf({ value: { count, denominator, percent } }: Share): number[] {
  if (count !== null) return count <= denominator! ? [count] : [];
  return percent ? fittingCounts(denominator!, percent) : [];
}

export default defineRule({
  id: "proportion-interval-mismatch",
  title: "Interval does not match its proportion",
  why: `The interval for n of N subjects follows from n, N, the level and the method alone. When none of the accepted methods (Clopper-Pearson, Wilson and Wald with and without continuity correction, Agresti-Coull, Jeffreys, mid-P) gives the printed bounds, the count, the denominator, the level or a bound is wrong, or the interval belongs to another proportion.
Every count that rounds to the printed percentage is tried, each bound may be off by one unit of its last place, and bounds within \`margin\` percentage points of the accepted methods stay unsettled, because two-stage designs and rarer methods shift them. Survival rates are left out, and what counts eyes, lesions or other things of which one patient has several stays unsettled. A denominator that does not come from the same sentence, row or column never fires.`,
  references: ["https://doi.org/10.1214/ss/1009213286", "https://doi.org/10.1002/sim.1187"],
  severity: "warning",
  scope: "document",
  reads: ["interval", "proportion", "response"],
  options: z.strictObject({
    /** Percentage points beyond the methods' bounds that stay unsettled. */
    margin: z.number().nonnegative().default(1),
  }),
  *check(claims, { margin }) {
    for (const claim of claims.of("interval")) {
      if (claim.value.measure !== "proportion") continue;
      const share = claims.get(claim.value.proportion);
      if (share?.kind !== "proportion" && share?.kind !== "response") {
        yield unsure("the interval has no count or denominator beside it", [claim, "interval"]);
        continue;
      }
      const operands = [
        [claim, "interval"],
        [share, "proportion"],
      ] as const;
      const why = doubt(claim, share);
      const counts = why ? [] : countsOf(share);
      if (counts.length === 0) {
        yield unsure(why ?? "no count gives the printed percentage", ...operands);
        continue;
      }
      const N = share.value.denominator!;
      const bounds: PrintedBounds = {
        lower: claim.value.lower,
        upper: claim.value.upper,
        per: isShare(claim.value) ? 1 : 100,
      };
      const level = toNumber(claim.value.level ?? usualLevel);
      if (counts.some((n) => fittingMethods(n, N, level, bounds).length > 0)) yield pass(...operands);
      else {
        const reason = whyUnsettled(claim, share, counts, level, bounds, margin);
        if (reason) yield unsure(reason, ...operands);
        else yield fail(evidenceOf(claim, share, counts, level, bounds), ...operands);
      }
    }
  },
  explain: ({ bounds, fraction, level, methods, others, levels }) => ({
    message: `No method gives the ${level}% interval ${bounds} for ${fraction}.`,
    explanation: [
      ...methods,
      ...(levels.length > 0 ? [`The bounds fit ${fraction} at another level: ${levels.join(", ")}.`] : []),
      others.length > 0
        ? `The same percentage with the printed bounds fits ${others.join("; ")}.`
        : "No other number of subjects up to this one fits the percentage and the bounds together.",
    ],
    advice:
      "Check count, denominator, level and bounds against the source; the interval may belong to another population.",
  }),
  examples: {
    valid: [
      { title: "exact bounds", files: "A response was seen in 12 of 52 patients (23%; 95% CI, 13% to 37%).\n" },
      { title: "Wilson bounds", files: "The response rate was 22.6% (7/31; 95% CI 11.4-39.8).\n" },
      {
        title: "a level that is not printed",
        files: "A response was seen in 5 of 10 women (50%, confidence interval 27%-73%).\n",
        unsure: 1,
      },
      {
        title: "eyes of the same children",
        files: "Good sight was kept in 2 of 14 eyes (14%; 95% CI, 2%-52%).\n",
        unsure: 1,
      },
      { title: "no denominator", files: "The response rate was 44% (95% CI, 36-53).\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "an interval for fewer patients",
        files: "The response rate was 35% (21/60; 95% CI 15-59).\n",
        findings: [
          {
            at: "example.md:1:23 35% (21/60; 95% CI 15-59",
            message: "No method gives the 95% interval 15 to 59% for 21/60.",
          },
        ],
      },
    ],
  },
});

/** Why bounds that no method gives are not reported. */
function whyUnsettled(
  claim: Interval,
  { value }: Share,
  counts: readonly number[],
  level: number,
  bounds: PrintedBounds,
  margin: number,
): string | null {
  const how = value.denominatorFrom?.how;
  if (how === "earlier-sentence" || how === "only-cohort") return "the denominator is printed elsewhere";
  if (value.alternatives.length > 0) return "another denominator may be meant";
  const isOtherLevel = (other: number) =>
    counts.some((n) => fittingMethods(n, value.denominator!, other, bounds).length > 0);
  if (claim.value.level === null && otherLevels.some(isOtherLevel)) return "it fits at another level; none is printed";
  const slack = (margin * bounds.per) / 100;
  const near = (bound: number, all: readonly number[]) =>
    bound >= Math.min(...all) - slack && bound <= Math.max(...all) + slack;
  const all = counts.flatMap((n) => boundsByMethod(n, value.denominator!, level, bounds.per));
  const isNear =
    near(
      toNumber(claim.value.lower!),
      all.map(({ lower }) => lower),
    ) &&
    near(
      toNumber(claim.value.upper!),
      all.map(({ upper }) => upper),
    );
  if (isNear) return "the bounds lie between those of the accepted methods";
  const elsewhere = how === "printed" ? [] : otherFractions(claim, value, level, bounds);
  return elsewhere.length > 0 ? "the interval fits another number of subjects" : null;
}

function otherFractions({ value }: Interval, share: Share["value"], level: number, bounds: PrintedBounds): string[] {
  const percent = share.percent ?? (value.estimate ? inPercent(value) : null);
  if (!percent) return [];
  const found = fittingFractions(percent, share.denominator!, level, bounds);
  return found.map(({ count, denominator, method }) => `${count}/${denominator} (${method})`);
}

function evidenceOf(claim: Interval, share: Share, counts: readonly number[], level: number, bounds: PrintedBounds) {
  const N = share.value.denominator!;
  const unit = bounds.per === 100 ? "%" : "";
  const places = Math.max(claim.value.lower!.scale, claim.value.upper!.scale) + 1;
  const shown = (found: MethodBounds) =>
    `${found.method}: ${fixed(found.lower, places)} to ${fixed(found.upper, places)}${unit}`;
  return {
    bounds: `${showPrinted(claim.value.lower!)} to ${showPrinted(claim.value.upper!)}${unit}`,
    fraction: counts.map((n) => `${n}/${N}`).join(" or "),
    level,
    methods: boundsByMethod(counts[0]!, N, level, bounds.per).slice(0, 8).map(shown),
    others: otherFractions(claim, share.value, level, bounds).slice(0, 6),
    levels: otherLevels.flatMap((other) =>
      counts
        .flatMap((n) => fittingMethods(n, N, other, bounds).map(({ method }) => `${other}% (${method})`))
        .slice(0, 1),
    ),
  };
}
