/** The name of bounds that have none of their own. */
import { toNumber } from "../../document/index.ts";
import { holds, isOfRatio, isTime } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import type { Candidate, Label, SentenceCandidates } from "./candidates.ts";
import type { Estimate } from "./estimate.ts";
import { isSpread, statisticBefore, timeBehind } from "./spoken.ts";

/** What is known where a name is looked for. */
export interface Surroundings {
  readonly sentence: SentenceCandidates;
  /** The unit of other bounds of the sentence. */
  readonly unitOf: (other: Candidate) => string;
  /** What the bounds before in the sentence are, with or without a name of their own. */
  readonly last: { readonly candidate: Candidate; readonly label: Label; readonly unit: string } | null;
  /** The last confidence interval with a name in the sentences before. */
  readonly earlier: Candidate | null;
}

/** Only bounds right behind an estimate that they hold have a name, but for those right behind a median and those written like the ones before. */
export function adoptedLabel(around: Surroundings, candidate: Candidate, estimate: Estimate | null): Label | null {
  const { at, bounds } = candidate;
  if (!estimate?.isAdjacent || at - estimate.to > 1) return null;
  if (!holds(bounds, estimate.value)) return labelWhateverHeld(around, candidate, estimate);
  if (candidate.mention.form === "bounds-behind-comma") return behindComma(around, candidate, estimate);
  if (!bounds.lower.value || !bounds.upper.value) return null;
  return candidate.announced ?? sharedLabel(around, candidate, estimate);
}

function labelWhateverHeld(around: Surroundings, candidate: Candidate, estimate: Estimate): Label | null {
  if (isOfMedian(around.sentence, candidate, estimate)) return range;
  const alike = labelOfAlike(around, candidate, estimate);
  return alike ?? (isOfNamedRatio(around.sentence, candidate, estimate) ? interval : null);
}

/** `hazard ratio 1.01 [3.79-1.30]`, `HR 0.32, 0.50-0.76`: decimals alone in a bracket, or behind a comma, right behind a ratio. */
function isOfNamedRatio({ told, announces }: SentenceCandidates, candidate: Candidate, estimate: Estimate): boolean {
  const { bounds, mention } = candidate;
  const scales = [estimate.value, bounds.lower.value, bounds.upper.value].map((one) => one?.scale ?? 0);
  const isAlone = mention.form === "bounds-in-brackets" ? !announces : mention.form === "bounds-behind-comma";
  if (!isAlone || estimate.unit !== "" || bounds.unit !== "") return false;
  return told.ratios.has(estimate.start) && scales.every((scale) => scale > 0 && scale === scales[0]);
}

/**
 * The name of the interval before, where both are written alike: `91.1%, 95% CI 87.2-95.0 vs 97.0%, 70.3-83.7`: in the same manner, with as many decimals; percentages in brackets may be whole
 * (`60% (95% CI 53-67) and 44% (37-52)`).
 */
function labelOfAlike({ unitOf, earlier }: Surroundings, candidate: Candidate, estimate: Estimate): Label | null {
  const { at, bounds, mention } = candidate;
  const isBracketed = mention.form === "bounds-in-brackets";
  if (!isBracketed && mention.form !== "bounds-behind-comma") return null;
  const isPercent = isBracketed && estimate.unit === "%";
  const before = candidate.previous ?? (isPercent ? earlier : null);
  if (before?.label?.kind !== "ci" || before.bounds.separator !== bounds.separator) return null;
  if (before !== earlier && (at - before.to > 20 || unitOf(before) !== estimate.unit)) return null;
  const printed = [estimate.value, bounds.lower.value, bounds.upper.value, before.bounds.lower.value];
  const scales = printed.map((one) => one?.scale ?? 0);
  const isAlike = isPercent
    ? printed.every((one) => one && toNumber(one) <= 100)
    : scales.every((scale) => scale > 0 && scale === scales[0]);
  return isAlike ? before.label : null;
}

/** `HR 0.88, 0.75-1.03`: of a named ratio or difference, or the second of two written alike. */
function behindComma({ sentence, unitOf }: Surroundings, candidate: Candidate, estimate: Estimate): Label | null {
  const { at, bounds, previous } = candidate;
  const { units, told } = sentence;
  const isLike = previous && at - previous.to <= 20 && isOf(estimate, unitOf(previous), true);
  // `3.0 months (IQR 1.4-6.9) in the rest (0.76, 0.68-0.86; p < 0.001)`: a ratio has no range.
  const isRatio = estimate.unit === "" && bounds.unit === "" && isOfRatio(bounds, estimate.value);
  if (isLike && !(isRatio && previous.label?.kind !== "ci" && unitOf(previous) !== ""))
    return previous.bounds.separator === bounds.separator ? previous.label : null;
  const isNamed = told.differences.has(estimate.start) || (estimate.unit === "" && told.ratios.has(estimate.start));
  if (isNamed) return interval;
  if (isRatio) return ratioInterval;
  return statisticBefore(units, Math.max(-1, estimate.from - 8), estimate.from) === "median" && estimate.unit !== "%"
    ? range
    : null;
}

/** The name of other bounds of the sentence, or of intervals before, that are written alike; else what the estimate is. */
function sharedLabel(
  { sentence, unitOf, last, earlier }: Surroundings,
  candidate: Candidate,
  estimate: Estimate,
): Label | null {
  const { units, candidates, announces, told } = sentence;
  const { index, bounds, previous } = candidate;
  const other = previous ?? candidates.slice(index + 1, index + 20).find(({ label }) => label !== null);
  const isRatio = estimate.unit === "" && told.ratios.has(estimate.start);
  // `12 months, range 1-111; hazard ratio 0.99 [0.81-1.19]`: a ratio has no range.
  const isLike = other && isOf(estimate, unitOf(other), other === previous) && !(isRatio && other.label?.kind !== "ci");
  if (isLike) return other.bounds.separator === bounds.separator ? other.label : null;
  if (announces) return null;
  if (estimate.unit === "%" || bounds.unit === "%")
    return earlier?.bounds.separator === bounds.separator && !other ? earlier.label : null;
  if (isRatio || told.differences.has(estimate.start)) return interval;
  const isMiddle = statisticBefore(units, -1, estimate.from) === "median" || isSpread(units, estimate, candidate);
  // `20.3 mg (5.0-49.6 mg) on day 1, 13.0 mg (1.0-78.5 mg) on day 2`: as the one before.
  const isNext = last?.candidate.index === index - 1 && last.unit === estimate.unit && estimate.unit !== "";
  if (isNext && last.candidate.bounds.separator === bounds.separator) return last.label;
  if (isMiddle || isOfAge(units, candidate, estimate) || sharesTime(units, candidate, estimate)) return range;
  return estimate.unit === "" && bounds.unit === "" && isOfRatio(bounds, estimate.value) ? ratioInterval : null;
}

/** `median age 57 (72-75) years`: bounds alone in a bracket behind what is called a median, in numbers written alike. */
function isOfMedian({ units, announces }: SentenceCandidates, candidate: Candidate, estimate: Estimate): boolean {
  const { bounds, mention, announced, previous } = candidate;
  const { lower, upper, unit } = bounds;
  if (mention.form !== "bounds-in-brackets" || announces || announced || previous || !lower.value || !upper.value)
    return false;
  const scales = [lower.value.scale, upper.value.scale];
  // A median may lie half a step between two values, or be rounded.
  if (
    ![-1, 0, 1].some((step) => scales.includes(estimate.value.scale - step)) ||
    (unit !== "" && unit !== estimate.unit)
  )
    return false;
  if (estimate.unit === "%" || bounds.separator === ",") return false;
  return statisticBefore(units, Math.max(-1, estimate.from - 14), estimate.from) === "median";
}

/** `mean age 54 years (23-78)`, `follow-up 12 months (3-25)`: in whole numbers, the lowest and highest. */
function isOfAge(units: readonly Token[], { bounds }: Candidate, { from }: Estimate): boolean {
  const isWhole = bounds.lower.value?.scale === 0 && bounds.upper.value?.scale === 0;
  return (
    isWhole && units.slice(Math.max(0, from - 7), from).some(({ folded }) => /^(?:aged?|follow-?up)$/.test(folded))
  );
}

/** Whether an estimate is of a unit: the same, or left out where the unit stands before it. */
const isOf = (estimate: Estimate, unit: string, isBefore: boolean): boolean =>
  unit === estimate.unit || (estimate.unit === "" && isBefore) || (unit === "" && estimate.unit !== "%");

const interval: Label = { kind: "ci", confidence: null };
const ratioInterval: Label = { ...interval, isRatio: true };
const range: Label = { kind: "range", confidence: null };

/** `37 (32-92) months`, `53 months (15-180 months)`: one unit of time for the middle and its bounds. */
function sharesTime(units: readonly Token[], candidate: Candidate, estimate: Estimate): boolean {
  const { unit } = candidate.bounds;
  if (estimate.unit !== "") return isTime(estimate.unit) && estimate.unit === unit;
  return unit === "" && timeBehind(units, candidate) !== "";
}
