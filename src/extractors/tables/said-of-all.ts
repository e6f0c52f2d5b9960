/** What the caption of a table and the notes below it say of all its cells: `Values are n (%) or median (IQR)`. */
import { ratioMeasures } from "../../claims/index.ts";
import { lazily } from "../../document/index.ts";
import type { Announced, Statistic } from "../../forms/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import type { Label } from "./label.ts";

/** A note on what the cells hold, by its beginning; others explain a mark or an abbreviation. */
const onValues = lazily(
  () =>
    /^[^\p{L}]{0,6}(?:note[:.]\s)?(?:[a-h]\s)?(?:(?:unless|except)[^,]{0,60},\s)?(?:the\s|all\s)?(?:continuous\s|categorical\s)?(?:values?|data|numbers?|figures?|results|variables|entries|cells)\s/iu,
);

/** One of these is what a cell prints of which no label tells more. */
export function saidOfAll({ notes, part }: Reading, caption: Label | null): readonly (readonly Statistic[])[] {
  const ofCaption = specsIn(caption?.statistics ?? [], caption?.cell.text ?? "");
  if (ofCaption.length > 0) return ofCaption;
  const note = notes.find(({ text }) => onValues().test(text.slice(0, 120)));
  const ofNote = note ? specsIn(statisticsIn(note), note.text) : [];
  if (ofNote.length > 0) return ofNote;
  return ofShares().test(part.headings.at(-1) ?? "") ? [["count", "percent"]] : [];
}

/** A heading, or a bold line that stands for one: `**Outcomes at week 4, n (%)**`. */
const ofShares = lazily(() => /(?:\bn|\bno\.?|\bnumber)\s?\(\s?(?:%|percent)/i);

/** Of the first sentence. */
function statisticsIn({ scenes }: ProseReading): readonly Statistic[] {
  const announced = (scenes[0]?.overlays ?? []).filter(({ kind }) => kind === "announced");
  const inOrder = [...announced].sort((a, b) => a.start - b.start);
  return [...new Set(inOrder.flatMap(({ value }) => (value as Announced).statistics))];
}

const families: readonly (readonly Statistic[])[] = [
  ["count", "percent"],
  ["mean", "deviation", "range", "interval"],
  ["median", "range", "iqr", "interval"],
  ...ratioMeasures.map((ratio) => [ratio, "interval"] as const),
];

/**
 * `n (%) or median (range)`: what is announced for several kinds of rows, those of one cell together. A deviation behind a sign is printed with
 * it, and says itself what it is.
 */
export function specsIn(said: readonly Statistic[], text = ""): readonly (readonly Statistic[])[] {
  return families
    .flatMap((family) => (said.includes(family[0]!) ? [said.filter((name) => family.includes(name))] : []))
    .filter((spec) => spec.length > 1 && !(spec.includes("deviation") && text.includes("±")));
}
