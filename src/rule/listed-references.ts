/** The numbered list of references of a document, and whether its numbers may be relied on. */
import type { ClaimOf } from "../claims/index.ts";
import type { Claims } from "./rule.ts";

export interface ListedReferences {
  /** Entries by their number, in their order; the first where two carry one. */
  readonly byNumber: ReadonlyMap<number, ClaimOf<"reference">>;
  /** The largest number; 0 where no entry has one. */
  readonly last: number;
  /** Why an entry may be missing that the source has, in words; `null` where nothing says so. */
  readonly doubt: string | null;
}

/** Asked for with `claims.once`. */
export function listedReferences(claims: Claims<"reference">): ListedReferences {
  const byNumber = new Map<number, ClaimOf<"reference">>();
  let last = 0;
  let repeats = false;
  let unnumbered = false;
  for (const entry of claims.of("reference")) {
    const { number } = entry.value;
    if (number === null) unnumbered = true;
    else if (byNumber.has(number)) repeats = true;
    else byNumber.set(number, entry);
    last = Math.max(last, number ?? 0);
  }
  const doubt = repeats
    ? "two entries have the same number"
    : unnumbered
      ? "not every entry has a number"
      : byNumber.size < last || !byNumber.has(1)
        ? "the numbers of the list have gaps; entries may not have been read"
        : null;
  return { byNumber, last, doubt };
}
