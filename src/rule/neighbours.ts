/** What the shares around a share are of: a number that the page states and that nearly all of the nearest ones fit. */
import { fittingDenominators, givesPercentage, type WholeRange } from "../statistics/index.ts";
import type { PrintedSizes } from "./fitting-sizes.ts";
import { sentencesApart } from "./place.ts";
import type { Share } from "./share.ts";

/** So many shares to either side, no further than the next sentence, are asked. */
const reach = 3;
/** So much they must tell together: what would be of the number by chance once in four hundred times. This part of all must fit it. */
const least = Math.log2(400);
const part = 0.75;
/** Fewer subjects than this are fitted by chance. */
const fewest = 10;

/** Filled in document order, then only asked. */
export class Neighbours {
  readonly #shares: Share[] = [];
  readonly #at = new Map<Share, number>();

  /** Shares of running text with a count and its percentage. */
  add(share: Share): void {
    const { count, percent } = share.value;
    if (count === null || percent === null || share.place.part === "table") return;
    this.#at.set(share, this.#shares.length);
    this.#shares.push(share);
  }

  /** `null` where they tell none. */
  numberOf(share: Share, sizes: PrintedSizes): number | null {
    const at = this.#at.get(share);
    if (at === undefined) return null;
    const near = this.#shares
      .slice(Math.max(0, at - reach), at + reach + 1)
      .filter((other) => other !== share && areNear(other, share));
    const told = near.flatMap((other) => tellingRange(other) ?? []);
    const numbers = new Set(told.flatMap((range) => sizes.within(range).map(({ n }) => n)));
    for (const n of numbers) {
      const fitting = near.filter(({ value }) => givesPercentage(value.count!, n, value.percent!, "near")).length;
      if (n >= fewest && tellingOf(told, n) >= least && fitting >= part * near.length) return n;
    }
    return null;
  }
}

function areNear(other: Share, share: Share): boolean {
  if (other.place.partIndex !== share.place.partIndex || Math.abs(sentencesApart(other, share)) > 1) return false;
  return other.value.count !== share.value.count && other.value.of === share.value.of;
}

/** The numbers that a share fits, where not any will do: `17 (28.3%)`, `4 (11%)`, but not `2 (3%)`. */
function tellingRange({ value: { count, percent } }: Share): Telling | null {
  const range = fittingDenominators(count!, percent!);
  return range && range.to - range.from <= Math.max(1, range.from / 8) ? { ...range, count: count! } : null;
}

interface Telling extends WholeRange {
  readonly count: number;
}

/** How much the shares that are of a number tell of it, in bits; of several with one count, one. */
function tellingOf(told: readonly Telling[], n: number): number {
  const byCount = new Map(told.filter(({ from, to }) => from <= n && n <= to).map((one) => [one.count, one]));
  return byCount.size < 2
    ? 0
    : [...byCount.values()].reduce((bits, { from, to }) => bits + Math.log2(from / (to - from + 1)), 0);
}
