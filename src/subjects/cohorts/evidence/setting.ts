/** What evidence for a cohort is looked for in, and small questions that several kinds of evidence ask. */
import { asShare, type ShareDraft } from "../../text/drafts.ts";
import { depthAt, type SentenceView } from "../../text/sentence-view.ts";
import { cues } from "../cues.ts";
import type { Known, Named, Scene, SceneShare, Step } from "../scene.ts";
import type { Story } from "../story.ts";
import type { EvidenceId } from "./words.ts";

export interface Setting {
  readonly step: Step;
  readonly share: SceneShare;
  readonly scene: Scene;
  readonly story: Story;
  readonly known: Known;
}

/** Finds evidence for one mention of a cohort: the ids of what holds. */
export type Evidence = (mention: Named, setting: Setting) => readonly EvidenceId[];

export const draftOf = ({ placed }: SceneShare): ShareDraft => asShare(placed.draft)!;

/** A count without denominator and percentage. */
export function isBareCount(share: SceneShare): boolean {
  const { percent, denominator } = draftOf(share).value;
  return percent === null && denominator === null;
}

export type Side = "behind" | "before" | "inside";

export function sideOf({ from, to }: Named, { placed: { place } }: SceneShare): Side {
  return from >= place.to ? "behind" : to <= place.from ? "before" : "inside";
}

/** Tokens between a share and a mention. */
export function gapOf(mention: Named, { placed: { place } }: SceneShare): number {
  return mention.from >= place.to ? mention.from - place.to : place.from - mention.to;
}

/** The word that leads to a mention, by kind: `in the daunol group`, `with daunol`, `than daunol`. */
export function leadOf(mention: Named, view: SentenceView): string {
  for (let i = mention.from - 1; i >= view.from && mention.from - i <= 3; i--) {
    const { folded } = view.tokens[i]!;
    if (cues.amongLead.has(folded)) return "in";
    if (cues.givenLead.has(folded)) return "with";
    if (cues.comparedLead.has(folded)) return "than";
    if (cues.timeLead.has(folded)) return "to";
    if (/^(?:of|for|on|by|at|and)$/.test(folded)) return folded;
    if (folded === "or") return "and";
  }
  return "no";
}

/** Where the next share stands that is not in a deeper bracket. */
export function nextOf(share: SceneShare, { rows, view }: Scene): number {
  const sibling = share.row.shares[share.position + 1];
  if (sibling) return sibling.place.from;
  const depth = depthAt(view, share.placed.place.from);
  for (let i = share.rowIndex + 1; i < rows.length && i < share.rowIndex + 12; i++) {
    const { from } = rows[i]!.shares[0]!.place;
    if (depthAt(view, from) <= depth) return from;
  }
  return view.to;
}

/** Names of the kind of a mention: known ones, or open ones. */
export function alike(mention: Named, { named }: Scene): readonly Named[] {
  return named.filter(({ dimension }) => (dimension === "open") === (mention.dimension === "open"));
}
