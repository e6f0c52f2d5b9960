/** The weights of the evidence for a cohort, fitted by `npm run calibrate`. */

import type { Step } from "./scene.ts";
import table from "./weights.json" with { type: "json" };

/** By step, the weight of each piece of evidence by its id. */
export type Weights = Readonly<Record<Step, ReadonlyMap<string, number>>>;

export const weights: Weights = {
  first: new Map(Object.entries(table.first)),
  second: new Map(Object.entries(table.second)),
};

export function scoreOf(weights: ReadonlyMap<string, number>, evidence: readonly string[]): number {
  let score = 0;
  for (const id of evidence) score += weights.get(id) ?? 0;
  return score;
}
