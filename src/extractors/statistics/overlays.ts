/** Extractors of what forms read over what others have read: each overlay is a claim, in prose or in the cells of a table. */
import type { Kind, ValueOf } from "../../claims/index.ts";
import { asKind, type MentionValues } from "../../forms/index.ts";
import type { Mention, ProseReading, Reading } from "../../language/index.ts";
import { type Draft, defineExtractor, type Extractor } from "../extractor.ts";
import { cellsOf } from "./cells.ts";

interface Overlaid<V, K extends Kind> extends Pick<Extractor<K>, "id" | "reads" | "examples"> {
  readonly kind: K;
  /** Tells its overlays from others. */
  readonly isMeant: (mention: Mention) => mention is Mention<V>;
  readonly asValue: (value: V, reading: Reading) => ValueOf<K>;
  /** What is quoted, where that is not all that was read. */
  readonly spanOf?: (value: V) => { readonly start: number; readonly end: number };
}

/** The overlays of one kind in all sentences of a text, in their order. */
export const overlaysOf = <K extends keyof MentionValues>(
  { overlays }: ProseReading,
  kind: K,
): Mention<MentionValues[K]>[] => overlays.flatMap(({ mention }) => asKind(mention, kind) ?? []);

/** The overlays that forms call by this name. */
export const called =
  <V>(name: string) =>
  (mention: Mention): mention is Mention<V> =>
    mention.kind === name;

/** Makes a claim of each overlay, with the sentence or the cell it stands in. */
export function overlayExtractor<V, const K extends Kind>(overlaid: Overlaid<V, K>): Extractor<K> {
  const { id, kind, reads, examples, isMeant, asValue, spanOf = () => ({}) } = overlaid;
  return defineExtractor<K>({
    id,
    kinds: [kind],
    reads,
    *extract(reading: Reading): Iterable<Draft<K>> {
      for (const { reading: cell, place } of cellsOf(reading))
        for (const { mention, sentence } of cell.overlays) {
          if (!isMeant(mention)) continue;
          const { form, value, start, end } = mention;
          const at = { prose: cell.prose, start, end, place: { sentence, ...place } };
          // The compiler does not see through the kinds of drafts while the kind is a parameter.
          yield { kind, form, value: asValue(value, reading), ...at, ...spanOf(value) } as unknown as Draft<K>;
        }
    },
    examples,
  });
}
