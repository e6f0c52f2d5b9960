/** What a page says of its numbers of subjects, read once, so that shares can be judged against it. */
import type { ClaimOf } from "../claims/index.ts";
import type { Printed } from "../document/index.ts";
import { fittingDenominators, judgePercentage } from "../statistics/index.ts";
import { type PrintedSize, printedSizes } from "./fitting-sizes.ts";
import { contextKey } from "./place.ts";
import type { Share } from "./share.ts";

export interface Page {
  /** Sizes of cohorts and denominators. */
  readonly sizes: readonly PrintedSize[];
  /** Counts that may be the whole of a part named behind them, with the sizes. */
  readonly wholes: readonly PrintedSize[];
  readonly contexts: ReadonlyMap<string, Context>;
  /** Shares by denominator. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
}

/** One sentence or table. */
interface Context {
  readonly sizes: ClaimOf<"cohort-size">[];
  readonly shares: Share[];
}

/** Reads the numbers of a document, by sentence and table. Linear in the number of claims. */
export function pageOf(claims: readonly (ClaimOf<"cohort-size"> | Share)[]): Page {
  const contexts = new Map<string, Context>();
  const counts = new Map<number, PrintedSize>();
  const shares = new Map<number, Share[]>();
  for (const claim of claims) {
    const key = contextKey(claim);
    const context = contexts.get(key) ?? { sizes: [], shares: [] };
    contexts.set(key, context);
    if (claim.kind === "cohort-size") context.sizes.push(claim);
    else {
      context.shares.push(claim);
      const N = claim.value.denominator;
      if (N !== null) shares.set(N, [...(shares.get(N) ?? []), claim]);
    }
    if (claim.kind !== "cohort-size" && claim.value.count)
      counts.set(claim.value.count, { n: claim.value.count, quote: claim.quote });
  }
  const sizes = printedSizes(claims);
  return { sizes, wholes: [...sizes, ...counts.values()], contexts, shares };
}

/** Whether count/denominator rounds to the percentage. */
export function fits(count: number, denominator: number, percent: Printed): boolean {
  return denominator >= count && judgePercentage(count, denominator, percent).outcome === "exact";
}

/** By any habit of rounding. */
function isNearly(count: number, denominator: number, percent: Printed): boolean {
  return denominator >= count && /^(?:exact|rounding)$/.test(judgePercentage(count, denominator, percent).outcome);
}

/** Shares of the same sentence or table that are held against the same denominator and have count and percentage. */
function siblingsOf(share: Share, page: Page): Share[] {
  const all = page.contexts.get(contextKey(share))?.shares ?? [];
  return all.filter(
    ({ id, value }) =>
      id !== share.id &&
      value.denominator === share.value.denominator &&
      value.count !== null &&
      value.percent !== null,
  );
}

/** Two other telling shares of the sentence fit the denominator, or of the document. */
export function isConfirmed(share: Share, page: Page): boolean {
  const elsewhere = page.shares.get(share.value.denominator!) ?? [];
  return isConfirmedBy(share, siblingsOf(share, page), 2, 2) || isConfirmedBy(share, elsewhere, 2, 3);
}

/** At least `least` of the shares fit the denominator, and only numbers near it; and `times` as many fit as do not. */
function isConfirmedBy(share: Share, shares: readonly Share[], least: number, times: number): boolean {
  const N = share.value.denominator!;
  const siblings = shares.filter(({ id, value }) => id !== share.id && value.count !== null && value.percent !== null);
  const fitting = siblings.filter(({ value }) => isNearly(value.count!, N, value.percent!));
  const telling = fitting.filter(({ value: { count, percent } }) =>
    fittingDenominators(count!, percent!, 2 * N).every(({ from, to }) => to - from <= Math.max(1, N / 20)),
  );
  return telling.length >= least && fitting.length >= times * (siblings.length - fitting.length);
}

/** Siblings there are, and none of them fits: the denominator is not that of the sentence. */
export function isRefuted(share: Share, page: Page): boolean {
  const siblings = siblingsOf(share, page);
  const N = share.value.denominator!;
  return siblings.length > 0 && siblings.every(({ value }) => !isNearly(value.count!, N, value.percent!));
}

/** Siblings there are, and every one of them fits the denominator that this share does not. */
export function hasFittingSibling(share: Share, page: Page): boolean {
  const N = share.value.denominator;
  const siblings = siblingsOf(share, page).filter(({ value }) => value.count !== share.value.count);
  return N !== null && siblings.length > 0 && siblings.every(({ value }) => isNearly(value.count!, N, value.percent!));
}

/** Another number of subjects that this share and its siblings all fit: then that one is meant, stated or not. */
export function commonDenominator(share: Share, page: Page): number | null {
  const { count, denominator } = share.value;
  const others = siblingsOf(share, page).filter(({ value }) => value.count !== count);
  if (others.length === 0) return null;
  const all = [share, ...others];
  for (let n = count!; n <= Math.min(2 * denominator! + 20, 5000); n++)
    if (n !== denominator && all.every(({ value }) => isNearly(value.count!, n, value.percent!))) return n;
  return null;
}

/** `one CR, one PR and three SD (ORR 29%)`: the percentage behind the last category is that of the responders, or of those with control. */
export function isOfResponders(share: Share, page: Page): boolean {
  const { denominator, percent } = share.value;
  const all = page.contexts.get(contextKey(share))?.shares ?? [];
  const counts = ["CR", "PR", "SD"].map((category) => {
    const own = all.filter((one) => one.kind === "response" && one.value.category === category);
    return own.length === 1 && own[0]!.value.denominator === denominator ? (own[0]!.value.count ?? 0) : 0;
  });
  const [cr, pr, sd] = counts as [number, number, number];
  return share.kind === "response" && [cr + pr, cr + pr + sd].some((sum) => fits(sum, denominator!, percent!));
}

/** A share that stands before this one in its sentence is introduced as a part, so that this one may be a part too. */
export function followsPart(share: Share, page: Page): boolean {
  const all = page.contexts.get(contextKey(share))?.shares ?? [];
  return share.place.part !== "table" && all.some(({ value, span }) => value.isPart && span.start < share.span.start);
}

/** Whether the denominator is the size that the sentence names last before this share, or the only one it names. */
export function isBeside(share: Share, page: Page): boolean {
  const context = page.contexts.get(contextKey(share));
  if (share.value.denominatorFrom?.how !== "sentence" || !context) return false;
  const before = context.sizes.filter(({ span }) => span.start < share.span.start);
  const nearest = before.at(-1) ?? context.sizes[0];
  return nearest !== undefined && nearest.value.n === share.value.denominator;
}
