/** What kinds of evidence for a division are, and small questions that several of them ask. */
import { asShare } from "../../text/drafts.ts";
import type { Candidate } from "../candidates.ts";
import type { Figure } from "../figures.ts";

/** Finds evidence for a division: the ids of what holds. */
export type Evidence = (candidate: Candidate) => readonly string[];

/** The share that was read at a figure. */
export const shareAt = ({ draft }: Figure) => (draft ? (asShare(draft)?.value ?? null) : null);

/** What all have in common; where only the first differs, both; else `mixed`. */
export function common([first, ...others]: readonly string[]): string {
  const rest = new Set(others);
  if (rest.size > 1) return "mixed";
  return rest.has(first!) ? first! : `${first}+${others[0]}`;
}
