/** How likely a division is one, from the weights of its evidence, fitted by `npm run calibrate`. */
import { logistic } from "../../evidence/index.ts";
import type { Candidate } from "./candidates.ts";
import { tellEvidence } from "./evidence/index.ts";
import table from "./weights.json" with { type: "json" };

/** `chosen`: of all divisions told so, those that add up; `reliability`: of those that the text does not explain otherwise. */
export interface Likelihood {
  readonly chosen: number;
  readonly reliability: number;
}

type Both = readonly number[];

interface Weights {
  readonly ofOne: ReadonlyMap<string, Both>;
  /** The weights of what holds together, by the first id, then by the second: most of what is told has none, and is not put together to be looked up. */
  readonly ofBoth: ReadonlyMap<string, ReadonlyMap<string, Both>>;
}

function readWeights(): Weights {
  const ofOne = new Map<string, Both>(Object.entries(table));
  const ofBoth = new Map<string, Map<string, Both>>();
  for (const [both, weight] of ofOne)
    for (let space = both.indexOf(" "); space >= 0; space = both.indexOf(" ", space + 1)) {
      const first = both.slice(0, space);
      const seconds = ofBoth.get(first) ?? new Map<string, Both>();
      ofBoth.set(first, seconds.set(both.slice(space + 1), weight));
    }
  return { ofOne, ofBoth };
}

/** Read when a division is first weighed, which most short runs never do. */
let weights: Weights | null = null;

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function likelihoodOf(candidate: Candidate): Likelihood {
  weights ??= readWeights();
  const { ofOne, ofBoth } = weights;
  let chosen = 0;
  let sure = 0;
  const add = (weight: Both | undefined) => {
    chosen += weight?.[0] ?? 0;
    sure += weight?.[1] ?? 0;
  };
  tellEvidence(candidate, {
    one: (id) => add(ofOne.get(id)),
    both: (first, second) => add(ofBoth.get(first)?.get(second)),
  });
  // Fewer cannot add up of all than of those that are not explained.
  return { chosen: logistic(chosen), reliability: logistic(Math.max(chosen, sure)) };
}
