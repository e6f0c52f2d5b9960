/** A response rate beside the percentages of its parts. */
import {
  add,
  areItsParts,
  contains,
  denominatorsOf,
  printedInterval,
  printedValue,
  type Response,
  type ResponseGroup,
  rational,
  showPrinted,
  sumInterval,
  sumOfPercents,
  widened,
} from "../../src/rule/index.ts";
import { cohortOf, type Judged } from "./rate.ts";

/** From percentages of one denominator: the rate must be a sum of its rounded parts. */
export function comparePercents(
  group: ResponseGroup,
  [whole, cr, pr]: readonly [whole: Response, cr: Response, pr: Response],
  others: string | null,
): Judged | null {
  const [total, complete, partial] = [whole, cr, pr].map(({ value }) => value.percent);
  const isCounted = [whole, cr, pr].every(({ value }) => value.count !== null);
  if (!total || !complete || !partial || isCounted) return null;
  const sum = sumOfPercents([complete, partial], total);
  if (sum.fits) return "pass";
  if (cr.value.isPart && contains(sumInterval([complete, partial].map(printedInterval)), rational(100))) return "pass";
  if (others) return `${others} may count as responses`;
  const isListed = areItsParts(whole, [cr, pr]);
  if (!isListed && (denominatorsOf([whole, cr, pr]).size > 1 || !sum.isSlip))
    return "the percentages may be of different patients";
  const printed = showPrinted(total);
  const isNear = contains(widened(total, rational(2)), add(printedValue(complete), printedValue(partial)));
  const fits = [`With every number rounded, ${sum.shown} does not reach ${printed}%.`];
  return {
    evidence: { cohort: cohortOf(whole), sum: sum.shown, computed: sum.computed, printed, fits, rounding: null },
    severity: isNear ? "info" : isListed || group.where === "table" ? "error" : "warning",
  };
}
