/** The shares of a document by the sentence they stand in. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
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
