/** An estimate away from the middle of its interval: what a finding keeps of it, and how it is explained. */
import type { ClaimOf } from "../claims/index.ts";
import { showPrinted, toNumber } from "../document/index.ts";
import { fixed } from "../statistics/index.ts";

/** What the finding is about; `mirrored` gives the bound that would stand opposite to one, seen from the estimate. */
interface Place {
  readonly middle: number;
  /** Part of the way from the middle to a bound; negative below the middle. */
  readonly off: number;
  readonly mirrored: (estimate: number, bound: number) => number;
}

/** The numbers as printed, those they would need, to as many places as the finest of them. The interval has all three. */
export function offMiddle({ value }: ClaimOf<"interval">, { middle, off, mirrored }: Place) {
  const [estimate, lower, upper] = [value.estimate!, value.lower!, value.upper!];
  const places = Math.max(estimate.scale, lower.scale, upper.scale);
  const would = (bound: number) => fixed(mirrored(toNumber(estimate), bound), places);
  return {
    measure: value.measure,
    estimate: showPrinted(estimate),
    lower: showPrinted(lower),
    upper: showPrinted(upper),
    middle: fixed(middle, places),
    off,
    wouldLower: would(toNumber(upper)),
    wouldUpper: would(toNumber(lower)),
  };
}

/** The arithmetic, `formula` being how the middle is worked out, and what would make it right. */
export const explainOffMiddle = (
  { estimate, lower, upper, middle, off, wouldLower, wouldUpper }: ReturnType<typeof offMiddle>,
  formula: string,
): string[] => [
  `${formula} = ${middle}; the estimate is at least ${Math.round(Math.abs(off) * 100)}% of the way to the ${off > 0 ? "upper" : "lower"} bound.`,
  `With ${estimate} and ${lower} the upper bound would be near ${wouldUpper}; with ${estimate} and ${upper} the lower bound near ${wouldLower}.`,
];
