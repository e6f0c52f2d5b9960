/** Names findings so that they are known again when lines move. */
import { createHash } from "node:crypto";

/** What a finding is told by: the shown values of its claims, whatever their order and however often they stand there. */
export interface Content {
  readonly kind: string;
  readonly shown: string;
}

/**
 * Gives each finding a name made from its rule, its documents and what its claims say. Text may move, headings be renamed,
 * wording and labels of a rule change: the name stays.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** `documents` are told by their paths from the project's root. Equal findings of one document are told apart by their order. */
  of(rule: string, documents: readonly string[], contents: readonly Content[]): string {
    const content = [...new Set(contents.map(({ kind, shown }) => `${kind} ${shown}`))].sort();
    const key = createHash("sha256")
      .update(JSON.stringify([rule, [...new Set(documents)].sort(), content]))
      .digest("hex")
      .slice(0, 16);
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  }
}
