/** Whether a figure that is missed in one place is told in another, or can be worked out of what is told. */
import type { ClaimOf } from "../claims/index.ts";
import type { Printed } from "../document/index.ts";
import {
  differenceInterval,
  givesPercentage,
  overlaps,
  printedInterval,
  rational,
  sumInterval,
  widened,
} from "../statistics/index.ts";
import type { Share } from "./share.ts";
import { areAlike } from "./told-alike.ts";

/** The same, one of them perhaps rounded. */
export const isRounded = (a: Printed, b: Printed): boolean =>
  a.scale === b.scale ? a.digits === b.digits : areAlike(a, b);

/** Printed of something else, or what counts, a sum or a difference give. */
export function isToldElsewhere(
  lost: Printed,
  told: readonly Printed[],
  printed: readonly Printed[],
  shares: readonly Share[],
): boolean {
  if (printed.some((one) => isRounded(one, lost))) return true;
  const own = widened(lost, rational(1));
  // A share with its own percentage is among what is printed.
  const isShare = ({ value: { count, denominator, percent } }: Share) =>
    count !== null && denominator !== null && percent === null && givesPercentage(count, denominator, lost, "near");
  if (shares.some(isShare)) return true;
  const [first, ...rest] = told.slice(0, 6).map(printedInterval);
  return rest.some((one) =>
    [sumInterval([first!, one]), differenceInterval(first!, one), differenceInterval(one, first!)].some((made) =>
      overlaps(own, made),
    ),
  );
}

/** The percentage, estimate or middle of a claim. */
export function figureOf(claim: Share | ClaimOf<"interval" | "average" | "range">): Printed[] {
  const { kind, value } = claim;
  if (kind === "interval") return value.estimate ? [value.estimate] : [];
  if (kind === "range") return value.middle ? [value.middle] : [];
  if (kind === "average") return [value.value];
  return value.percent ? [value.percent] : [];
}
