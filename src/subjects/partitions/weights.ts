/** How likely a division is one, from the weights of its evidence, fitted by `npm run calibrate`. */
import { logistic, type WeightTable } from "../../evidence/index.ts";
import type { Candidate } from "./candidates.ts";
import { tellEvidence } from "./evidence/index.ts";
import table from "./weights.json" with { type: "json" };

const weights: WeightTable = new Map(Object.entries(table));

/** The weights of what holds together, by the first id, then by the second: most of what is told has none, and is not put together to be looked up. */
const weightsOfBoth = new Map<string, Map<string, number>>();
for (const [both, weight] of weights)
  for (let space = both.indexOf(" "); space >= 0; space = both.indexOf(" ", space + 1)) {
    const first = both.slice(0, space);
    const seconds = weightsOfBoth.get(first) ?? new Map<string, number>();
    weightsOfBoth.set(first, seconds.set(both.slice(space + 1), weight));
  }

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function reliabilityOf(candidate: Candidate): number {
  let score = 0;
  tellEvidence(candidate, {
    one(id) {
      score += weights.get(id) ?? 0;
    },
    both(first, second) {
      score += weightsOfBoth.get(first)?.get(second) ?? 0;
    },
  });
  return logistic(score);
}
