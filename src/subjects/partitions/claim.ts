/** The claim of a division: its numbers, how likely it is one, and what else is printed in its sentence. */
import type { Draft } from "../../extractors/extractor.ts";
import { has } from "../text/words.ts";
import type { Division } from "./choose.ts";
import type { Figure } from "./figures.ts";

/** No more of the numbers beside a division are told. */
const mostBeside = 60;

export function asPartition({ scene, whole, parts, reliability }: Division): Draft<"partition"> {
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

/**
 * The other numbers of a sentence that count something, with the denominators of its shares: `(1 unknown)`, but no `stage 1`, `1%` or day of a date,
 * as in `From March 9, 2020, 80 patients were assigned`.
 */
function besideOf({ view, counting }: Division["scene"], own: readonly Figure[]): number[] {
  const places = new Set(own.map(({ at }) => at));
  const isDay = (at: number) => has(view.tokens[at - 1], "monthName") || has(view.tokens[at + 1], "monthName");
  return counting
    .filter(({ at }) => !places.has(at) && !isDay(at))
    .slice(0, mostBeside)
    .map(({ n }) => n);
}
