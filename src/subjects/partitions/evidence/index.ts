/** All kinds of evidence for a division. What holds is named by an id, whose weight is in `weights.json`. Whether the numbers add up is never asked. */
import type { Candidate } from "../candidates.ts";
import { link, nearer } from "./link.ts";
import { asRead, exclusive, ofParts } from "./parts.ts";
import type { Evidence } from "./setting.ts";
import { ofWhole } from "./whole.ts";
import { words } from "./words.ts";

const kinds: readonly Evidence[] = [link, nearer, words, ofWhole, ofParts, asRead, exclusive];

/** What weighs differently by how the parts hang on the whole and by what leads to their labels. */
const joint: ReadonlySet<string> = new Set(["word", "whole", "percent", "skipped", "front", "cohorts"]);
const alone: ReadonlySet<string> = new Set(["nearer-whole", "nearer-small", "only-total", "each"]);

export function evidenceFor(candidate: Candidate): readonly string[] {
  const own = kinds.flatMap((evidence) => evidence(candidate));
  const hang = own.find((id) => id.startsWith("link:"))!;
  const lead = own.find((id) => id.startsWith("lead:"))!;
  const both = own
    .filter((id) => alone.has(id) || joint.has(id.slice(0, id.indexOf(":"))))
    .flatMap((id) => [`${hang} ${id}`, `${lead} ${id}`]);
  return ["any", ...own, `${hang} ${lead}`, ...both];
}
