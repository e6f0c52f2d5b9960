/** Which numbers of subjects would fit a count with its percentage: those printed on the page, and all there are. */

import type { ClaimOf } from "../claims/index.ts";
import type { Printed } from "../document/index.ts";
import { fittingDenominators, nearDenominators, type WholeRange } from "../statistics/index.ts";
import { ByNumber } from "./by-number.ts";
import type { Claims } from "./rule.ts";
import type { Share } from "./share.ts";

/** A number of subjects printed on the page, and the words it stands in. */
export interface PrintedSize {
  readonly n: number;
  readonly quote: string;
}

/** Numbers of subjects in the order of the page, found by value. */
export type PrintedSizes = ByNumber<PrintedSize>;

type Claiming = ClaimOf<"cohort-size"> | Share;

export const indexSizes = (sizes: readonly PrintedSize[]): PrintedSizes => new ByNumber(sizes, ({ n }) => n);

/** Every number of subjects that a document prints, as a size or as a denominator, each once, in document order. */
export function printedSizes(claims: Claims<Claiming["kind"]>): PrintedSizes {
  return indexSizes(sizesIn(claims.of("cohort-size", "proportion", "response")));
}

export function sizesIn(claims: readonly Claiming[]): PrintedSize[] {
  const sizes = new Map<number, PrintedSize>();
  for (const claim of claims) {
    const n = claim.kind === "cohort-size" ? claim.value.n : claim.value.denominator;
    if (n !== null && !sizes.has(n)) sizes.set(n, { n, quote: claim.quote });
  }
  return [...sizes.values()];
}

/** The whole numbers of which `count` is `percent` by plain rounding; by any habit of rounding with `isLoose`. */
export function fittingRange(count: number, percent: Printed, isLoose: boolean): WholeRange | null {
  return isLoose
    ? nearDenominators(count, percent)
    : (fittingDenominators(count, percent, Number.POSITIVE_INFINITY)[0] ?? null);
}

/** The printed sizes of which `count` is `percent`, by plain rounding; by any habit of rounding with `isLoose`. */
export function fittingSizes(count: number, percent: Printed, sizes: PrintedSizes, isLoose = false): PrintedSize[] {
  const range = fittingRange(count, percent, isLoose);
  return range ? sizes.within(range) : [];
}

/** The first of the printed sizes of which `count` is `percent`, leaving out some numbers. */
export function fittingSize(
  count: number,
  percent: Printed,
  sizes: PrintedSizes,
  { isLoose = false, except = [] }: { readonly isLoose?: boolean; readonly except?: readonly number[] } = {},
): PrintedSize | null {
  const range = fittingRange(count, percent, isLoose);
  return range && sizes.first(range, except);
}

/** `94-97`, `40`, or `null` when no number of subjects up to `max` fits. */
export function showFittingRange(count: number, percent: Printed, max: number): string | null {
  const ranges = fittingDenominators(count, percent, max);
  return ranges.length > 0 ? ranges.map(showRange).join(", ") : null;
}

function showRange({ from, to }: WholeRange): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/** What a finding says of sizes that would fit: `22% fits N = 94-97.`, `It fits the 50 in "CTCL (N=50)".` */
export function explainFits(
  count: number,
  percent: Printed,
  shown: string,
  sizes: PrintedSizes,
  max: number,
): string[] {
  const range = showFittingRange(count, percent, max);
  return [
    range ? `${count} with ${shown} fits N = ${range}.` : `${count} with ${shown} fits no N up to ${max}.`,
    ...fittingSizes(count, percent, sizes)
      .slice(0, 6)
      .map(({ n, quote }) => `It fits the ${n} in "${cut(quote)}".`),
  ];
}

function cut(quote: string): string {
  const line = quote.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
