/** Which extractors read a part: by its role, looked up once for all documents that are read with the same extractors. */
import type { Role } from "../document/index.ts";
import type { Extractor } from "../extractors/extractor.ts";

class Readers {
  readonly #extractors: readonly Extractor[];
  readonly #byRole = new Map<Role, readonly Extractor[]>();

  constructor(extractors: readonly Extractor[]) {
    this.#extractors = extractors;
  }

  of(role: Role): readonly Extractor[] {
    const known = this.#byRole.get(role);
    if (known) return known;
    const found = this.#extractors.filter(({ reads }) =>
      reads.some((read) => read === role || role.startsWith(`${read}:`)),
    );
    // Roles may name what a file calls its fields: what is kept must not grow with the text.
    if (this.#byRole.size === mostRoles) this.#byRole.clear();
    this.#byRole.set(role, found);
    return found;
  }
}

const mostRoles = 500;
const known = new WeakMap<readonly Extractor[], Readers>();

export function readersOf(extractors: readonly Extractor[]): Readers {
  const readers = known.get(extractors) ?? new Readers(extractors);
  known.set(extractors, readers);
  return readers;
}
