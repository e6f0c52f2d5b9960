/** What the user asked for cannot be done; the message says why and, where one is near, what may have been meant. */
import { closestMatch } from "leven";

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** An error about a word that is none of the known ones, with the nearest of them. */
export function unknownWord(what: string, word: string, known: readonly string[], more = ""): UsageError {
  const near = nearest(word, known);
  const hint = near === undefined ? more || `Known: ${known.join(", ")}.` : `Did you mean ${near}?`;
  return new UsageError(`Unknown ${what} "${word}". ${hint}`.trim());
}

/** The known word that is a slip of the pen away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const cut = word.slice(0, 100).toLowerCase();
  return closestMatch(cut, known, { maxDistance: Math.max(2, Math.floor(cut.length * 0.4)) });
}
