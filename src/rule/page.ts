/** What a page says of its numbers of subjects, read once, so that shares can be judged against it. */
import type { ClaimOf, ResponseCategory } from "../claims/index.ts";
import { givesPercentage } from "../statistics/index.ts";
import { Context, siblingsIn } from "./context.ts";
import { fittingRange, indexSizes, type PrintedSizes, printedSizes, sizesIn } from "./fitting-sizes.ts";
import { Held } from "./held.ts";
import { Neighbours } from "./neighbours.ts";
import { PageNumbers } from "./page-number.ts";
import { contextKey } from "./place.ts";
import type { Claims } from "./rule.ts";
import { cohortKey, type Share } from "./share.ts";
import { Siblings } from "./siblings.ts";

type Size = ClaimOf<"cohort-size">;

export interface Page {
  /** Sizes of cohorts and denominators. */
  readonly sizes: PrintedSizes;
  /** Counts that may be the whole of a part named behind them, with the sizes. */
  readonly wholes: PrintedSizes;
  readonly contexts: ReadonlyMap<string, Context>;
  /** Shares by denominator. */
  readonly shares: ReadonlyMap<number, Siblings>;
  readonly neighbours: Neighbours;
  readonly numbers: PageNumbers;
  readonly held: Held;
  /** The cohorts of whom a number of subjects is told; one without a name by an empty key. */
  readonly owners: ReadonlyMap<number, ReadonlySet<string>>;
  /** The sizes told of each cohort. */
  readonly cohortSizes: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The page that the claims of a document make up; asked for with `claims.once`. */
export function readPage(claims: Claims<"cohort-size" | Share["kind"]>): Page {
  return pageOf(claims.of("cohort-size", "proportion", "response"), claims.once(printedSizes));
}

/** Reads the numbers of a document, by sentence and table; the claims stand in document order. */
export function pageOf(claims: readonly (Size | Share)[], sizes = indexSizes(sizesIn(claims))): Page {
  const contexts = new Map<string, Context>();
  const counts = new Map<number, { n: number; quote: string }>();
  const shares = new Map<number, Siblings>();
  const neighbours = new Neighbours();
  const numbers = new PageNumbers();
  const held = new Held();
  const owners = new Map<number, Set<string>>();
  const cohortSizes = new Map<string, Set<number>>();
  for (const claim of claims) {
    const key = contextKey(claim);
    const context = contexts.get(key) ?? new Context();
    contexts.set(key, context);
    context.add(claim);
    const n = claim.kind === "cohort-size" ? claim.value.n : claim.value.denominator;
    if (n !== null) owners.set(n, (owners.get(n) ?? new Set()).add(claim.subject.cohort?.key ?? ""));
    if (claim.kind === "cohort-size") {
      const key = cohortKey(claim);
      cohortSizes.set(key, (cohortSizes.get(key) ?? new Set()).add(n!));
      continue;
    }
    neighbours.add(claim);
    numbers.add(claim);
    held.add(claim);
    const { count, denominator } = claim.value;
    if (denominator !== null) siblingsIn(shares, denominator).add(claim);
    if (count) counts.set(count, { n: count, quote: claim.quote });
  }
  return {
    sizes,
    wholes: indexSizes([...sizes.all, ...counts.values()]),
    contexts,
    shares,
    neighbours,
    numbers,
    held,
    owners,
    cohortSizes,
  };
}

const contextOf = (share: Share, { contexts }: Page): Context => contexts.get(contextKey(share))!;

/** Shares of the same sentence or table that are held against the same denominator and have count and percentage. */
function siblingsOf(share: Share, page: Page, denominator = share.value.denominator!): Siblings {
  return contextOf(share, page).siblings.get(denominator) ?? new Siblings(denominator);
}

/** Two other telling shares of the sentence fit the denominator, or of the document. */
export function isConfirmed(share: Share, page: Page, denominator: number): boolean {
  const elsewhere = page.shares.get(denominator);
  return siblingsOf(share, page, denominator).confirm(share, 2, 2) || (elsewhere?.confirm(share, 2, 3) ?? false);
}

/** The other shares of its sentence or table, or of the page, that fit the denominators they are bound to, and those that do not. */
export const heldBeside = (share: Share, page: Page) => contextOf(share, page).held.besides(share);
export const heldElsewhere = (share: Share, page: Page) => page.held.besides(share);

/** Siblings there are, and none of them fits: the denominator is not that of the sentence. */
export function isRefuted(share: Share, page: Page, denominator?: number): boolean {
  return siblingsOf(share, page, denominator).refute(share);
}

/** Siblings there are, and every one of them fits the denominator that this share does not. */
export function hasFittingSibling(share: Share, page: Page): boolean {
  return share.value.denominator !== null && siblingsOf(share, page).haveFitting(share);
}

/** Another number of subjects that this share and its siblings all fit: then that one is meant, stated or not. */
export function commonDenominator(share: Share, page: Page, denominator: number): number | null {
  return siblingsOf(share, page, denominator).common(share);
}

/** A number of subjects that the share fits together with one of its sentence that is of other subjects than were named. */
export function unnamedDenominator(share: Share, page: Page): number | null {
  return share.place.part === "table" ? null : contextOf(share, page).unplaced.common(share);
}

/** Numbers of subjects that are told of other columns by name alone: none of them is meant in a column whose other cells are of its own. */
export function foreignSizes(share: Share, page: Page, sizes: readonly number[]): readonly number[] {
  const own = share.subject.cohort?.key;
  if (!own) return [];
  return sizes.filter((n) => {
    const owners = page.owners.get(n);
    return owners !== undefined && !owners.has("") && !owners.has(own);
  });
}

/** The only number of subjects that is told of its cohort, which is named. */
export function sizeOfCohort(share: Share, page: Page): number | null {
  const sizes =
    share.subject.cohort && share.place.part !== "table" ? page.cohortSizes.get(cohortKey(share)) : undefined;
  return sizes?.size === 1 ? [...sizes][0]! : null;
}

/** `28 (59.6%)` and `27 (57.4%)` in one column of 49: both are of 47, those with data. */
export function fewerInColumn(share: Share, page: Page, denominator: number): number | null {
  return share.place.part === "table" ? siblingsOf(share, page, denominator).fewer(share) : null;
}

/** `one CR, one PR and three SD (ORR 29%)`: the percentage behind the last category is that of the responders, or of those with control. */
export function isOfResponders(share: Share, page: Page): boolean {
  if (share.kind !== "response") return false;
  const { denominator, percent } = share.value;
  const context = contextOf(share, page);
  const countOf = (category: ResponseCategory): number => {
    const own = context.onlyOf(category);
    return own?.value.denominator === denominator ? (own.value.count ?? 0) : 0;
  };
  const responders = countOf("CR") + countOf("PR");
  return [responders, responders + countOf("SD")].some((sum) => givesPercentage(sum, denominator!, percent!));
}

/** A share that stands before this one in its sentence is introduced as a part, so that this one may be a part too. */
export function followsPart(share: Share, page: Page): boolean {
  return share.place.part !== "table" && contextOf(share, page).firstPart < share.span.start;
}

/** Whether the denominator is the size that the sentence names last before this share, or the only one it names. */
export function isBeside(share: Share, page: Page): boolean {
  if (share.value.denominatorFrom?.how !== "sentence") return false;
  return contextOf(share, page).sizeBeside(share.span.start)?.value.n === share.value.denominator;
}

/** A size that the sentence names, other than the count itself, gives the percentage by some habit of rounding. */
export function fitsNamedSize(share: Share, page: Page): boolean {
  const { count, percent } = share.value;
  const range = fittingRange(count!, percent!, true);
  return range !== null && contextOf(share, page).sizes.first(range, [count!]) !== null;
}

/** `Among the 31 responders, 12 (39%)`: a larger number that its sentence counts before gives the percentage. */
export function fitsCountBefore(share: Share, page: Page): boolean {
  const { count, percent } = share.value;
  const range = fittingRange(count!, percent!, true);
  if (share.place.part === "table" || !range) return false;
  const first = contextOf(share, page).counts.first({ ...range, from: Math.max(range.from, count! + 1) });
  return first !== null && first.span.start < share.span.start;
}
