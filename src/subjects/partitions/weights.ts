/** How likely a division is one, from the weights of its evidence, fitted by `npm run calibrate`. */
import type { Candidate } from "./candidates.ts";
import { evidenceFor } from "./evidence/index.ts";
import table from "./weights.json" with { type: "json" };

const weights: ReadonlyMap<string, number> = new Map(Object.entries(table));

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function reliabilityOf(candidate: Candidate): number {
  let score = 0;
  for (const id of evidenceFor(candidate)) score += weights.get(id) ?? 0;
  return 1 / (1 + Math.exp(-score));
}
