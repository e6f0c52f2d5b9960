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
}

/** A partition with its claims; `find` gives a claim by its id, `sizes` are those of the document by the id of their claim. */
export function divisionOf(
  partition: Partition,
  find: (id: string) => AnyClaim | undefined,
  sizes: ReadonlyMap<string, number>,
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
  };
}

/** `three groups of 12`: one size is told for all of them. */
export const areOfOneSize = ({ value: { parts } }: Partition): boolean =>
  parts.every(({ claim }) => claim !== "" && claim === parts[0]!.claim);
