/** The weights of the evidence for a cohort, fitted by `npm run calibrate`. */

import type { Step } from "./scene.ts";
import table from "./weights.json" with { type: "json" };

export type Weights = Readonly<Record<Step, Readonly<Record<string, number>>>>;

export const weights: Weights = table;

export function scoreOf(weights: Readonly<Record<string, number>>, evidence: readonly string[]): number {
  let score = 0;
  for (const id of evidence) score += weights[id] ?? 0;
  return score;
}
