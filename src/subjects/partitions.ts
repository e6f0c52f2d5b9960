/** Finds wholes and the parts that a text divides them into: `40 patients were randomised (22 metformin, 18 placebo)`. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { type Count, countsBySentence } from "./partitions/counts.ts";
import { type Division, divisionsOf } from "./partitions/find.ts";
import { anyDraft } from "./text/drafts.ts";

/** How many numbers of the whole study are kept in mind. */
const kept = 12;

export default defineBinder({
  id: "partitions",
  order: 20,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const found: Draft[] = [];
    const before: Count[] = [];
    for (const counts of countsBySentence(drafts, readings)) {
      for (const division of divisionsOf(counts, before)) found.push(anyDraft(draftOf(division)));
      before.push(...counts.filter(({ isSize, cohort }) => isSize && cohort === null));
      before.splice(0, Math.max(0, before.length - kept));
    }
    return found.length > 0 ? [...drafts, ...found] : drafts;
  },
});

function draftOf({ whole, parts, exhaustive }: Division): Draft<"partition"> {
  const first = parts[0]!.draft;
  const isHere =
    whole.draft.prose === first.prose && whole.draft.start < first.start && first.start - whole.draft.end < 400;
  const start = isHere ? whole.draft : first;
  return {
    kind: "partition",
    value: {
      whole: { n: whole.n, claim: whole.draft.ref ?? "" },
      parts: parts.map(({ draft, n, cohort }) => ({ label: cohort?.label ?? "", n, claim: draft.ref ?? "" })),
      exhaustive,
    },
    prose: start.prose,
    start: start.start,
    end: parts.at(-1)!.draft.end,
    place: { ...start.place },
    subject: { population: whole.population },
  };
}
