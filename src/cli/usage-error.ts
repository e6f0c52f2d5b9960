/** What the user asked for cannot be done; the message says why and, if something similar exists, suggests it. */
import { closestMatch } from "leven";

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** An error about an unknown word, with the nearest known one. */
export function unknownWord(what: string, word: string, known: readonly string[], more = ""): UsageError {
  const near = nearest(word, known);
  const hint = near === undefined ? more || `Known: ${known.join(", ")}.` : `Did you mean ${near}?`;
  return new UsageError(`Unknown ${what} "${word}". ${hint}`.trim());
}

/** The known word that is a typing error away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const cut = word.slice(0, 100).toLowerCase();
  return closestMatch(cut, known, { maxDistance: Math.max(2, Math.floor(cut.length * 0.4)) });
}
