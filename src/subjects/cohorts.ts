/** Names the arm or subgroup that each size, share and response is about. */
import type { Cohort } from "../claims/index.ts";
import type { Role } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { collectCohorts } from "./cohorts/collect.ts";
import { type Observe, resolveCohorts } from "./cohorts/resolve.ts";
import type { Weights } from "./cohorts/weights.ts";
import { inStretches } from "./text/stretches.ts";

export default defineBinder({
  id: "cohorts",
  order: 10,
  bind: (drafts, readings) => bindCohorts(drafts, readings),
});

/** The drafts with their cohorts; `observe` is told of every choice among candidates. */
export function bindCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  weights?: Weights,
  observe?: Observe,
): readonly Draft[] {
  const told = tellingOf(drafts, readings);
  if (told.length === 0) return drafts;
  const known = collectCohorts(drafts, told);
  const named = drafts.map((draft) => withCohort(draft, known.sizes.get(draft)));
  const cohorts = resolveCohorts(named, told, known, weights, observe);
  return named.map((draft) => withCohort(draft, cohorts.get(draft)));
}

/** Fields of a record that speak of its study; the others name no cohorts and need not be tokenised. */
const telling: ReadonlySet<Role> = new Set<Role>(["title", "abstract"]);

function tellingOf(drafts: readonly Draft[], readings: readonly Reading[]): readonly Reading[] {
  const isCounting = ({ kind }: Draft) => kind === "cohort-size" || kind === "proportion" || kind === "response";
  if (!drafts.some(isCounting)) return [];
  const told = readings.map((reading) =>
    reading.part.kind !== "field" || telling.has(reading.part.role) ? reading : { ...reading, prose: null },
  );
  return inStretches(told);
}

function withCohort(draft: Draft, cohort: Cohort | undefined): Draft {
  return cohort ? { ...draft, subject: { ...draft.subject, cohort } } : draft;
}
