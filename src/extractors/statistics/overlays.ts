/** The overlays of one kind in a part: what forms read over what others have read, in its prose or in the cells of its table. */
import type { Mention, Reading } from "../../language/index.ts";
import { type Cell, cellsOf } from "./cells.ts";

export interface Overlaid<V> {
  readonly mention: Mention<V>;
  /** Where it stands, as a draft says it. */
  readonly at: {
    readonly prose: Cell["reading"]["prose"];
    readonly place: { readonly sentence: number; readonly row?: number; readonly column?: number };
  };
}

export function* overlaysOf<V>(
  reading: Reading,
  isMeant: (mention: Mention) => mention is Mention<V>,
): Iterable<Overlaid<V>> {
  for (const { reading: cell, place } of cellsOf(reading))
    for (const { overlays, index } of cell.scenes)
      for (const mention of overlays)
        if (isMeant(mention)) yield { mention, at: { prose: cell.prose, place: { sentence: index, ...place } } };
}
