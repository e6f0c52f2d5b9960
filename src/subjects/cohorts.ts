/** Names the arm or subgroup that each size, share and response is about. */
import type { Cohort } from "../claims/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { assignCohorts } from "./cohorts/assign.ts";
import { collectCohorts } from "./cohorts/collect.ts";

export default defineBinder({
  id: "cohorts",
  order: 10,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const known = collectCohorts(drafts, readings);
    const named = drafts.map((draft) => withCohort(draft, known.sizes.get(draft)));
    const cohorts = assignCohorts(named, readings, known);
    return named.map((draft) => withCohort(draft, cohorts.get(draft)));
  },
});

function withCohort(draft: Draft, cohort: Cohort | undefined): Draft {
  return cohort ? { ...draft, subject: { ...draft.subject, cohort } } : draft;
}
