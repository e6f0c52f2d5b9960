/** Every kind of evidence for the number that a share is of. */
import type { Candidate } from "../candidates.ts";
import { asLast, cohort, funnel, ofOwn, population, rank, sibling } from "./kind.ts";
import { ofNone } from "./none.ts";
import { between, distance, lead, pointing, shape } from "./place.ts";
import type { Evidence, Setting } from "./setting.ts";

export type { Setting } from "./setting.ts";

const kinds: readonly Evidence[] = [
  distance,
  lead,
  between,
  pointing,
  shape,
  cohort,
  population,
  funnel,
  ofOwn,
  rank,
  sibling,
  asLast,
];

/** The ids of all evidence for a candidate. */
export function evidenceFor(candidate: Candidate, setting: Setting): readonly string[] {
  const { mention } = candidate;
  if (!mention) return ofNone(setting);
  const told = { ...candidate, mention };
  const found: string[] = [];
  for (const find of kinds) for (const id of find(told, setting)) found.push(id);
  return found;
}
