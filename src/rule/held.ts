/** How many shares of a sentence, table or page fit the denominators that they are bound to. */
import { givesPercentage } from "../statistics/index.ts";
import type { Share } from "./share.ts";

/** Filled in document order, then only asked; a share that asks is itself left out. */
export class Held {
  #fitting = 0;
  #total = 0;

  add(share: Share): void {
    const fits = fitOf(share);
    if (fits === null) return;
    this.#total++;
    if (fits) this.#fitting++;
  }

  /** The others that fit, and those that do not. */
  besides(share: Share): { readonly fitting: number; readonly failing: number } {
    const own = fitOf(share);
    const fitting = this.#fitting - Number(own === true);
    return { fitting, failing: this.#total - Number(own !== null) - fitting };
  }
}

/** `null` where it has no count, no percentage or no denominator that is told elsewhere. */
function fitOf({ value: { count, percent, denominator, denominatorFrom } }: Share): boolean | null {
  if (count === null || percent === null || denominator === null || denominatorFrom?.how === "printed") return null;
  return givesPercentage(count, denominator, percent, "near");
}
