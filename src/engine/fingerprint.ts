import { createHash } from "node:crypto";
import type { Operand } from "../rule/index.ts";
import { showClaim } from "./locate.ts";

/** Gives each finding a name made from its rule, document and the content of its claims, never from positions. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** Equal findings of one document are told apart by their order. */
  of(rule: string, documents: readonly string[], operands: readonly Operand[]): string {
    const content = operands.map(({ claim, label }) => [
      claim.kind,
      label,
      showClaim(claim),
      claim.subject.cohort?.key ?? "",
    ]);
    const key = createHash("sha256")
      .update(JSON.stringify([rule, documents, content]))
      .digest("hex")
      .slice(0, 16);
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  }
}
