/** How likely a division is one, from the weights of its evidence, fitted by `npm run calibrate`. */
import { logistic, type WeightTable } from "../../evidence/index.ts";
import type { Candidate } from "./candidates.ts";
import { tellEvidence } from "./evidence/index.ts";
import table from "./weights.json" with { type: "json" };

const weights: WeightTable = new Map(Object.entries(table));

/** The weights of what holds together, by the first id, then by the second: most of what is told has none, and is not put together to be looked up. */
function putApart(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const apart = new Map<string, Map<string, number>>();
  for (const [both, weight] of weights)
    for (let space = both.indexOf(" "); space >= 0; space = both.indexOf(" ", space + 1)) {
      const first = both.slice(0, space);
      const seconds = apart.get(first) ?? new Map<string, number>();
      apart.set(first, seconds.set(both.slice(space + 1), weight));
    }
  return apart;
}

/** Made when a division is first weighed, which most short runs never do. */
let weightsOfBoth: ReturnType<typeof putApart> | null = null;

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function reliabilityOf(candidate: Candidate): number {
  weightsOfBoth ??= putApart();
  const ofBoth = weightsOfBoth;
  let score = 0;
  tellEvidence(candidate, {
    one(id) {
      score += weights.get(id) ?? 0;
    },
    both(first, second) {
      score += ofBoth.get(first)?.get(second) ?? 0;
    },
  });
  return logistic(score);
}
