/** The shares of a document by the sentence they stand in. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading, TokenRange } from "../../language/index.ts";
import { type DraftPlace, placeOf } from "./place.ts";

export interface PlacedShare {
  readonly draft: Draft;
  readonly place: DraftPlace;
}

/** The shares of each sentence, left to right. */
export function sharesBySentence(
  drafts: readonly Draft[],
  readings: readonly Reading[],
): readonly (readonly PlacedShare[])[] {
  const groups = new Map<string, PlacedShare[]>();
  for (const draft of drafts) {
    if (draft.kind !== "proportion" && draft.kind !== "response") continue;
    const place = placeOf(draft, readings);
    if (!place) continue;
    const key = `${place.part}:${place.sentence.index}`;
    const group = groups.get(key);
    if (group) group.push({ draft, place });
    else groups.set(key, [{ draft, place }]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.place.from - b.place.from);
  return [...groups.values()];
}

/** The token ranges of the intervals and p values of each sentence, by part and sentence. */
export function asidesBySentence(
  drafts: readonly Draft[],
  readings: readonly Reading[],
): ReadonlyMap<string, readonly TokenRange[]> {
  const found = new Map<string, TokenRange[]>();
  for (const draft of drafts) {
    if (draft.kind !== "interval" && draft.kind !== "p-value") continue;
    const place = placeOf(draft, readings);
    if (!place) continue;
    const key = `${place.part}:${place.sentence.index}`;
    const range = { from: place.from, to: place.to };
    const group = found.get(key);
    if (group) group.push(range);
    else found.set(key, [range]);
  }
  return found;
}
