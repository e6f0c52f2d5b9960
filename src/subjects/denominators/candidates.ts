/** The numbers of subjects that a share may be a share of: stated sizes, and denominators printed with other shares. */
import type { Draft } from "../../extractors/extractor.ts";
import { asShare, asSize, type ShareDraft } from "../text/drafts.ts";

export interface Candidate {
  readonly n: number;
  readonly of: string;
  readonly each: boolean;
  readonly draft: Draft;
  /** A stated size, or the denominator of another share. */
  readonly isSize: boolean;
}

/** In document order; planned, approximate and table sizes cannot be meant. */
export function candidatesIn(ordered: readonly Draft[]): Candidate[] {
  const found: Candidate[] = [];
  for (const draft of ordered) {
    if (draft.place?.part === "table") continue;
    const size = asSize(draft);
    if (size) {
      const { n, of, planned, approximate, each } = size.value;
      if (!planned && !approximate && n > 1) found.push({ n, of, each, draft, isSize: true });
      continue;
    }
    const share = asShare(draft);
    if (share?.value.denominatorFrom?.how !== "printed" || share.value.isPart) continue;
    const { denominator, of } = share.value;
    if (denominator !== null && denominator > 1) found.push({ n: denominator, of, each: false, draft, isSize: false });
  }
  return found;
}

/** Where the main subjects are not patients (dogs, hospitals), a share of no other thing is of them. */
export function countsSame(candidate: Candidate, share: ShareDraft, hasPatients: boolean): boolean {
  return candidate.of === share.value.of || (!hasPatients && share.value.of === "patients");
}
