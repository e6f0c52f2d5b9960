/** Finds a whole and the parts that a sentence divides it into: `40 patients were randomised (22 metformin, 18 placebo)`. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { type Division, divisionsOf } from "./partitions/choose.ts";
import type { Figure } from "./partitions/figures.ts";
import { scenes } from "./partitions/scene.ts";
import { anyDraft } from "./text/drafts.ts";
import { inStretches } from "./text/stretches.ts";
import { has } from "./text/words.ts";

export default defineBinder({
  id: "partitions",
  order: 20,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const found: Draft[] = [];
    for (const scene of scenes(drafts, inStretches(readings)))
      for (const division of divisionsOf(scene)) found.push(anyDraft(asPartition(division)));
    return found.length > 0 ? [...drafts, ...found] : drafts;
  },
});

/** No more of the numbers beside a division are told. */
const mostBeside = 60;

function asPartition({ scene, whole, parts, reliability }: Division): Draft<"partition"> {
  const { tokens } = scene.view;
  const { n, draft, here } = whole;
  const [first, last] = [here ?? parts[0]!, parts.at(-1)!];
  return {
    kind: "partition",
    value: {
      whole: { n, claim: draft?.ref ?? "" },
      parts: parts.map((part) => ({ label: labelOf(part), n: part.n, claim: part.draft?.ref ?? "" })),
      reliability: Math.round(reliability * 1000) / 1000,
      beside: besideOf(scene, [...(here ? [here] : []), ...parts]),
    },
    prose: scene.reading.prose,
    start: first.draft?.start ?? tokens[first.from]!.start,
    end: last.draft?.end ?? tokens[last.to - 1]!.end,
    place: { ...scene.place },
    subject: { population: draft?.subject?.population ?? null },
  };
}

const labelOf = ({ draft }: Figure): string => draft?.subject?.cohort?.label ?? "";

/** The whole numbers of a sentence that are not of the division, and no days of a date: `From March 9, 2020, 80 patients were assigned`. */
function besideOf({ view }: Division["scene"], own: readonly Figure[]): number[] {
  const places = new Set(own.map(({ at }) => at));
  const found: number[] = [];
  for (let at = view.from; at < view.to && found.length < mostBeside; at++) {
    const { value } = view.tokens[at]!;
    const isDay = has(view.tokens[at - 1], "monthName") || has(view.tokens[at + 1], "monthName");
    if (value?.scale === 0 && !places.has(at) && !isDay && Number.isSafeInteger(Number(value.digits)))
      found.push(Number(value.digits));
  }
  return found;
}
