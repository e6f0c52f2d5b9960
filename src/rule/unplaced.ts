/** Shares of one sentence whose denominator is not printed with them, and of which two may have one that the text leaves out. */
import { fittingDenominators, givesPercentage, type WholeRange } from "../statistics/index.ts";
import type { Share } from "./share.ts";

/** So many are remembered. */
const kept = 40;
/** No further than so many subjects is a denominator looked for. */
const farthest = 5000;
/** A share tells its denominator where the numbers that it fits lie within this part of them. */
const narrow = 0.08;

/** Filled in document order, then only asked. */
export class Unplaced {
  readonly #ranges: { readonly count: number; readonly denominator: number | null; readonly range: WholeRange }[] = [];

  add({ value: { count, percent, denominator, denominatorFrom }, place }: Share): void {
    if (place.part === "table" || count === null || percent === null || denominatorFrom?.how === "printed") return;
    if (denominator !== null && givesPercentage(count, denominator, percent, "near")) return;
    const range = tellingRange(count, percent);
    if (range && this.#ranges.length < kept) this.#ranges.push({ count, denominator, range });
  }

  /** The least number of subjects that the share fits together with another that is held against another denominator, or none. */
  common({ value: { count, percent, denominator } }: Share): number | null {
    const own = tellingRange(count!, percent!);
    if (!own) return null;
    for (const other of this.#ranges) {
      const from = Math.max(own.from, other.range.from);
      if (other.count !== count && other.denominator !== denominator && from <= Math.min(own.to, other.range.to))
        return from;
    }
    return null;
  }
}

/** `2 (5%)` may be of anything from 37 to 44. */
function tellingRange(count: number, percent: NonNullable<Share["value"]["percent"]>): WholeRange | null {
  const range = fittingDenominators(count, percent, farthest);
  return range && range.to - range.from <= narrow * range.from ? range : null;
}
