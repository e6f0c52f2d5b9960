/** The numbers of subjects that a document prints: where each stands, and what those told together add up to. */
import type { ClaimOf } from "../claims/index.ts";
import { groupBy } from "./group-by.ts";
import { contextKey } from "./place.ts";
import type { Share } from "./share.ts";

/** What says how many subjects there are, or how many of them. */
export type Counted = ClaimOf<"cohort-size"> | Share;

/** So many arms may make up a number. */
const mostArms = 6;

/** The places of each number of subjects that is printed. */
export function placesOfNumbers(claims: readonly Counted[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [index, claim] of claims.entries()) {
    const isPrinted = claim.kind !== "cohort-size" && claim.value.denominatorFrom?.how === "printed";
    for (const n of [sizeOf(claim), isPrinted ? claim.value.denominator : null]) {
      if (n === null) continue;
      const known = places.get(n);
      if (known) known.push(index);
      else places.set(n, [index]);
    }
  }
  return places;
}

/** What any two numbers of one sentence, any two sizes, and up to six numbers that follow each other in a sentence add up to. */
export function sumsIn(claims: readonly Counted[], most: number): ReadonlySet<number> {
  const sums = new Set<number>();
  const told = claims.filter(({ place }) => place.part !== "table");
  const sizes = told.filter(({ kind }) => kind === "cohort-size");
  for (const group of [sizes, ...groupBy(told, contextKey).values()]) {
    const numbers = group.slice(0, most).flatMap((claim) => sizeOf(claim) ?? []);
    for (const [i, a] of numbers.entries()) {
      for (const b of numbers.slice(i + 1)) sums.add(a + b);
      let sum = a;
      for (const b of numbers.slice(i + 1, i + mostArms)) {
        sum += b;
        sums.add(sum);
      }
    }
  }
  return sums;
}

export const sizeOf = ({ kind, value }: Counted): number | null => (kind === "cohort-size" ? value.n : value.count);
