/** The numbers of subjects that a text states, by sentence: what a whole and its parts are found among. */
import type { Cohort, Population } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading, Token } from "../../language/index.ts";
import { asShare, asSize } from "../text/drafts.ts";
import { type DraftPlace, placeOf } from "../text/place.ts";

export interface Count {
  readonly draft: Draft;
  readonly n: number;
  readonly of: string;
  readonly cohort: Cohort | null;
  readonly population: Population | null;
  readonly isSize: boolean;
  readonly hasPercent: boolean;
  /** Introduced as a part of a number before it. */
  readonly isPart: boolean;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/** Counts of each sentence in document order; planned and approximate numbers and those of each group are left out. */
export function countsBySentence(
  drafts: readonly Draft[],
  readings: readonly Reading[],
): readonly (readonly Count[])[] {
  const groups = new Map<string, { readonly place: DraftPlace; readonly counts: Count[] }>();
  for (const draft of drafts) {
    const stated = statedBy(draft);
    const place = stated && draft.ref ? placeOf(draft, readings) : null;
    if (!stated || !place) continue;
    const key = `${place.part}:${place.sentence.index}`;
    const group = groups.get(key) ?? { place, counts: [] };
    groups.set(key, group);
    const { cohort = null, population = null } = draft.subject ?? {};
    group.counts.push({
      ...stated,
      draft,
      cohort,
      population,
      from: place.from,
      to: place.to,
      tokens: place.reading.tokens,
    });
  }
  const ordered = [...groups.values()].sort(
    ({ place: a }, { place: b }) => a.part - b.part || a.sentence.index - b.sentence.index,
  );
  return ordered.map(({ counts }) => counts.sort((a, b) => a.from - b.from));
}

function statedBy(draft: Draft): Pick<Count, "n" | "of" | "isSize" | "hasPercent" | "isPart"> | null {
  const size = asSize(draft);
  if (size) {
    const { n, of, planned, approximate, each } = size.value;
    return planned || approximate || each ? null : { n, of, isSize: true, hasPercent: false, isPart: false };
  }
  const share = asShare(draft);
  if (!share || share.value.count === null || share.value.approximate) return null;
  const { count, of, percent, isPart } = share.value;
  return { n: count, of, isSize: false, hasPercent: percent !== null, isPart };
}
