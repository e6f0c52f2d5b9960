/** What rules across documents look at: the claims kept of each document, and which documents have to be looked at together. */
import type { AnyClaim, ClaimRef } from "../../claims/index.ts";
import type { Position } from "../../document/index.ts";
import type { LocatedClaim } from "../../rule/index.ts";
import { ClaimGraph } from "../claim-graph.ts";
import type { Scratch } from "../spool/scratch.ts";
import { KeptClaims } from "./kept-claims.ts";
import { Meetings } from "./meetings.ts";

/** What is kept of a document for rules across documents; plain data. */
export interface ForCorpus {
  readonly claims: readonly LocatedClaim[];
  /** The names that it may share with others, shortened; `null` where it may be compared with any other. */
  readonly names: readonly number[] | null;
  /** Whether rules across documents say anything of it where it meets no other. */
  readonly isTelling: boolean;
}

/** Documents that are looked at together. */
export interface Group {
  readonly graph: ClaimGraph;
  positionOf(claim: AnyClaim): Position;
}

export class Corpus {
  readonly #kept: KeptClaims;
  readonly #meetings = new Meetings();
  /** The documents that are looked at even alone. */
  readonly #telling: number[] = [];
  #count = 0;

  constructor(scratch: Scratch) {
    this.#kept = new KeptClaims(scratch);
  }

  /** Adds the next document; one of which nothing is kept takes no part. */
  add(document: string, path: string, { claims, names, isTelling }: ForCorpus): void {
    if (claims.length === 0) return;
    this.#kept.add(document, path, claims);
    this.#meetings.add(names);
    if (isTelling) this.#telling.push(this.#count);
    this.#count++;
  }

  /** One group after the other, so that no more claims are in memory than those of one; documents of which nothing would be said are left out. */
  *groups(): Iterable<Group> {
    let next = 0;
    for (const members of this.#meetings.groups()) {
      const first = members[0]!;
      while (next < this.#telling.length && this.#telling[next]! < first) next++;
      if (members.length > 1 || this.#telling[next] === first) yield this.#groupOf(members);
    }
  }

  #groupOf(members: readonly number[]): Group {
    const graph = new ClaimGraph();
    const positions = new Map<ClaimRef, Position>();
    for (const member of members) {
      const located = this.#kept.of(member);
      graph.add(located.map(({ claim }) => claim));
      for (const { claim, at } of located) positions.set(claim.id, at);
    }
    return { graph, positionOf: ({ id }) => positions.get(id)! };
  }
}
