/** The numbers that a share may be a share of, and none of them. Whether its percentage fits is not asked. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Mention, MentionKind, Open, Told } from "./mentions.ts";

export interface Candidate {
  /** `null`: a number that the document does not tell, or tells elsewhere. */
  readonly mention: Mention | null;
  readonly side: "before" | "behind";
  /** Sentences between; `null` for another part of the document. */
  readonly back: number | null;
  /** How many other numbers of its kind, and of any kind, stand nearer. */
  readonly nearer: number;
  readonly nearerAny: number;
}

/** How far is looked, in mentions, and how many are kept: the nearest, those of the share's own cohort, those of the whole study. */
const limits = { far: 60, nearest: 8, own: 4, whole: 4, here: 5, behind: 2 };

export const cohortKey = (draft: Pick<Draft, "subject">): string => draft.subject?.cohort?.key ?? "";

/** Its mentions from near to far, those before it first, and last none. */
export function candidatesOf(open: Open, told: Told): readonly Candidate[] {
  return [...before(open, told), ...behind(open, told), nobody];
}

const nobody: Candidate = { mention: null, side: "before", back: null, nearer: 0, nearerAny: 0 };

function before(open: Open, told: Told): Candidate[] {
  const found: Candidate[] = [];
  const kept = { nearest: 0, own: 0, whole: 0 };
  const nearer = new Map<MentionKind, number>();
  const key = cohortKey(open.draft);
  for (let i = open.behind - 1; i >= 0 && i >= open.behind - limits.far; i--) {
    const mention = told.mentions[i]!;
    if (!canHold(mention, open, told)) continue;
    const own = cohortKey(mention.draft);
    const reason =
      kept.nearest < limits.nearest
        ? "nearest"
        : own === key && kept.own < limits.own
          ? "own"
          : own === "" && mention.kind === "size" && kept.whole < limits.whole
            ? "whole"
            : null;
    if (!reason) continue;
    kept[reason]++;
    found.push(candidate(mention, open, "before", nearer, found.length));
  }
  return found;
}

function behind(open: Open, told: Told): Candidate[] {
  const found: Candidate[] = [];
  const nearer = new Map<MentionKind, number>();
  let here = 0;
  let later = 0;
  for (let i = open.behind; i < told.mentions.length && i < open.behind + limits.far; i++) {
    const mention = told.mentions[i]!;
    const isHere = isSameSentence(mention, open);
    if ((mention.kind === "count" && !isHere) || !canHold(mention, open, told)) continue;
    if (isHere ? here >= limits.here : later >= limits.behind || mention.kind !== "size") continue;
    if (isHere) here++;
    else later++;
    found.push(candidate(mention, open, "behind", nearer, found.length));
  }
  return found;
}

function candidate(
  mention: Mention,
  open: Open,
  side: Candidate["side"],
  nearer: Map<MentionKind, number>,
  nearerAny: number,
): Candidate {
  const [a, b] = [mention.place, open.place];
  const back = a.part === b.part ? Math.abs(b.sentence.index - a.sentence.index) : null;
  const nearerAlike = nearer.get(mention.kind) ?? 0;
  nearer.set(mention.kind, nearerAlike + 1);
  return { mention, side, back, nearer: nearerAlike, nearerAny };
}

export const isSameSentence = ({ place: a }: Pick<Mention, "place">, { place: b }: Pick<Mention, "place">): boolean =>
  a.part === b.part && a.sentence.index === b.sentence.index;

/** A count alone may be a share of a stated size, or a part of a number told before it; nothing else tells whose it is. */
function canHold({ n, of, draft, kind }: Mention, { draft: share }: Open, { hasPatients }: Told): boolean {
  const { count, percent, isPart, of: own } = share.value;
  if (percent === null && kind !== "size" && !(isPart && kind === "count")) return false;
  const isSame = of === own || (!hasPatients && own === "patients");
  return isSame && draft !== share && n >= (count ?? 0);
}
