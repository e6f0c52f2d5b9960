/** What the shares around a share are of: a number that the page states and that nearly all of the nearest ones fit. */
import { givesPercentage, tellingOf, tellingRange, toldSurely } from "../statistics/index.ts";
import type { PrintedSizes } from "./fitting-sizes.ts";
import { sentencesApart } from "./place.ts";
import type { Share } from "./share.ts";

/** So many shares to either side, no further than the next sentence, are asked. */
const reach = 3;
/** This part of all must fit it. */
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
    const told = near.flatMap(
      ({ value: { count, percent } }) => tellingRange({ count: count!, percent: percent! }) ?? [],
    );
    const numbers = new Set(told.flatMap((range) => sizes.within(range).map(({ n }) => n)));
    for (const n of numbers) {
      const fitting = near.filter(({ value }) => givesPercentage(value.count!, n, value.percent!, "near")).length;
      if (n >= fewest && tellingOf(told, n) >= toldSurely && fitting >= part * near.length) return n;
    }
    return null;
  }
}

function areNear(other: Share, share: Share): boolean {
  const isOfList = other.place.part === "list-item" && share.place.part === "list-item";
  const apart = Math.abs(other.place.partIndex - share.place.partIndex);
  // Items of one list follow each other as the shares of one sentence do.
  if (isOfList && apart > 0 ? apart > reach : apart > 0 || Math.abs(sentencesApart(other, share)) > 1) return false;
  return other.value.count !== share.value.count && other.value.of === share.value.of;
}
