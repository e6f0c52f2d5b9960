/** What a page tells of those who are not among a number of subjects. */
import { type ClaimOf, contextKey, type Share } from "../../src/rule/index.ts";

type Size = ClaimOf<"cohort-size">;

/** The sizes of each sentence, and all counts of subjects. */
export interface Page {
  readonly sentences: ReadonlyMap<string, readonly Size[]>;
  readonly populations: ReadonlyMap<string, readonly Size[]>;
  readonly counts: ReadonlySet<number>;
}

export const countsOf = (shares: readonly Share[]): ReadonlySet<number> =>
  new Set(shares.flatMap(({ value }) => value.count ?? []));

/** Differences up to it are told of by chance. */
const few = 2;

/** Why a size may be that of some only: other arms stand beside it, or those who left are counted. */
export function leftOut(part: Size, whole: Size, { sentences, counts }: Page): string | null {
  const beside = (sentences.get(contextKey(whole)) ?? []).filter(
    ({ id, subject }) => id !== whole.id && subject.population === whole.subject.population,
  );
  const others = beside.reduce((sum, { value }) => sum + value.n, 0);
  if (beside.length > 0 && others !== whole.value.n && others + whole.value.n >= part.value.n)
    return "the size may be that of one arm";
  const difference = part.value.n - whole.value.n;
  return difference > few && counts.has(difference) ? "the text counts as many as the two differ by" : null;
}
