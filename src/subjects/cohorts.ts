/** Names the arm or subgroup that each size, share and response is about. */
import type { Cohort, CohortFrom } from "../claims/index.ts";
import type { Role } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { collectCohorts } from "./cohorts/collect.ts";
import { groupsOf } from "./cohorts/evidence/strongest.ts";
import { type Observe, type OnDecided, resolveCohorts } from "./cohorts/resolve.ts";
import { inSections } from "./cohorts/sections.ts";
import type { Weights } from "./cohorts/weights.ts";
import { inStretches } from "./text/stretches.ts";

export default defineBinder({
  id: "cohorts",
  order: 10,
  bind: (drafts, readings, _document, { keepEvidence }) =>
    keepEvidence ? bindWithEvidence(drafts, readings) : bindCohorts(drafts, readings),
});

/** The drafts with their cohorts; `observe` is told of every choice among candidates. */
export function bindCohorts(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  weights?: Weights,
  observe?: Observe,
  onDecided?: OnDecided,
): readonly Draft[] {
  const told = tellingOf(drafts, readings);
  if (told.length === 0) return drafts;
  const known = collectCohorts(drafts, told);
  const named = drafts.map((draft) => withCohort(draft, known.sizes.get(draft)));
  const cohorts = resolveCohorts(named, told, known, weights, observe, onDecided);
  const resolved = named.map((draft) => withCohort(draft, cohorts.get(draft)));
  const sections = inSections(resolved, told);
  return sections.size === 0 ? resolved : resolved.map((draft) => withCohort(draft, sections.get(draft)));
}

/** The same, and in each share what spoke for its cohort. */
function bindWithEvidence(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
  const from = new Map<string, CohortFrom>();
  const bound = bindCohorts(drafts, readings, undefined, undefined, (draft, chosen, cohort) =>
    from.set(keyOf(draft), { key: cohort?.key ?? null, groups: groupsOf(chosen) }),
  );
  return bound.map((draft) => {
    const cohortFrom = from.get(keyOf(draft));
    return cohortFrom ? ({ ...draft, subject: { ...draft.subject, cohortFrom } } as Draft) : draft;
  });
}

/** A draft is made anew with each thing that it is bound to. */
const keyOf = ({ kind, place, start, end }: Draft): string => `${kind} ${place?.partIndex} ${start} ${end}`;

/** Fields of a record that speak of its study; the others name no cohorts and need not be tokenised. */
const telling: ReadonlySet<Role> = new Set<Role>(["title", "abstract"]);

function tellingOf(drafts: readonly Draft[], readings: readonly Reading[]): readonly Reading[] {
  const isCounting = ({ kind }: Draft) => kind === "cohort-size" || kind === "proportion" || kind === "response";
  if (!drafts.some(isCounting)) return [];
  return inStretches(readings).map((reading) =>
    reading.part.kind !== "field" || telling.has(reading.part.role) ? reading : { ...reading, prose: null },
  );
}

function withCohort(draft: Draft, cohort: Cohort | undefined): Draft {
  return cohort ? { ...draft, subject: { ...draft.subject, cohort } } : draft;
}
