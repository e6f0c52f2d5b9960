/** The words by which a document describes its whole study population: a subgroup must be told by others. */
import type { Part } from "../../document/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { Reading } from "../../language/index.ts";
import { asSize } from "../text/drafts.ts";
import { placeOf } from "../text/place.ts";
import { setOf } from "../text/words.ts";

const small = setOf(
  "in of the a an or at to for and with disease cancer tumor tumour tumors tumours study trial this our",
);

/** Tells whether words describe no more than the whole study. */
export function wholeOf(drafts: readonly Draft[], readings: readonly Reading[]): (words: readonly string[]) => boolean {
  const known = new Set<string>();
  const add = (word: string) => {
    for (const part of word.split("-")) known.add(stemOf(part));
  };
  for (const { prose, part } of readings) {
    if (prose && isTitle(part)) for (const { folded } of prose.tokens) add(folded);
  }
  const largest = largestSize(drafts);
  const place = largest && placeOf(largest, readings);
  if (place) {
    const { tokens } = place.reading;
    const end = Math.min(place.sentence.to, place.to + 16);
    for (let i = place.from; i < end && tokens[i]!.text !== "," && tokens[i]!.text !== ";"; i++) add(tokens[i]!.folded);
  }
  return (words) =>
    words.every((word) => word.split("-").every((part) => small.has(part) || part === "" || known.has(stemOf(part))));
}

function isTitle(part: Part): boolean {
  return part.role === "title";
}

const stemOf = (word: string): string => word.slice(0, 6);

function largestSize(drafts: readonly Draft[]): Draft | null {
  let largest: Draft<"cohort-size"> | null = null;
  for (const draft of drafts) {
    const size = asSize(draft);
    if (size && !size.value.planned && size.value.n > (largest?.value.n ?? 0)) largest = size;
  }
  return largest as Draft | null;
}
