/** The name of bounds that have none of their own. */
import { holds, isTime } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import type { Candidate, Label, SentenceCandidates } from "./candidates.ts";
import { type Estimate, isNamedRatio } from "./estimate.ts";
import { statisticBefore, timeBehind } from "./spoken.ts";

/**
 * Announced before them (`median (range) was 54 (23-78)`), of other bounds of the sentence written alike, or a range when a
 * median stands before. Only right behind an estimate that they hold.
 */
export function adoptedLabel(
  { units, candidates, announces }: SentenceCandidates,
  candidate: Candidate,
  estimate: Estimate | null,
): Label | null {
  const { at, bounds, announced, previous, mention } = candidate;
  if (!estimate?.isAdjacent || !holds(bounds, estimate.value) || at - estimate.to > 1) return null;
  if (mention.form === "bounds-behind-comma")
    return previous && at - previous.to <= 16 && isAlike(previous, candidate, estimate) ? previous.label : null;
  if (!bounds.lower.value || !bounds.upper.value) return null;
  if (announced) return announced;
  const other = previous ?? candidates.find((one) => one.at > at && one.label !== null);
  if (other) return isAlike(other, candidate, estimate) ? other.label : null;
  if (announces || estimate.unit === "%" || bounds.unit === "%") return null;
  if (estimate.unit === "" && isNamedRatio(units, estimate.from)) return { kind: "ci", confidence: null };
  const isMedian = statisticBefore(units, -1, estimate.from) === "median";
  return isMedian || sharesTime(units, candidate, estimate) ? { kind: "range", confidence: null } : null;
}

/** `37 (32-92) months`, `53 months (15-180 months)`: one unit of time for the middle and its bounds. */
function sharesTime(units: readonly Token[], candidate: Candidate, estimate: Estimate): boolean {
  const { unit } = candidate.bounds;
  if (estimate.unit !== "") return isTime(estimate.unit) && estimate.unit === unit;
  return unit === "" && timeBehind(units, candidate) !== "";
}

function isAlike(labelled: Candidate, { bounds }: Candidate, estimate: Estimate): boolean {
  const own = labelled.bounds.unit;
  if (own && estimate.unit && (own === "%") !== (estimate.unit === "%")) return false;
  return labelled.bounds.separator === bounds.separator;
}
