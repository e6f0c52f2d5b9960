/** The numbers of subjects that a document tells of: stated sizes, denominators printed with shares, and what shares count. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
import { asShare, asSize, type ShareDraft } from "../text/drafts.ts";
import { type DraftPlace, placeOf } from "../text/place.ts";
import { type SentenceView, viewSentence } from "../text/sentence-view.ts";

export type MentionKind = "size" | "denominator" | "count";

/** Where a number or share stands. */
export interface Spot {
  readonly place: DraftPlace;
  readonly view: SentenceView;
}

export interface Mention extends Spot {
  readonly n: number;
  readonly of: string;
  /** The size of each of several groups. */
  readonly isEach: boolean;
  readonly kind: MentionKind;
  readonly draft: Draft;
}

/** A share without a printed denominator. */
export interface Open extends Spot {
  readonly draft: ShareDraft;
  /** How many mentions stand before it. */
  readonly behind: number;
}

export interface Told {
  readonly mentions: readonly Mention[];
  readonly open: readonly Open[];
  /** Where no size is of patients, a share of no other thing is of the main subjects (dogs, hospitals). */
  readonly hasPatients: boolean;
}

/** In document order. What stands in tables has its heads and labels; planned and approximate sizes cannot be meant. */
export function toldIn(drafts: readonly Draft[], readings: readonly Reading[]): Told {
  const mentions: Mention[] = [];
  const open: Open[] = [];
  const spotOf = spotter(readings);
  for (const draft of inOrder(drafts)) {
    if (draft.place?.part === "table") continue;
    const size = asSize(draft);
    const share = asShare(draft);
    const spot = size || share ? spotOf(draft) : null;
    if (!spot) continue;
    if (size) {
      const { n, of, planned, approximate, each } = size.value;
      if (!planned && !approximate && n > 1) mentions.push({ ...spot, n, of, isEach: each, kind: "size", draft });
    } else if (share) {
      const { count, denominator, denominatorFrom, of, approximate } = share.value;
      if (denominator === null) open.push({ ...spot, draft: share, behind: mentions.length });
      else if (denominatorFrom?.how === "printed" && denominator > 1)
        mentions.push({ ...spot, n: denominator, of, isEach: false, kind: "denominator", draft });
      if (count !== null && count > 1 && !approximate)
        mentions.push({ ...spot, n: count, of, isEach: false, kind: "count", draft });
    }
  }
  return { mentions, open, hasPatients: mentions.some(({ kind, of }) => kind === "size" && of === "patients") };
}

const inOrder = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => (a.place?.partIndex ?? 0) - (b.place?.partIndex ?? 0) || a.start - b.start);

/** Finds where drafts stand; a sentence is viewed once. */
function spotter(readings: readonly Reading[]): (draft: Draft) => Spot | null {
  let last: Spot | null = null;
  return (draft) => {
    const place = placeOf(draft, readings);
    if (!place) return null;
    const { part, sentence, reading } = place;
    const isSame = last?.place.part === part && last.place.sentence.index === sentence.index;
    last = { place, view: isSame ? last!.view : viewSentence(reading.tokens, sentence.from, sentence.to) };
    return last;
  };
}
