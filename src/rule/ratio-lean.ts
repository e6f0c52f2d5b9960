/** Why a ratio leans in its interval: one of the three numbers is misprinted, or the interval was made by another method. */
import type { ClaimOf } from "../claims/index.ts";
import { type Printed, printed, showPrinted, toNumber } from "../document/index.ts";
import { type Asymmetry, fixed, levelToZ, normalQuantile, ratioAsymmetry } from "../statistics/index.ts";
import { usualLevel } from "./tested-interval.ts";

type PValue = ClaimOf<"p-value">;

/** A ratio with all three numbers, and where it stands in its interval; `null` where a bound has no logarithm. */
export interface Ratio {
  readonly claim: ClaimOf<"interval">;
  readonly estimate: Printed;
  readonly lower: Printed;
  readonly upper: Printed;
  readonly found: Asymmetry | null;
}

/** What speaks for a misprint, in sentences for a reader; where nothing does, the method that explains the lean, or `null`. */
export interface Lean {
  readonly reasons: readonly string[];
  readonly method: string | null;
}

/** Of the other ratios, this share must stand in the middle for a lean to be a misprint, and half of them for it to be told at all. */
const [mostFit, someFit] = [0.8, 0.5];
/** How far a bound may be from where the p value puts it, in standard errors, and from what distance it is not there. */
const [agreeing, shifted] = [0.15, 0.05];
/** An interval whose upper bound is more than so many times its lower one is of few events, and leans by itself: `OR 114 (29 to 621)`. */
const widest = 12;

/** Asks why one of the ratios of a document leans. */
export function leanReasons(ratios: readonly Ratio[], ps: readonly PValue[]): (ratio: Ratio) => Lean {
  const tests = new Map(ps.map((p) => [p.value.interval, p]));
  const middles = new Map(ratios.filter(({ found }) => found?.fits).map((ratio) => [boundsOf(ratio), ratio]));
  const companyOf = companyIn(
    ratios,
    (ratio) => `${showPrinted(ratio.estimate)} ${boundsOf(ratio)}`,
    ({ found }) => found?.fits === true,
  );
  return (ratio) => {
    const [twin, company] = [middles.get(boundsOf(ratio)), companyOf(ratio)];
    const test = boundsByTest(ratio, tests.get(ratio.claim.id));
    const areMostLeaning = company.others > 0 && company.fitting < someFit * company.others;
    const told = [...(twin ? [byTwin(twin)] : []), ...(test && !areMostLeaning ? byTest(test) : [])];
    const isAlone = company.others > 0 && company.fitting >= mostFit * company.others;
    const isOfMethod = toNumber(ratio.upper) > widest * toNumber(ratio.lower) || (test !== null && isShifted(test));
    return {
      reasons: [...told, ...(isAlone && !isOfMethod ? [byCompany(company)] : [])],
      method: told.length === 0 ? methodOf(ratio, areMostLeaning) : null,
    };
  };
}

const boundsOf = ({ lower, upper }: Ratio): string => `${showPrinted(lower)} ${showPrinted(upper)}`;

/** `OR 2.8 (1.3 to 6.0), OR 3.1 (1.3 to 6.0)`: the interval of one was copied to the other. */
const byTwin = ({ claim, estimate }: Ratio): string =>
  `${claim.value.measure} ${showPrinted(estimate)} has the same bounds, and stands in their middle.`;

const byCompany = ({ others, fitting }: Company): string =>
  others === 1
    ? "The other ratio of the text stands in the middle of its interval."
    : `${fitting === others ? `All ${others}` : `${fitting} of the ${others}`} other ratios of the text stand in the middle of their intervals.`;

/** Why a ratio may lean although nothing is misprinted, or `null`. */
function methodOf({ estimate, lower, upper }: Ratio, areMostLeaning: boolean): string | null {
  if (areMostLeaning) return "most other ratios of the text lean in their intervals too";
  const inverse = (x: Printed): Printed => printed(fixed(1 / toNumber(x), Math.max(2, x.scale)));
  return ratioAsymmetry(inverse(estimate), inverse(upper), inverse(lower))?.fits
    ? "turned round, the ratio stands in the middle of its interval"
    : null;
}

/** A bound, where it would be by the p value, and how far above that it is printed, in standard errors. */
interface Bound {
  readonly name: "lower" | "upper";
  readonly would: number;
  readonly above: number;
}

/** The bounds of a ratio as its p value has them: the one on the side of 1, and the far one. */
interface ByTest {
  readonly p: Printed;
  readonly near: Bound;
  readonly far: Bound;
}

function boundsByTest({ claim, estimate, lower, upper }: Ratio, test: PValue | undefined): ByTest | null {
  if (test?.value.relation !== "=" || test.value.hypothesis !== null) return null;
  const [x, p] = [Math.log(toNumber(estimate)), toNumber(test.value.value)];
  if (p <= 0 || p >= 1 || x === 0) return null;
  const error = Math.abs(x) / -normalQuantile(p / 2);
  const width = levelToZ(toNumber(claim.value.level ?? usualLevel)) * error;
  const bound = (name: Bound["name"], at: Printed, would: number): Bound => ({
    name,
    would: Math.exp(would),
    above: (Math.log(toNumber(at)) - would) / error,
  });
  const bounds = [bound("upper", upper, x + width), bound("lower", lower, x - width)] as const;
  const [near, far] = x < 0 ? bounds : [bounds[1], bounds[0]];
  return { p: test.value.value, near, far };
}

/** `HR 0.91 (0.77-1.17; p = 0.25)`: p and the far bound agree, so that the one on the side of 1 is wrong; other methods move the far one. */
function byTest({ p, near, far }: ByTest): string[] {
  if (Math.abs(far.above) > agreeing || Math.abs(near.above) <= 2 * agreeing) return [];
  return [
    `p = ${showPrinted(p)} and the ${far.name} bound agree; with them the ${near.name} bound would be near ${near.would.toPrecision(3)}.`,
  ];
}

/** Both bounds stand to one side of where the p value puts them, as those of a likelihood do. */
const isShifted = ({ near, far }: ByTest): boolean =>
  near.above * far.above > 0 && Math.min(Math.abs(near.above), Math.abs(far.above)) > shifted;

/** How many others there are, each counted once however often it is told, and how many of them fit. */
interface Company {
  readonly others: number;
  readonly fitting: number;
}

/** Asks for the company of one of `items`; `keyOf` tells one from another, `fits` whether it holds. In the time of one pass. */
function companyIn<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  fits: (item: T) => boolean,
): (item: T) => Company {
  const told = new Map(items.map((item) => [keyOf(item), fits(item)]));
  const fitting = [...told.values()].filter(Boolean).length;
  return (item) => {
    const own = told.get(keyOf(item));
    return { others: told.size - (own === undefined ? 0 : 1), fitting: fitting - (own ? 1 : 0) };
  };
}
