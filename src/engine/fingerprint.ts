/** Names findings so that they are known again when lines move. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What a finding is told by: the shown values of its claims, whatever their order and however often they stand there. */
export interface Content {
  readonly kind: string;
  readonly shown: string;
}

/** The name of a finding, and what equal findings share; plain data. */
export interface Fingerprint {
  readonly key: string;
  readonly place: string;
}

/**
 * Names a finding by its rule, its documents and what its claims say. Text may move, headings be renamed, wording and labels of a
 * rule change: the name stays. `documents` are told by their paths from the project's root. A finding between documents (`isAcross`)
 * is named by its content alone: which documents take part depends on what was given.
 */
export function fingerprintOf(
  rule: string,
  documents: readonly string[],
  contents: readonly Content[],
  isAcross = false,
): Fingerprint {
  const content = [...new Set(contents.map(({ kind, shown }) => `${kind} ${shown}`))].sort();
  const own = [...new Set(documents)].sort();
  // Not of `node:crypto`: to load it takes a tenth of the time of a page.
  const told = sha256(utf8ToBytes(JSON.stringify([rule, isAcross ? [] : own, content])));
  const key = bytesToHex(told.subarray(0, 8));
  return { key, place: isAcross ? JSON.stringify([key, own]) : key };
}

/** Tells equal findings of the same documents apart by their order. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();
  /** Of findings within the document at hand: no other document has their keys. */
  readonly #within = new Map<string, number>();

  /** Begins the next document. */
  nextDocument(): void {
    this.#within.clear();
  }

  nameOf({ key, place }: Fingerprint): string {
    const seen = place === key ? this.#within : this.#seen;
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    return times === 1 ? key : `${key}-${times}`;
  }
}
