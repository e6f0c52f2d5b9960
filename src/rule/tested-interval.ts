/** A p value beside the one that follows from the estimate and the interval it tests. */
import { type ClaimOf, ratioMeasures } from "../claims/index.ts";
import { printed, toNumber } from "../document/index.ts";
import { isArithmeticMiddle, type PRange, pFromDifference, pFromRatio, ratioAsymmetry } from "../statistics/index.ts";
import { zOfP, zOfPrintedP } from "./printed-p.ts";

type Interval = ClaimOf<"interval">;
type PValue = ClaimOf<"p-value">;

const ratios: ReadonlySet<string> = new Set([...ratioMeasures, "ratio"]);
/** Measures of which an interval gives a p value. */
export const testedMeasures: ReadonlySet<string> = new Set([...ratios, "difference"]);

/** The level of an interval that prints none: of 1,556 intervals of real text that print one, 1,541 print this. */
export const usualLevel = printed("95");

export interface Compared {
  readonly claim: PValue;
  readonly interval: Interval;
  readonly computed: PRange;
  /** How far apart the two are, in z, with the benefit of rounding and of one-sided tests; and the larger of the two. */
  readonly distance: number;
  readonly larger: number;
  /** Only one of them says that there is an effect. */
  readonly crosses: boolean;
  /** Ten times the printed p, or a tenth of it, is what follows. */
  readonly isTenfold: boolean;
  /** The interval holds the value of no effect. */
  readonly holdsNothing: boolean;
}

/** The two beside one another, or why nothing can be said of them. */
export function compareTest(claim: PValue, interval: Interval): Compared | string {
  if (toNumber(claim.value.value) === 0 && claim.value.relation === "<")
    return "a p value cannot be below 0; digits may be missing";
  const computed = pFrom(interval);
  if (!computed) return "no p value follows from the interval";
  if (interval.value.credible) return "a credible interval follows no test";
  if (!isSymmetric(interval)) return "the interval is not symmetric about its estimate";
  const stated = zOfPrintedP(claim.value);
  const found = { min: zOfP(computed.max), max: zOfP(computed.min) };
  const halved = { min: zOfP(Math.min(1, computed.max / 2)), max: zOfP(computed.min / 2) };
  const p = toNumber(claim.value.value);
  if (claim.value.adjusted && stated.max < found.min)
    return "the p value is called adjusted; one for several tests is larger than that of its interval";
  return {
    claim,
    interval,
    computed,
    distance: Math.min(gap(stated, found), gap(stated, halved)),
    larger: Math.max(found.min, stated.min),
    crosses: crossesLevel(interval, claim),
    isTenfold:
      claim.value.relation === "=" && [10 * p, p / 10].some((other) => computed.min <= other && other <= computed.max),
    holdsNothing: holdsNothing(interval),
  };
}

function pFrom({ value: { measure, estimate, lower, upper, level } }: Interval): PRange | null {
  if (!estimate || !lower || !upper) return null;
  const percent = toNumber(level ?? usualLevel);
  const from = ratios.has(measure) ? pFromRatio : measure === "difference" ? pFromDifference : null;
  return from?.(estimate, lower, upper, percent) ?? null;
}

/** How far apart two ranges of z are; 0 where they meet. */
function gap(a: { min: number; max: number }, b: { min: number; max: number }): number {
  return Math.max(0, a.min - b.max, b.min - a.max);
}

function isSymmetric({ value: { measure, estimate, lower, upper } }: Interval): boolean {
  if (!estimate || !lower || !upper) return false;
  const onLogScale = ratioAsymmetry(estimate, lower, upper);
  // What is called a ratio without further words may be a change of one, on the plain scale.
  if (measure === "ratio") return onLogScale?.fits === true;
  if (ratios.has(measure)) {
    if (onLogScale?.fits !== true && isArithmeticMiddle(estimate, lower, upper)) return false;
    return Math.abs(onLogScale?.off ?? 1) < 0.15;
  }
  const [x, low, high] = [estimate, lower, upper].map(toNumber) as [number, number, number];
  return Math.abs(x - (low + high) / 2) < 0.08 * (high - low);
}

function holdsNothing({ value: { measure, lower, upper } }: Interval): boolean {
  const nothing = measure === "difference" ? 0 : 1;
  return toNumber(lower!) <= nothing && nothing <= toNumber(upper!);
}

function crossesLevel(interval: Interval, { value }: PValue): boolean {
  const alpha = (100 - toNumber(interval.value.level ?? usualLevel)) / 100;
  const p = toNumber(value.value);
  if (holdsNothing(interval))
    return value.relation === ">" ? false : p < alpha || (value.relation !== "=" && p <= alpha);
  return value.relation.startsWith("<") ? false : p >= alpha;
}
