/** What the shares of a page are of that are told of the same cohort: the number of subjects that nearly all of them fit. */
import { givesPercentage, type Telling, tellingOf, tellingRange, toldSurely } from "../statistics/index.ts";
import type { PrintedSizes } from "./fitting-sizes.ts";
import { cohortKey, type Share } from "./share.ts";

/** This part of the others must fit it. */
const part = 0.75;
/** Fewer subjects than this are fitted by chance. */
const fewest = 10;

interface Group {
  readonly shares: Share[];
  readonly told: Telling[];
  /** Found when it is first asked for; `null` where they tell none. */
  number?: number | null;
}

/** Filled in document order, then only asked. */
export class PageNumbers {
  readonly #groups = new Map<string, Group>();

  /** Shares of running text with a count and its percentage; a part of a number just named is of that one. */
  add(share: Share): void {
    const { count, percent, isPart } = share.value;
    if (count === null || percent === null || isPart || share.place.part === "table") return;
    const group = this.#groups.get(keyOf(share)) ?? { shares: [], told: [] };
    this.#groups.set(keyOf(share), group);
    group.shares.push(share);
    const range = tellingRange({ count, percent });
    if (range) group.told.push(range);
  }

  /** Asked for a share that does not fit the number, so that it has no part in telling it. */
  numberOf(share: Share, sizes: PrintedSizes): number | null {
    const group = share.place.part === "table" ? undefined : this.#groups.get(keyOf(share));
    if (!group) return null;
    if (group.number === undefined) group.number = toldBy(group, sizes);
    return group.number;
  }
}

const keyOf = (share: Share): string => `${cohortKey(share)} ${share.value.of}`;

function toldBy({ shares, told }: Group, sizes: PrintedSizes): number | null {
  const numbers = new Set(told.flatMap((range) => sizes.within(range).map(({ n }) => n)));
  for (const n of numbers) {
    if (n < fewest || tellingOf(told, n) < toldSurely) continue;
    const fitting = shares.filter(({ value }) => givesPercentage(value.count!, n, value.percent!, "near")).length;
    if (fitting >= part * (shares.length - 1)) return n;
  }
  return null;
}
