/** All kinds of evidence for whom a share is of. What holds is named by an id, whose weight is in `weights.json`. */
import type { Candidate } from "../candidates.ts";
import { flank, frame, inBreath, inSentence, parallel, turns } from "./order.ts";
import { beside, bracket, clause, distance, role } from "./place.ts";
import type { Evidence, Setting } from "./setting.ts";
import { openPhrase, shape } from "./shape.ts";
import { ofNobody, sizeOf, toldBefore } from "./story.ts";
import type { EvidenceId } from "./words.ts";

export type { Setting } from "./setting.ts";

const ofMention: readonly Evidence[] = [
  beside,
  bracket,
  clause,
  distance,
  role,
  inBreath,
  inSentence,
  frame,
  flank,
  turns,
  parallel,
  shape,
  openPhrase,
];

/** The ids of the evidence for a candidate. */
export function evidenceFor(candidate: Candidate, setting: Setting): readonly EvidenceId[] {
  const { mention, cohort } = candidate;
  const found: EvidenceId[] = mention ? [] : cohort ? toldBefore(candidate, setting) : ofNobody(setting);
  if (mention) for (const evidence of ofMention) for (const id of evidence(mention, setting)) found.push(id);
  for (const id of sizeOf(candidate, setting)) found.push(id);
  return found;
}
