/** Which cohort a text sets each of its cohorts against. */
import type { Cohort } from "../../claims/index.ts";

export class Partners {
  /** The first partner of each cohort, by key, and whether it has no other. */
  readonly #of = new Map<string, { readonly partner: Cohort; readonly isOnly: boolean }>();

  constructor(pairs: Iterable<readonly Cohort[]>) {
    for (const [a, b, ...more] of pairs) {
      if (!a || !b || more.length > 0) continue;
      this.#add(a, b);
      if (a.key !== b.key) this.#add(b, a);
    }
  }

  /** What a cohort is always set against; `last` are the two that were compared last. */
  of({ key }: Cohort, last: readonly Cohort[]): Cohort | null {
    const known = this.#of.get(key);
    if (known && !known.isOnly) return null;
    const isIn = last.length === 2 && last.some((cohort) => cohort.key === key);
    const other = (isIn && last.find((cohort) => cohort.key !== key)) || null;
    const partner = known?.partner ?? other;
    const isSame = partner !== null && partner.key !== key && (!other || other.key === partner.key);
    return isSame ? partner : null;
  }

  #add({ key }: Cohort, partner: Cohort): void {
    const known = this.#of.get(key);
    this.#of.set(key, {
      partner: known?.partner ?? partner,
      isOnly: !known || (known.isOnly && known.partner.key === partner.key),
    });
  }
}
