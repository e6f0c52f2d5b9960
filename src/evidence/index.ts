/** Sums of weighed evidence: what holds for a candidate is named by ids, and each id has a weight fitted by `npm run calibrate`. */
export type WeightTable = ReadonlyMap<string, number>;

/** The sum of the weights of the ids; an id without a weight tells nothing. */
export function scoreOf(evidence: readonly string[], weights: WeightTable): number {
  let score = 0;
  for (const id of evidence) score += weights.get(id) ?? 0;
  return score;
}

/** From 0 to 1: the likelihood that a score stands for, where it is a logarithm of odds. */
export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** From 0 to 1: how likely what is judged by itself is true; the weight of `all` says how likely that is before any evidence. */
export const likelihoodOf = (evidence: readonly string[], weights: WeightTable): number =>
  logistic(scoreOf(["all", ...evidence], weights));
