/** Fits the weights of evidence: a log-linear choice among candidates, with shrinkage, by gradient descent. */
export interface Choice {
  readonly group: string;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
  readonly candidates: readonly { readonly evidence: readonly string[]; readonly isRight: boolean }[];
}

export interface FitOptions {
  readonly steps: number;
  readonly rate: number;
  /** Strength of the pull towards zero. */
  readonly shrinkage: number;
  /** Evidence met in fewer choices is left out. */
  readonly fewest: number;
}

/** The weights under which the right candidates are likeliest. Deterministic: whole gradients, no shuffling. */
export function fitWeights(
  choices: readonly Choice[],
  { steps, rate, shrinkage, fewest }: FitOptions,
): Map<string, number> {
  const met = new Map<string, number>();
  for (const { candidates } of choices)
    for (const id of new Set(candidates.flatMap(({ evidence }) => evidence))) met.set(id, (met.get(id) ?? 0) + 1);
  const ids = [...met]
    .filter(([, count]) => count >= fewest)
    .map(([id]) => id)
    .sort();
  const number = new Map(ids.map((id, i) => [id, i]));
  const data = choices.map(({ candidates, weight = 1 }) => ({
    weight,
    candidates: candidates.map(({ evidence, isRight }) => ({
      isRight,
      at: evidence.flatMap((id) => number.get(id) ?? []),
    })),
  }));
  const weights = new Float64Array(ids.length);
  const square = new Float64Array(ids.length).fill(1e-8);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(ids.length);
    for (const { candidates, weight } of data) {
      const scores = candidates.map(({ at }) => at.reduce((sum, i) => sum + weights[i]!, 0));
      const top = Math.max(...scores);
      const likely = scores.map((score) => Math.exp(score - top));
      const all = likely.reduce((a, b) => a + b, 0);
      const right = likely.reduce((sum, value, i) => sum + (candidates[i]!.isRight ? value : 0), 0);
      if (right === 0 || candidates.length < 2) continue;
      candidates.forEach(({ at, isRight }, i) => {
        const change = weight * ((isRight ? likely[i]! / right : 0) - likely[i]! / all);
        for (const j of at) gradient[j]! += change;
      });
    }
    for (let i = 0; i < weights.length; i++) {
      const own = gradient[i]! - shrinkage * weights[i]!;
      square[i]! += own * own;
      weights[i]! += (rate * own) / Math.sqrt(square[i]!);
    }
  }
  return new Map(ids.map((id, i) => [id, Math.round(weights[i]! * 100) / 100]));
}

/** The share of choices whose likeliest candidate is right. */
export function rightOf(
  choices: readonly Choice[],
  weights: ReadonlyMap<string, number>,
): { right: number; all: number } {
  let right = 0;
  for (const { candidates } of choices) {
    const scores = candidates.map(({ evidence }) => evidence.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0));
    if (candidates[scores.indexOf(Math.max(...scores))]?.isRight) right++;
  }
  return { right, all: choices.length };
}
