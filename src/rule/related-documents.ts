/** Which documents speak of one compound, told by the identifiers in their heads. */
import type { ClaimOf } from "../claims/index.ts";

/**
 * Groups documents that share the CAS or catalogue number of their compound, directly or through others. Returns a key for
 * every document; a document without such a number stands alone. Linear in the number of identifiers.
 */
export function relatedDocuments(identifiers: readonly ClaimOf<"identifier">[]): (document: string) => string {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next;
    if (top !== key) parent.set(key, top);
    return top;
  };
  for (const identifier of identifiers)
    for (const name of compoundNames([identifier])) {
      const [a, b] = [root(`document ${identifier.document}`), root(name)];
      if (a !== b) parent.set(a, b);
    }
  return (document) => root(`document ${document}`);
}

/** The CAS and catalogue numbers of compounds among identifiers. */
export function compoundNames(identifiers: readonly ClaimOf<"identifier">[]): string[] {
  return identifiers.flatMap(({ value: { identifies, scheme, id } }) =>
    identifies === "compound" && (scheme === "cas" || scheme === "sku") ? `${scheme} ${id}` : [],
  );
}
