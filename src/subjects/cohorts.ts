/** Names the arm or subgroup that each size, share and response is about. */
import type { Cohort } from "../claims/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { assignCohorts } from "./cohorts/assign.ts";
import { collectCohorts } from "./cohorts/collect.ts";
import { isTitle } from "./cohorts/whole.ts";

export default defineBinder({
  id: "cohorts",
  order: 10,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const told = tellingOf(drafts, readings);
    if (told.length === 0) return drafts;
    const known = collectCohorts(drafts, told);
    const named = drafts.map((draft) => withCohort(draft, known.sizes.get(draft)));
    const cohorts = assignCohorts(named, told, known);
    return named.map((draft) => withCohort(draft, cohorts.get(draft)));
  },
});

/** The prose of parts that state sizes or shares, and of the title: other fields of a record name no cohorts and need not be tokenised. */
function tellingOf(drafts: readonly Draft[], readings: readonly Reading[]): readonly Reading[] {
  const parts = new Set<number>();
  for (const { kind, place } of drafts)
    if (kind === "cohort-size" || kind === "proportion" || kind === "response") parts.add(place?.partIndex ?? -1);
  if (parts.size === 0) return [];
  return readings.map((reading) =>
    parts.has(reading.index) || isTitle(reading.part) ? reading : { ...reading, prose: null },
  );
}

function withCohort(draft: Draft, cohort: Cohort | undefined): Draft {
  return cohort ? { ...draft, subject: { ...draft.subject, cohort } } : draft;
}
