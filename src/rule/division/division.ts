/** A whole that its parts do not make up, with what the text tells of both. */
import type { AnyClaim, ClaimOf } from "../../claims/index.ts";
import { groupBy } from "../group-by.ts";
import type { Share } from "../share.ts";

export type Partition = ClaimOf<"partition">;

export interface Division {
  readonly partition: Partition;
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
  /** The claim of the total; `null` where none was read. */
  readonly total: AnyClaim | null;
  /** The claims of the groups, as far as they were read. */
  readonly groups: readonly AnyClaim[];
  /** Whether the document states a size elsewhere than in the division. */
  readonly isSizeElsewhere: (n: number) => boolean;
  /** Whether the sentence before or behind tells of so many subjects, or the two behind together. */
  readonly isToldBeside: (n: number) => boolean;
}

/** The numbers of subjects that a document tells of. */
export interface SubjectNumbers {
  /** Its sizes, by what they say. */
  readonly sizes: ReadonlyMap<string, readonly Counted[]>;
  /** Its sizes and counts, by sentence. */
  readonly bySentence: ReadonlyMap<string, readonly Counted[]>;
}

type Counted = ClaimOf<"cohort-size"> | Share;

export const subjectNumbers = (claims: readonly Counted[]): SubjectNumbers => ({
  sizes: groupBy(
    claims.filter(({ kind }) => kind === "cohort-size"),
    (claim) => `${numberOf(claim)}`,
  ),
  bySentence: groupBy(claims, ({ place }) => sentenceKey(place, 0)),
});

const numberOf = ({ kind, value }: Counted): number | null => (kind === "cohort-size" ? value.n : value.count);

const sentenceKey = ({ partIndex, sentence }: AnyClaim["place"], away: number): string =>
  `${partIndex} ${sentence + away}`;

/** A partition with its claims; `find` gives a claim by its id. */
export function divisionOf(
  partition: Partition,
  find: (id: string) => AnyClaim | undefined,
  { sizes, bySentence }: SubjectNumbers,
): Division {
  const { whole, parts } = partition.value;
  const own = new Set([whole.claim, ...parts.map(({ claim }) => claim)]);
  const total = find(whole.claim) ?? null;
  return {
    partition,
    whole: whole.n,
    parts: parts.map(({ n }) => n),
    sum: parts.reduce((sum, { n }) => sum + n, 0),
    total,
    groups: parts.flatMap(({ claim }) => find(claim) ?? []).filter((claim) => claim !== total),
    isSizeElsewhere: (n) => sizes.get(`${n}`)?.some(({ id }) => !own.has(id)) ?? false,
    isToldBeside: (n) => {
      const at = (away: number) => bySentence.get(sentenceKey(partition.place, away))?.map(numberOf) ?? [];
      const behind = [at(1)[0], at(2)[0]];
      const together = behind.reduce((sum: number, one) => sum + (one ?? Number.NaN), 0);
      return at(-1).includes(n) || at(1).includes(n) || together === n;
    },
  };
}

/** `three groups of 12`: one size is told for all of them. */
export const areOfOneSize = ({ value: { parts } }: Partition): boolean =>
  parts.every(({ claim }) => claim !== "" && claim === parts[0]!.claim);
