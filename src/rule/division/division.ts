/** A whole that its parts do not make up, with what the text tells of both. */
import type { AnyClaim, ClaimOf } from "../../claims/index.ts";

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
  /** The sizes that the document states, those of the division aside. */
  readonly sizes: ReadonlySet<number>;
  /** How many subjects the sentences before and behind tell of. */
  readonly around: ReadonlySet<number>;
}

/** The numbers of subjects that a document tells of. */
export interface SubjectNumbers {
  /** Its sizes, by the id of their claim. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Its sizes and counts, by sentence. */
  readonly bySentence: ReadonlyMap<string, readonly number[]>;
}

type Counted = ClaimOf<"cohort-size" | "proportion" | "response">;

export function subjectNumbers(claims: readonly Counted[]): SubjectNumbers {
  const sizes = new Map<string, number>();
  const bySentence = new Map<string, number[]>();
  for (const claim of claims) {
    const n = claim.kind === "cohort-size" ? claim.value.n : claim.value.count;
    if (n === null) continue;
    if (claim.kind === "cohort-size") sizes.set(claim.id, n);
    const key = sentenceKey(claim.place, 0);
    bySentence.set(key, [...(bySentence.get(key) ?? []), n]);
  }
  return { sizes, bySentence };
}

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
    sizes: new Set([...sizes].filter(([id]) => !own.has(id)).map(([, n]) => n)),
    around: new Set([-1, 1].flatMap((away) => bySentence.get(sentenceKey(partition.place, away)) ?? [])),
  };
}

/** `three groups of 12`: one size is told for all of them. */
export const areOfOneSize = ({ value: { parts } }: Partition): boolean =>
  parts.every(({ claim }) => claim !== "" && claim === parts[0]!.claim);
