/** The weights of the evidence for a denominator, fitted by `npm run calibrate`. */
import table from "./weights.json" with { type: "json" };

export type Weights = ReadonlyMap<string, number>;

export const weights: Weights = new Map(Object.entries(table));

export function scoreOf(evidence: readonly string[], table: Weights): number {
  let score = 0;
  for (const id of evidence) score += table.get(id) ?? 0;
  return score;
}
