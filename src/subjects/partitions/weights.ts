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

type Both = readonly [chosen: number, sure: number];

/** By an id, all weights of what it is told together with, and its own by an empty name. They are read when they are first asked for: a short run meets few of them. */
const known = new Map<string, ReadonlyMap<string, Both>>();
const rows = new Map<string, string>(Object.entries(table));

function weightsOf(id: string): ReadonlyMap<string, Both> | undefined {
  const read = known.get(id);
  if (read) return read;
  const weights = rows.get(id)?.split("; ").map(weightIn);
  return weights && known.set(id, new Map(weights)).get(id);
}

/** `-0.15 -0.32` are the weights of an id alone, `whole:cohort 0.1 0.2` those of it with another. */
function weightIn(text: string): readonly [second: string, weights: Both] {
  const [second, chosen, sure] = text.includes(" ", text.indexOf(" ") + 1) ? text.split(" ") : ["", ...text.split(" ")];
  return [second!, [Number(chosen), Number(sure)]];
}

/** From 0 to 1: of divisions told like this in real text, the share whose parts add up. */
export function likelihoodOf(candidate: Candidate): Likelihood {
  let chosen = 0;
  let sure = 0;
  const add = (weight: Both | undefined) => {
    chosen += weight?.[0] ?? 0;
    sure += weight?.[1] ?? 0;
  };
  tellEvidence(candidate, {
    one: (id) => add(weightsOf(id)?.get("")),
    both: (first, second) => add(weightsOf(first)?.get(second)),
  });
  // Fewer cannot add up of all than of those that are not explained.
  return { chosen: logistic(chosen), reliability: logistic(Math.max(chosen, sure)) };
}
