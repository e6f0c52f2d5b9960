/** Which numbers of subjects would fit a count with its percentage: those printed on the page, and all there are. */
import type { ClaimOf } from "../claims/index.ts";
import { type Printed, showPrinted } from "../document/index.ts";
import { fittingDenominators, nearDenominators, type WholeRange } from "../statistics/index.ts";
import { ByNumber } from "./by-number.ts";
import type { Claims } from "./rule.ts";
import { differentAnalysis } from "./same-analysis.ts";
import { cohortKey, type Share } from "./share.ts";

/** A number of subjects printed on the page, and the words it stands in. */
export interface PrintedSize {
  readonly n: number;
  readonly quote: string;
}

/** Numbers of subjects in the order of the page, found by value. */
export type PrintedSizes = ByNumber<PrintedSize>;

/** A claim that prints a number of subjects. */
export type Numbered = ClaimOf<"cohort-size"> | Share;

export const indexSizes = (sizes: readonly PrintedSize[]): PrintedSizes => new ByNumber(sizes, ({ n }) => n);

/** Every number of subjects that a document prints, as a size or as a denominator, each once, in document order. */
export function printedSizes(claims: Claims<Numbered["kind"]>): PrintedSizes {
  return indexSizes(sizesIn(claims.of("cohort-size", "proportion", "response")));
}

/** Every claim that prints a number of subjects, by that number. */
export function printedNumbers(claims: Claims<Numbered["kind"]>): ByNumber<Numbered> {
  const numbered = claims.of("cohort-size", "proportion", "response").filter((claim) => numberOf(claim) !== null);
  return new ByNumber<Numbered>(numbered, (claim) => numberOf(claim)!);
}

function numberOf(claim: Numbered): number | null {
  return claim.kind === "cohort-size" ? claim.value.n : claim.value.denominator;
}

export function sizesIn(claims: readonly Numbered[]): PrintedSize[] {
  const sizes = new Map<number, PrintedSize>();
  for (const claim of claims) {
    const n = numberOf(claim);
    if (n !== null && !sizes.has(n)) sizes.set(n, { n, quote: claim.quote });
  }
  return [...sizes.values()];
}

/** The whole numbers of which `count` is `percent` by plain rounding; by any habit of rounding with `isLoose`. */
export function fittingRange(count: number, percent: Printed, isLoose: boolean): WholeRange | null {
  return isLoose ? nearDenominators(count, percent) : fittingDenominators(count, percent);
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

/** The first number printed on the page of which `count` is the percentage of a share; what is told of another cohort by name is no number of this one. */
export function fittingSizeOf(share: Share, count: number, numbers: ByNumber<Numbered>): PrintedSize | null {
  const range = fittingRange(count, share.value.percent!, false);
  const own = share.subject.cohort?.key;
  const found = range
    ? numbers.within(range).find(({ subject: { cohort } }) => !own || !cohort || cohort.key === own)
    : undefined;
  return found ? { n: numberOf(found)!, quote: found.quote } : null;
}

/** `94-97`, `40`, or `null` when no number of subjects up to `max` fits. */
export function showFittingRange(count: number, percent: Printed, max: number): string | null {
  const range = fittingDenominators(count, percent, max);
  if (!range) return null;
  return range.from === range.to ? `${range.from}` : `${range.from}-${range.to}`;
}

/**
 * What a finding says of numbers, up to `max`, of which `count` would be the percentage: `22% fits N = 94-97.`, `It fits the 50 in "CTCL (N=50)".`
 * Those of other patients are called so, lest one of them be taken for the right denominator.
 */
export function explainFits(share: Share, count: number, max: number, numbers: ByNumber<Numbered>): string[] {
  const percent = share.value.percent!;
  const shown = `${showPrinted(percent)}%`;
  const range = showFittingRange(count, percent, max);
  const isOwn = (claim: Numbered) => cohortKey(claim) === cohortKey(share) && differentAnalysis(claim, share) === null;
  const bounds = fittingRange(count, percent, false);
  const fitting = bounds ? numbers.within(bounds) : [];
  const own = sizesIn(fitting.filter(isOwn));
  const known = new Set(own.map(({ n }) => n));
  const others = sizesIn(fitting).filter(({ n }) => !known.has(n));
  return [
    range ? `${count} with ${shown} fits N = ${range}.` : `${count} with ${shown} fits no N up to ${max}.`,
    ...own.slice(0, most).map(({ n, quote }) => `It fits the ${n} in "${cut(quote)}".`),
    ...others
      .slice(0, most)
      .map(({ n, quote }) => `The ${n} in "${cut(quote)}" would fit, but may be of other patients.`),
  ];
}

/** How many sizes of a kind are named. */
const most = 3;

function cut(quote: string): string {
  const line = quote.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
