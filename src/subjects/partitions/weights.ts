/** How likely a division is one, from the weights of its evidence, fitted by `npm run calibrate`. */
import { logistic, scoreOf, type WeightTable } from "../../evidence/index.ts";
import type { Candidate } from "./candidates.ts";
import { evidenceFor } from "./evidence/index.ts";
import table from "./weights.json" with { type: "json" };

const weights: WeightTable = new Map(Object.entries(table));

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function reliabilityOf(candidate: Candidate): number {
  return logistic(scoreOf(evidenceFor(candidate), weights));
}
