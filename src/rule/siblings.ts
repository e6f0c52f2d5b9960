/** Shares held against one denominator, summed up, so that each of them is judged by all the others at no cost. */
import type { Printed } from "../document/index.ts";
import { fittingDenominators, givesPercentage, nearDenominators, type WholeRange } from "../statistics/index.ts";
import { leastEvaluable } from "./populations.ts";
import type { Share } from "./share.ts";

/** No further than so many subjects is another denominator looked for. */
const farthest = 5000;

/** So many shares that do not fit are remembered. */
const kept = 40;

interface Tally extends WholeRange {
  readonly total: number;
  readonly fitting: number;
}

/** Shares with count and percentage of one denominator; a share that asks is itself left out. */
export class Siblings {
  readonly #N: number;
  #total = 0;
  #fitting = 0;
  /** Fitting ones that fit no other number far from it. */
  #telling = 0;
  readonly #byCount = new Map<number, Tally>();
  /** Numbers that shares fit which do not fit the denominator, of the first so many. */
  readonly #unfit: { readonly count: number; readonly range: WholeRange }[] = [];
  #narrowest: Narrowest | null = null;

  constructor(denominator: number) {
    this.#N = denominator;
  }

  add({ value: { count, percent } }: Share): void {
    if (count === null || percent === null) return;
    const fits = givesPercentage(count, this.#N, percent, "near");
    this.#total++;
    if (fits) this.#fitting++;
    if (fits && this.#isTelling(count, percent)) this.#telling++;
    const range = nearDenominators(count, percent);
    if (!fits && range && this.#unfit.length < kept) this.#unfit.push({ count, range });
    const near = range ?? { from: Number.POSITIVE_INFINITY, to: 0 };
    const known = this.#byCount.get(count);
    this.#byCount.set(count, {
      total: (known?.total ?? 0) + 1,
      fitting: (known?.fitting ?? 0) + Number(fits),
      from: Math.max(known?.from ?? 0, near.from),
      to: Math.min(known?.to ?? Number.POSITIVE_INFINITY, near.to),
    });
    this.#narrowest = null;
  }

  /** At least `least` of the others fit the denominator, and only numbers near it; and `times` as many fit as do not. */
  confirm({ value: { count, percent } }: Share, least: number, times: number): boolean {
    const own = givesPercentage(count!, this.#N, percent!, "near");
    const telling = this.#telling - Number(own && this.#isTelling(count!, percent!));
    const fitting = this.#fitting - Number(own);
    return telling >= least && fitting >= times * (this.#total - 1 - fitting);
  }

  /** Others there are, and none of them fits: the denominator is not that of the sentence. */
  refute({ value: { count, percent } }: Share): boolean {
    const own = givesPercentage(count!, this.#N, percent!, "near");
    return this.#total > 1 && this.#fitting === Number(own);
  }

  /** Others with another count there are, and every one of them fits. */
  haveFitting({ value: { count } }: Share): boolean {
    const same = this.#byCount.get(count ?? -1);
    const total = this.#total - (same?.total ?? 0);
    return total > 0 && total === this.#fitting - (same?.fitting ?? 0);
  }

  /** The largest number of somewhat fewer subjects that this share fits, and another that does not fit the denominator either. */
  fewer({ value: { count, percent } }: Share): number | null {
    const own = nearDenominators(count!, percent!);
    const least = Math.ceil(this.#N * leastEvaluable);
    for (const other of own ? this.#unfit : []) {
      const from = Math.max(own!.from, other.range.from, least);
      const to = Math.min(own!.to, other.range.to, this.#N - 1);
      if (other.count !== count && from <= to) return to;
    }
    return null;
  }

  /** The least other number of subjects that this share and all with another count fit. */
  common({ value: { count, percent } }: Share): number | null {
    const own = nearDenominators(count!, percent!);
    this.#narrowest ??= new Narrowest(this.#byCount);
    const others = this.#narrowest.without(count!);
    if (!own || !others) return null;
    const from = Math.max(own.from, others.from);
    const n = from === this.#N ? from + 1 : from;
    return n <= Math.min(own.to, others.to, 2 * this.#N + 20, farthest) ? n : null;
  }

  #isTelling(count: number, percent: Printed): boolean {
    const range = fittingDenominators(count, percent, 2 * this.#N);
    return !range || range.to - range.from <= Math.max(1, this.#N / 20);
  }
}

/** The narrowest bounds of all counts, and the next narrowest, for when the count that made them is left out. */
class Narrowest {
  readonly #size: number;
  readonly #from: readonly (readonly [count: number, from: number])[];
  readonly #to: readonly (readonly [count: number, to: number])[];

  constructor(byCount: ReadonlyMap<number, Tally>) {
    this.#size = byCount.size;
    const bounds = [...byCount];
    this.#from = twoFirst(
      bounds.map(([count, { from }]) => [count, from]),
      (a, b) => b - a,
    );
    this.#to = twoFirst(
      bounds.map(([count, { to }]) => [count, to]),
      (a, b) => a - b,
    );
  }

  /** What the others leave; `null` where there are none. */
  without(count: number): WholeRange | null {
    const bound = (list: readonly (readonly [number, number])[]) => list.find(([other]) => other !== count)?.[1];
    const [from, to] = [bound(this.#from), bound(this.#to)];
    return this.#size === 0 || from === undefined || to === undefined ? null : { from, to };
  }
}

function twoFirst(
  list: readonly (readonly [number, number])[],
  order: (a: number, b: number) => number,
): readonly (readonly [number, number])[] {
  return [...list].sort((a, b) => order(a[1], b[1])).slice(0, 2);
}
