/** Which numbers of subjects would fit a count with its percentage: those printed on the page, and all there are. */
import type { ClaimOf } from "../claims/index.ts";
import { type Printed, showPrinted } from "../document/index.ts";
import { fittingDenominators, judgePercentage, type WholeRange } from "../statistics/index.ts";
import { differentAnalysis } from "./same-analysis.ts";
import { cohortKey, type Share } from "./share.ts";

/** A number of subjects printed on the page, and the words it stands in. */
export interface PrintedSize {
  readonly n: number;
  readonly quote: string;
}

/** A claim that prints a number of subjects. */
export type Numbered = ClaimOf<"cohort-size"> | Share;

/** Every number of subjects that a document prints, as a size or as a denominator, each once, in document order. */
export function printedSizes(claims: readonly Numbered[]): PrintedSize[] {
  const sizes = new Map<number, PrintedSize>();
  for (const claim of claims) {
    const n = claim.kind === "cohort-size" ? claim.value.n : claim.value.denominator;
    if (n !== null && !sizes.has(n)) sizes.set(n, { n, quote: claim.quote });
  }
  return [...sizes.values()];
}

/** The printed sizes of which `count` is `percent`, by plain rounding; by any habit of rounding with `isLoose`. */
export function fittingSizes(
  count: number,
  percent: Printed,
  sizes: readonly PrintedSize[],
  isLoose = false,
): PrintedSize[] {
  return sizes.filter(({ n }) => {
    if (n < count) return false;
    const { outcome } = judgePercentage(count, n, percent);
    return outcome === "exact" || (isLoose && outcome === "rounding");
  });
}

/** `94-97`, `40`, or `null` when no number of subjects up to `max` fits. */
export function showFittingRange(count: number, percent: Printed, max: number): string | null {
  const ranges = fittingDenominators(count, percent, max);
  return ranges.length > 0 ? ranges.map(showRange).join(", ") : null;
}

function showRange({ from, to }: WholeRange): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/**
 * What a finding says of numbers, up to `max`, of which `count` would be the percentage: `22% fits N = 94-97.`, `It fits the 50 in "CTCL (N=50)".`
 * Those of other patients are called so, lest one of them be taken for the right denominator.
 */
export function explainFits(share: Share, count: number, max: number, claims: readonly Numbered[]): string[] {
  const percent = share.value.percent!;
  const shown = `${showPrinted(percent)}%`;
  const range = showFittingRange(count, percent, max);
  const isOwn = (claim: Numbered) => cohortKey(claim) === cohortKey(share) && differentAnalysis(claim, share) === null;
  const own = fittingSizes(count, percent, printedSizes(claims.filter(isOwn)));
  const known = new Set(own.map(({ n }) => n));
  const others = fittingSizes(count, percent, printedSizes(claims)).filter(({ n }) => !known.has(n));
  return [
    range ? `${count} with ${shown} fits N = ${range}.` : `${count} with ${shown} fits no N up to ${max}.`,
    ...own.slice(0, most).map(({ n, quote }) => `It fits the ${n} in "${cut(quote)}".`),
    ...others.slice(0, most).map(({ n, quote }) => `The ${n} in "${cut(quote)}" would fit, but may be other patients.`),
  ];
}

/** So many sizes of a kind are named. */
const most = 3;

function cut(quote: string): string {
  const line = quote.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
