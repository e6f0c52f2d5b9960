/** All kinds of evidence for a division. What holds is named by an id, whose weight is in `weights.json`. Whether the numbers add up is never asked. */
import { setOf } from "../../text/words.ts";
import type { Candidate } from "../candidates.ts";
import { link, nearer } from "./link.ts";
import { asRead, exclusive, ofParts } from "./parts.ts";
import type { Evidence } from "./setting.ts";
import { ofWhole } from "./whole.ts";
import { words } from "./words.ts";

const kinds: readonly Evidence[] = [link, nearer, words, ofWhole, ofParts, asRead, exclusive];

/** What weighs differently by how the parts hang on the whole, and by what leads to their labels. */
const byLink = setOf("word among whole percent skipped front cohorts kind joint parts noun labels");
/** What weighs differently beside each other. */
const byEachOther = setOf("front kind percent joint parts noun labels population back");
/** Ids without a kind that belong to both. */
const alone = setOf("nearer-whole nearer-small only-total each closed last");

export function evidenceFor(candidate: Candidate): readonly string[] {
  const own = kinds.flatMap((evidence) => evidence(candidate));
  const hang = own.find((id) => id.startsWith("link:"))!;
  const lead = own.find((id) => id.startsWith("lead:"))!;
  const inKinds = (set: ReadonlySet<string>) => own.filter((id) => alone.has(id) || set.has(id.split(":", 1)[0]!));
  const found = ["any", ...own, `${hang} ${lead}`];
  for (const id of inKinds(byLink)) found.push(`${hang} ${id}`, `${lead} ${id}`);
  const pairs = inKinds(byEachOther);
  for (const [i, first] of pairs.entries())
    for (let j = i + 1; j < pairs.length; j++) found.push(`${first} ${pairs[j]}`);
  return found;
}
