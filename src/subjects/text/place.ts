/** Finds the tokens and the sentence that a draft stands in. */
import { partitionPoint } from "../../document/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import { type ProseReading, type Reading, tokenAt } from "../../language/index.ts";

export interface DraftPlace {
  readonly reading: ProseReading;
  readonly part: number;
  /** Token range of the draft, and of its sentence, in the part. */
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly index: number; readonly from: number; readonly to: number };
}

/** Where a draft of a text part stands among its tokens; `null` for table cells and other parts without one prose. */
export function placeOf(draft: Draft, readings: readonly Reading[]): DraftPlace | null {
  const part = draft.place?.partIndex ?? -1;
  const reading = readings[part]?.prose;
  if (!reading || reading.prose !== draft.prose) return null;
  const from = tokenAt(reading.tokens, draft.start);
  let to = from;
  while (to < reading.tokens.length && reading.tokens[to]!.start < draft.end) to++;
  const index = partitionPoint(reading.sentences, ({ to }) => to <= from);
  const range = reading.sentences[index];
  if (!range) return null;
  return { reading, part, from, to, sentence: { index, from: range.from, to: range.to } };
}
