/** The claims that rules query. */
import type { AnyClaim, ClaimOf, ClaimRef, Kind } from "../claims/index.ts";
import type { Claims } from "../rule/index.ts";

/** The claims of one document or of the run: added first, then only queried; what is asked for often is made once. */
export class ClaimGraph implements Claims<Kind> {
  readonly #all: AnyClaim[] = [];
  readonly #byKind = new Map<Kind, AnyClaim[]>();
  readonly #merged = new Map<string, readonly AnyClaim[]>();
  readonly #derived = new Map<(claims: Claims<Kind>) => unknown, unknown>();
  #byId: ReadonlyMap<ClaimRef, AnyClaim> | null = null;

  /** Adds claims in document order. */
  add(claims: Iterable<AnyClaim>): void {
    this.#merged.clear();
    this.#derived.clear();
    this.#byId = null;
    for (const claim of claims) {
      this.#all.push(claim);
      const list = this.#byKind.get(claim.kind);
      if (list) list.push(claim);
      else this.#byKind.set(claim.kind, [claim]);
    }
  }

  has(kinds: readonly Kind[]): boolean {
    return kinds.some((kind) => this.#byKind.has(kind));
  }

  get(ref: ClaimRef | null | undefined): AnyClaim | undefined {
    if (!ref) return undefined;
    this.#byId ??= new Map(this.#all.map((claim) => [claim.id, claim]));
    return this.#byId.get(ref);
  }

  of<K extends Kind>(...kinds: readonly K[]): readonly ClaimOf<K>[] {
    const found: unknown = kinds.length === 1 ? this.#byKind.get(kinds[0]!) : this.#mergedOf(kinds);
    return (found ?? []) as readonly ClaimOf<K>[];
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

  once<T>(derive: (claims: Claims<Kind>) => T): T {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as T;
  }

  #mergedOf(kinds: readonly Kind[]): readonly AnyClaim[] {
    const key = kinds.join(" ");
    const known = this.#merged.get(key);
    if (known) return known;
    const wanted = new Set(kinds);
    const merged = this.#all.filter(({ kind }) => wanted.has(kind));
    this.#merged.set(key, merged);
    return merged;
  }
}
