/** Pairs the annotations of a record with the claims read from it. */
import type { AnyClaim, Kind } from "../../src/claims/index.ts";
import type { Agreement } from "./agreement.ts";
import { compare } from "./compare.ts";
import { sameDrug } from "./compare-dose.ts";
import type { GoldRecord, Item, ItemType, Placed } from "./gold.ts";
import { overlaps } from "./tool.ts";

/** The kinds of claim that state what an annotation of a type states. */
export const kindsOf: Readonly<Record<ItemType, readonly Kind[]>> = {
  prop: ["proportion", "response"],
  N: ["cohort-size"],
  ci: ["interval"],
  range: ["range"],
  dose: ["dose"],
  trial: ["trial-id"],
  p: ["p-value"],
};

export interface Pair {
  readonly record: GoldRecord;
  readonly item: Placed<Item>;
  readonly claim: AnyClaim | null;
  /** `none` when nothing read there says anything of it; see `Agreement`. */
  readonly agreement: Agreement;
  /** Claims of the type's own kinds that overlap the quote, for listing what was read there. */
  readonly there: readonly AnyClaim[];
}

export interface Alignment {
  readonly record: GoldRecord;
  readonly pairs: readonly Pair[];
  readonly claims: readonly AnyClaim[];
}

const rank: Readonly<Record<Agreement, number>> = { exact: 3, lenient: 2, partial: 1, none: 0 };

export const isRight = (agreement: Agreement): boolean => rank[agreement] >= 2;

/** Best agreement first, one claim to one item; an item left over may share a claim that is right for it (`each arm`). */
export function align(record: GoldRecord, claims: readonly AnyClaim[]): Alignment {
  const candidates = record.items.flatMap((item, index) =>
    claims.flatMap((claim, order) => {
      if (!item.places.some((place) => overlaps(place, claim.span))) return [];
      const agreement = compare(item, claim);
      if (agreement === "none") return [];
      const drug = item.t === "dose" && claim.kind === "dose" && sameDrug(item, claim.value.drug) ? 1 : 0;
      return [{ index, order, agreement, weight: rank[agreement] * 2 + drug }];
    }),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.index - b.index || a.order - b.order);
  const taken = new Map<number, { order: number; agreement: Agreement }>();
  const used = new Set<number>();
  for (const { index, order, agreement } of candidates) {
    if (taken.has(index) || used.has(order)) continue;
    taken.set(index, { order, agreement });
    used.add(order);
  }
  for (const { index, order, agreement } of candidates) {
    const current = taken.get(index)?.agreement ?? "none";
    if (isRight(agreement) && !isRight(current)) taken.set(index, { order, agreement: "lenient" });
  }
  const pairs = record.items.map((item, index) => {
    const pair = taken.get(index);
    const there = claims.filter(
      (claim) => kindsOf[item.t].includes(claim.kind) && item.places.some((place) => overlaps(place, claim.span)),
    );
    return {
      record,
      item,
      claim: pair ? claims[pair.order]! : null,
      agreement: pair?.agreement ?? ("none" as const),
      there,
    };
  });
  return { record, pairs, claims };
}
