/** The numbers of subjects that a text tells, where each stands, and what they add up to. */
import type { ClaimOf } from "../claims/index.ts";
import { groupBy } from "./group-by.ts";
import { contextKey } from "./place.ts";
import type { Share } from "./share.ts";

/** A size, or a share of subjects. */
export type Counted = ClaimOf<"cohort-size"> | Share;

export interface NumbersTold {
  /** The places of each number among all claims. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  readonly sums: ReadonlySet<number>;
}

/** Numbers of a text that tells more come near each other by chance. */
export const mostNumbersTold = 60;
/** So many arms may make up a number. */
const mostArms = 6;

export function numbersTold(claims: readonly Counted[]): NumbersTold {
  return { numbers: tally(claims), sums: sumsIn(claims) };
}

export const isToldOnce = (n: number, { numbers }: NumbersTold): boolean =>
  numbers.size <= mostNumbersTold && numbers.get(n)?.length === 1;

export const sizeOf = ({ kind, value }: Counted): number | null => (kind === "cohort-size" ? value.n : value.count);

/** The numbers of subjects that a claim prints: its own, and the denominator of a fraction. */
export function numbersIn(claim: Counted): number[] {
  const isFraction = claim.kind !== "cohort-size" && claim.value.denominatorFrom?.how === "printed";
  return [sizeOf(claim), isFraction ? claim.value.denominator : null].filter((n) => n !== null);
}

/** The places of each number of subjects that is printed. */
function tally(claims: readonly Counted[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [index, claim] of claims.entries()) {
    for (const n of numbersIn(claim)) {
      const known = places.get(n);
      if (known) known.push(index);
      else places.set(n, [index]);
    }
  }
  return places;
}

/** What any two numbers of one sentence, any two sizes, and up to six numbers that follow each other in a sentence add up to. */
function sumsIn(claims: readonly Counted[]): ReadonlySet<number> {
  const sums = new Set<number>();
  const told = claims.filter(({ place }) => place.part !== "table");
  const sizes = told.filter(({ kind }) => kind === "cohort-size");
  for (const group of [sizes, ...groupBy(told, contextKey).values()]) {
    const numbers = group.slice(0, mostNumbersTold).flatMap((claim) => sizeOf(claim) ?? []);
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
