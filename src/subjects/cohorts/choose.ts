/** Chooses among the candidates of shares, by what speaks for them or by what the words tell. */
import type { Cohort } from "../../claims/index.ts";
import { type Candidate, namesArm } from "./candidates.ts";
import type { Pair } from "./comparison.ts";
import type { Known } from "./scene.ts";

/** A candidate with its evidence and the sum of its weights. */
export interface Ranked extends Candidate {
  readonly evidence: readonly string[];
  readonly score: number;
}

/** The best candidate of each share of a row; what is set against each other is not the same. */
export function decide(ranked: readonly (readonly Ranked[])[], isDistinct: boolean): readonly Ranked[] {
  const best = ranked.map((list) => bestOf(list));
  if (!isDistinct || ranked.length > 4) return best;
  let top: { readonly score: number; readonly chosen: readonly Ranked[] } = { score: -Infinity, chosen: best };
  const visit = (index: number, score: number, chosen: readonly Ranked[]): void => {
    if (index === ranked.length) {
      if (score > top.score) top = { score, chosen };
      return;
    }
    for (const next of leaders(ranked[index]!))
      if (!next.cohort || !chosen.some(({ cohort }) => cohort?.key === next.cohort!.key))
        visit(index + 1, score + next.score, [...chosen, next]);
  };
  visit(0, 0, []);
  return top.chosen;
}

/** The best candidate of each cohort, five cohorts at most. */
const leaders = (list: readonly Ranked[]): readonly Ranked[] =>
  pooled(list)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);

export const bestOf = (list: readonly Ranked[]): Ranked =>
  pooled(list).reduce((best, next) => (next.score > best.score ? next : best));

/** The best candidate of each cohort with the likelihood of all of it: what is named in the sentence and was told before speaks for it twice. */
function pooled(list: readonly Ranked[]): Ranked[] {
  const byCohort = new Map<string, Ranked[]>();
  for (const ranked of list) {
    const key = ranked.cohort?.key ?? "";
    const own = byCohort.get(key);
    if (own) own.push(ranked);
    else byCohort.set(key, [ranked]);
  }
  return [...byCohort.values()].map((own) => {
    const best = own.reduce((first, next) => (next.score > first.score ? next : first));
    if (own.length === 1) return best;
    return {
      ...best,
      score: best.score + Math.log(own.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0)),
    };
  });
}

/** Two arms that were set against each other. */
export function armsOf(firsts: readonly Ranked[], known: Known): Pair | null {
  const [a, b] = firsts;
  if (firsts.length !== 2 || !a?.cohort || !b?.cohort || !namesArm(a, known) || !namesArm(b, known)) return null;
  return [a.cohort, b.cohort];
}

/** The best candidate of a cohort that the words tell. */
export function chosenOf(list: readonly Ranked[], cohort: Cohort | null): Ranked {
  const own = list.filter((ranked) => ranked.cohort?.key === cohort?.key);
  return own.length > 0
    ? bestOf(own)
    : { cohort, mention: null, sources: new Set(), back: 0, evidence: [], score: 0, isTopic: false };
}

/** Of two that are compared, one that the words do not tell: beside an arm, another arm or nobody; beside another group, what the sentence names, or nobody. */
export function unlike(list: readonly Ranked[], other: Cohort | null, known: Known): Ranked {
  const isOfArms = !other || namesArm({ mention: null, cohort: other }, known);
  const isFit = (ranked: Ranked) =>
    isOfArms ? namesArm(ranked, known) : ranked.mention !== null && ranked.mention.open === null;
  return bestOf(list.filter((ranked) => !ranked.cohort || (ranked.cohort.key !== other?.key && isFit(ranked))));
}
