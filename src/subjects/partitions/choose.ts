/** Chooses among the divisions that a document may tell of: the likeliest of each number's. */
import { type Candidate, candidatesOf, isOver } from "./candidates.ts";
import type { Scene } from "./scene.ts";
import { reliabilityOf } from "./weights.ts";

export interface Division extends Candidate {
  readonly reliability: number;
}

/** Below it, parts that do not add up are as likely no parts at all. */
const least = 0.5;

/** The likeliest divisions of a sentence: no number is part of two wholes, or of itself. */
export function divisionsOf(scene: Scene): readonly Division[] {
  const likely: Division[] = [];
  for (const candidate of candidatesOf(scene)) {
    const reliability = reliabilityOf(candidate);
    if (reliability >= least) likely.push({ ...candidate, reliability });
  }
  likely.sort((a, b) => Number(isOver(b)) - Number(isOver(a)) || b.reliability - a.reliability);
  const taken = new Set<number>();
  return likely.filter(({ parts, isBelow }) => {
    // Denominators stand in the places of their fractions, and are numbers of their own.
    const places = parts.map(({ at }) => (isBelow ? -1 - at : at));
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}
