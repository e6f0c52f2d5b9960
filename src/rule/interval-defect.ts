/** What is wrong with the bounds of an interval, and why they may be right all the same. */
import { type AnyClaim, type ClaimOf, isRatioMeasure } from "../claims/index.ts";
import { type Printed, toNumber } from "../document/index.ts";
import { comparePrinted, overlaps, printedInterval } from "../statistics/index.ts";

type Interval = ClaimOf<"interval">;
export type IntervalDefect = "reversed" | "turned" | "below-zero" | "above-whole" | "excludes";

const shares = new Set(["proportion", "survival", "accuracy"]);

/** What is wrong with the bounds, if they measure what the words around them suggest, or `null`. */
export function defectOf({ value }: Interval): IntervalDefect | null {
  const { measure, estimate, lower, upper, unit } = value;
  if (lower && upper && comparePrinted(lower, upper) > 0)
    return estimate && isOutside(estimate, upper, lower) ? "reversed" : "turned";
  const isNegative = (bound: Printed | null) => bound !== null && toNumber(bound) < 0;
  // A log odds ratio may be negative, bounds and all.
  if (isNegative(lower) && !isNegative(estimate) && (isRatioMeasure(measure) || shares.has(measure)))
    return "below-zero";
  if (estimate && isOutside(estimate, lower, upper)) return "excludes";
  return shares.has(measure) && unit === "%" && upper && toNumber(upper) > 100 ? "above-whole" : null;
}

/** `50% (95% CI of the risk difference, 2% to 18%)`, `RR 0.8 (95% CI for log RR, -0.5 to 0.1)`. */
const ofAnother =
  /\b(?:CI|interval)s?\b[^,;:()\d]{0,12}\b(?:for|of)\b[^,;:()\d]{0,40}\b(?:difference|reduction|change|log)\b/i;

/** `1 in 20 (95% CI, 3% to 7%)`: the number before the bracket is no percentage. */
const bare = /^[\d.,·]+\s*[([]/;

/** Why the bounds may be right for what they measure, or `null`; `share` is the one that the interval is of. */
export function doubtOfDefect(claim: Interval, defect: IntervalDefect, share: AnyClaim | undefined): string | null {
  const { measure } = claim.value;
  if (ofAnother.test(claim.quote)) return "the interval is said to be of something else than the estimate before it";
  if (claim.value.unit === "%" && bare.test(claim.quote)) return "the estimate is printed without a percent sign";
  const isCounted = share?.kind === "response" || (share?.kind === "proportion" && share.value.count !== null);
  if (
    defect === "turned" &&
    (!claim.value.estimate || (!isRatioMeasure(measure) && !shares.has(measure) && measure !== "median"))
  )
    return "the upper bound is printed before the lower one";
  if (defect === "turned") return null;
  if (defect === "below-zero" || defect === "above-whole")
    return isRatioMeasure(measure) || (measure === "proportion" && isCounted)
      ? null
      : "nothing says that this is a ratio or a share of subjects; a difference or a change may have such bounds";
  if (!isFirmMeasure(claim)) {
    if (measure === "coefficient") return "a coefficient may be standardised where its bounds are not";
    if (isMirrored(claim)) return "the sign of the estimate or of its bounds may be told in words";
    // Of a number needed to treat, the bounds may meet at infinity.
    if (measure === "other" && defect === "reversed" && isSpanning(claim))
      return "the bounds have two signs, but what they measure is not clear";
  }
  return (!isRatioMeasure(measure) && isOtherScale(claim)) || (!isCounted && isFiner(claim))
    ? "estimate and bounds may be printed on different scales"
    : null;
}

/** Ratios, shares and medians: none of them can leave its interval. */
export const isFirmMeasure = ({ value: { measure } }: Interval): boolean =>
  isRatioMeasure(measure) || shares.has(measure) || measure === "median";

/** `lower by 0.56 (95% CI -0.71 to -0.40)`. */
function isMirrored({ value: { estimate, lower, upper } }: Interval): boolean {
  if (!estimate || !lower || !upper) return false;
  const [x, low, high] = [estimate, lower, upper].map((one) => Math.abs(toNumber(one))) as [number, number, number];
  return Math.min(low, high) <= x && x <= Math.max(low, high);
}

const isSpanning = ({ value: { lower, upper } }: Interval): boolean =>
  lower !== null && upper !== null && toNumber(lower) * toNumber(upper) < 0;

/** `97% (95% CI 18.08-19.07)`, of a score: nobody who rounds to whole percent gives bounds to hundredths. */
function isFiner({ value: { measure, estimate, lower, upper, unit } }: Interval): boolean {
  const bound = Math.max(lower?.scale ?? 0, upper?.scale ?? 0);
  return (shares.has(measure) || unit === "%") && bound - (estimate?.scale ?? 0) >= 2;
}

/** Beyond a bound by more than the rounding of both allows. */
function isOutside(estimate: Printed, lower: Printed | null, upper: Printed | null): boolean {
  const beyond = (bound: Printed | null, side: number) =>
    bound !== null &&
    comparePrinted(estimate, bound) * side > 0 &&
    (estimate.scale === bound.scale || !overlaps(printedInterval(estimate), printedInterval(bound)));
  return beyond(lower, -1) || beyond(upper, 1);
}

/** `48% (0.29-0.67)`, `0.48 (29-67)`: percent beside share. */
function isOtherScale({ value: { estimate, lower, upper } }: Interval): boolean {
  if (!estimate || !lower || !upper) return false;
  const [x, low, high] = [estimate, lower, upper].map(toNumber) as [number, number, number];
  return (high <= 1 && low <= x / 100 && x / 100 <= high) || (x <= 1 && low <= x * 100 && x * 100 <= high);
}
