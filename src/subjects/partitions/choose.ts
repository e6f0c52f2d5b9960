/** Chooses among the divisions that a document may tell of: the likeliest of each number's. */
import { type Candidate, candidatesOf, isOver } from "./candidates.ts";
import type { Scene } from "./scene.ts";
import { type Likelihood, likelihoodOf } from "./weights.ts";

export interface Division extends Candidate {
  readonly reliability: number;
}

/** Below them, parts are hardly those of the whole, and where they do not add up are as likely no parts at all. */
const least = { chosen: 0.15, reliability: 0.5 };

/** The likeliest divisions of a sentence: no number is part of two wholes, or of itself. */
export function divisionsOf(scene: Scene): readonly Division[] {
  const likely: (Division & Likelihood)[] = [];
  for (const candidate of candidatesOf(scene)) {
    const likelihood = likelihoodOf(candidate);
    if (likelihood.chosen >= least.chosen && likelihood.reliability >= least.reliability)
      likely.push({ ...candidate, ...likelihood });
  }
  likely.sort((a, b) => Number(isOver(b)) - Number(isOver(a)) || b.chosen - a.chosen);
  const taken = new Set<number>();
  return likely.filter(({ parts, series }) => {
    // Denominators stand in the places of their fractions, and are numbers of their own.
    const places = parts.map(({ at }) => (series === "below" ? -1 - at : at));
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}
