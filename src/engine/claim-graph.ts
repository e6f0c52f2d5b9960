/** The claims that rules query. */
import type { AnyClaim, ClaimOf, ClaimRef, Kind } from "../claims/index.ts";
import type { Claims } from "../rule/index.ts";

/** The claims of one document or of the run, indexed by kind and id: built once, then only queried. */
export class ClaimGraph implements Claims<Kind> {
  readonly #byKind = new Map<Kind, AnyClaim[]>();
  readonly #byId = new Map<ClaimRef, AnyClaim>();

  /** Adds claims in document order. */
  add(claims: Iterable<AnyClaim>): void {
    for (const claim of claims) {
      this.#byId.set(claim.id, claim);
      const list = this.#byKind.get(claim.kind);
      if (list) list.push(claim);
      else this.#byKind.set(claim.kind, [claim]);
    }
  }

  has(kinds: readonly Kind[]): boolean {
    return kinds.some((kind) => this.#byKind.has(kind));
  }

  get(ref: ClaimRef | null | undefined): AnyClaim | undefined {
    return ref ? this.#byId.get(ref) : undefined;
  }

  of<K extends Kind>(...kinds: readonly K[]): readonly ClaimOf<K>[] {
    if (kinds.length === 1) return (this.#byKind.get(kinds[0]!) ?? []) as unknown as readonly ClaimOf<K>[];
    const order = new Map([...this.#byId.keys()].map((id, index) => [id, index]));
    const all = kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
    return all.sort((a, b) => order.get(a.id)! - order.get(b.id)!) as unknown as readonly ClaimOf<K>[];
  }

  groups<K extends Kind>(
    kinds: readonly K[],
    key: (claim: ClaimOf<K>) => string | null,
  ): readonly (readonly ClaimOf<K>[])[] {
    const groups = new Map<string, ClaimOf<K>[]>();
    for (const claim of this.of(...kinds)) {
      const name = key(claim);
      if (name === null) continue;
      const group = groups.get(name);
      if (group) group.push(claim);
      else groups.set(name, [claim]);
    }
    return [...groups.values()];
  }
}
