/** Counts with a percentage that are no share of the number they are bound to: one stands alone where a pen slipped, several are of another number. */
import { nearDenominators, percentageOutcome, type WholeRange } from "../statistics/index.ts";
import type { Share } from "./share.ts";

/** So many are remembered. */
const kept = 40;

export class Unfit {
  readonly #found: { readonly share: Share; readonly range: WholeRange | null }[] = [];

  add(share: Share): void {
    if (this.#found.length < kept && isUnfit(share))
      this.#found.push({ share, range: nearDenominators(share.value.count!, share.value.percent!) });
  }

  /** How many others with another count there are. */
  besides(share: Share): number {
    return this.#found.filter((one) => isOther(one.share, share)).length;
  }

  /** Some number is one of which this share and another of them are. */
  shareNumber(share: Share): boolean {
    const own = nearDenominators(share.value.count!, share.value.percent!);
    if (!own) return false;
    return this.#found.some(
      (one) => isOther(one.share, share) && one.range && one.range.from <= own.to && own.from <= one.range.to,
    );
  }
}

const isOther = (other: Share, share: Share): boolean =>
  other !== share && (other.value.count !== share.value.count || other.value.denominator !== share.value.denominator);

function isUnfit({ value: { count, percent, denominator, denominatorFrom, isPart, approximate } }: Share): boolean {
  if (count === null || percent === null || isPart || approximate || denominatorFrom?.how === "printed") return false;
  return denominator === null || percentageOutcome(count, denominator, percent) === "wrong";
}
