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
  /** Place among the candidates of the document. */
  readonly order: number;
}

/** No more than so many before a share, and behind it, can be meant: what a document says far away is of other things. */
const nearest = 100;

/** The candidates of a document, by the cohort they are of. */
export class Candidates {
  readonly #all: readonly Candidate[];
  readonly #byCohort = new Map<string, Candidate[]>();
  /** Sizes of each group: they are of any cohort. */
  readonly #each: Candidate[] = [];
  /** Where no size is of patients, a share of no other thing is of the main subjects (dogs, hospitals). */
  readonly #hasPatients: boolean;

  constructor(ordered: readonly Draft[]) {
    this.#all = candidatesIn(ordered);
    this.#hasPatients = this.#all.some(({ of, isSize }) => isSize && of === "patients");
    for (const candidate of this.#all) {
      const key = cohortKey(candidate.draft);
      const group = candidate.each ? this.#each : (this.#byCohort.get(key) ?? []);
      group.push(candidate);
      if (!candidate.each) this.#byCohort.set(key, group);
    }
  }

  /** Those of the share's own cohort that hold its count, the likeliest first: before it from near to far, then behind it. */
  own(share: ShareDraft): readonly Candidate[] {
    const groups = [this.#byCohort.get(cohortKey(share)) ?? [], ...(share.subject?.cohort ? [this.#each] : [])];
    const near = groups.flatMap((group) => around(group, share)).sort((a, b) => a.order - b.order);
    const fitting = near.filter((candidate) => this.#canHold(candidate, share));
    const behind = fitting.filter(({ draft }) => !isBefore(draft, share));
    return [...fitting.filter(({ draft }) => isBefore(draft, share)).reverse(), ...behind];
  }

  /** Those of any cohort that hold its count, in document order. */
  any(share: ShareDraft): readonly Candidate[] {
    return around(this.#all, share).filter((candidate) => this.#canHold(candidate, share));
  }

  #canHold(candidate: Candidate, { value: { count, of } }: ShareDraft): boolean {
    const isSame = candidate.of === of || (!this.#hasPatients && of === "patients");
    return isSame && candidate.n >= (count ?? 0);
  }
}

/** In document order; planned, approximate and table sizes cannot be meant. */
function candidatesIn(ordered: readonly Draft[]): Candidate[] {
  const found: Candidate[] = [];
  const add = (candidate: Omit<Candidate, "order">) => found.push({ ...candidate, order: found.length });
  for (const draft of ordered) {
    if (draft.place?.part === "table") continue;
    const size = asSize(draft);
    if (size) {
      const { n, of, planned, approximate, each } = size.value;
      if (!planned && !approximate && n > 1) add({ n, of, each, draft, isSize: true });
      continue;
    }
    const share = asShare(draft);
    if (share?.value.denominatorFrom?.how !== "printed" || share.value.isPart) continue;
    const { denominator, of } = share.value;
    if (denominator !== null && denominator > 1) add({ n: denominator, of, each: false, draft, isSize: false });
  }
  return found;
}

export const cohortKey = (draft: Pick<Draft, "subject">): string => draft.subject?.cohort?.key ?? "";

export function isBefore(a: Draft, b: ShareDraft): boolean {
  const first = a.place?.partIndex ?? 0;
  const second = b.place?.partIndex ?? 0;
  return first < second || (first === second && a.start < b.start);
}

/** The nearest of a list in document order, before and behind a share. */
function around(list: readonly Candidate[], share: ShareDraft): readonly Candidate[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!.draft, share)) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - nearest), low + nearest);
}
