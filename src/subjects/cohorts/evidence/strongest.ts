/** The evidence that weighed most in the choice of a cohort, put into words. */
import type { CohortFrom, Weighed } from "../../../claims/index.ts";
import type { Ranked } from "../choose.ts";
import { type Step, steps } from "../scene.ts";
import { weights } from "../weights.ts";
import { wordsOf } from "./words.ts";

/** How many pieces are told of each choice. */
const most = 3;

/** The groups that a cohort is made of, an arm and a subgroup of it at most, each with its strongest evidence. */
export function groupsOf(chosen: Partial<Record<Step, Ranked>>): CohortFrom["groups"] {
  return steps.flatMap((step) => {
    const ranked = chosen[step];
    if (!ranked || (step === "second" && ranked.cohort === null)) return [];
    return [{ label: ranked.cohort?.label ?? null, evidence: strongest(ranked.evidence, weights[step]) }];
  });
}

/** Ids that say the same in words are one piece, named by the first of them; the heaviest first. */
function strongest(ids: readonly string[], table: ReadonlyMap<string, number>): Weighed[] {
  const pieces = new Map<string, Weighed>();
  for (const id of ids) {
    const words = wordsOf(id);
    const known = pieces.get(words);
    const weight = (known?.weight ?? 0) + (table.get(id) ?? 0);
    pieces.set(words, { id: known?.id ?? id, words, weight });
  }
  return [...pieces.values()]
    .map((piece) => ({ ...piece, weight: Math.round(piece.weight * 100) / 100 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
