/** All kinds of evidence for a division. What holds is named by an id, whose weight is in `weights.json`. Whether the numbers add up is never asked. */
import { ofWord } from "../../text/by-word.ts";
import { setOf } from "../../text/words.ts";
import type { Candidate } from "../candidates.ts";
import { link, nearer } from "./link.ts";
import { ofList } from "./list.ts";
import { asRead, exclusive, ofParts } from "./parts.ts";
import type { Evidence } from "./setting.ts";
import { ofWhole } from "./whole.ts";
import { words } from "./words.ts";

const kinds: readonly Evidence[] = [link, nearer, words, ofWhole, ofParts, ofList, asRead, exclusive];

/** What weighs differently by how the parts hang on the whole, and by what leads to their labels. */
const byLink = setOf(
  "word among whole percent skipped front arms stays cohorts kind joint parts noun labels series ends counted fractions",
);
/** What weighs differently beside each other. */
const byEachOther = setOf("arms stays front kind percent joint parts noun labels population back ends counted");
/** Ids without a kind that belong to both. */
const alone = setOf("nearer-whole nearer-small only-total each closed last cut");

const isOf = (kindsMeant: ReadonlySet<string>) => ofWord((id) => alone.has(id) || kindsMeant.has(id.split(":", 1)[0]!));
const isByLink = isOf(byLink);
const isByEachOther = isOf(byEachOther);

/** Told of all evidence: of what holds by itself, and of what holds together, which is named by both ids with a space between. */
interface Listener {
  one(id: string): void;
  both(first: string, second: string): void;
}

/** Tells of the evidence for a division, always in the same order. */
export function tellEvidence(candidate: Candidate, listener: Listener): void {
  const own: string[] = [];
  for (const evidence of kinds) for (const id of evidence(candidate)) own.push(id);
  const hang = own.find((id) => id.startsWith("link:"))!;
  const lead = own.find((id) => id.startsWith("lead:"))!;
  listener.one("any");
  for (const id of own) listener.one(id);
  listener.both(hang, lead);
  for (const id of own) {
    if (!isByLink(id)) continue;
    listener.both(hang, id);
    listener.both(lead, id);
  }
  const pairs = own.filter(isByEachOther);
  for (const [i, first] of pairs.entries()) for (let j = i + 1; j < pairs.length; j++) listener.both(first, pairs[j]!);
}

/** The ids of all evidence for a division. */
export function evidenceFor(candidate: Candidate): readonly string[] {
  const found: string[] = [];
  tellEvidence(candidate, {
    one: (id) => found.push(id),
    both: (first, second) => found.push(`${first} ${second}`),
  });
  return found;
}
