/** Says which study the numbers of a document are of, when it is about exactly one: its registered id, or ids of several registries. */
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";

export default defineBinder({
  id: "study",
  order: 50,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const study = principalOf(drafts);
    if (!study) return drafts;
    return drafts.map((draft) =>
      draft.kind === "trial-id" || draft.subject?.study ? draft : { ...draft, subject: { ...draft.subject, study } },
    );
  },
});

/** The only id that the document presents as its study, `nct:` preferred where several registries have it. */
function principalOf(drafts: readonly Draft[]): string | null {
  const ids = new Map<string, Set<string>>();
  for (const draft of drafts) {
    if (draft.kind !== "trial-id") continue;
    const { registry, id, form, principal } = draft.value;
    if (!principal || (form !== "valid" && form !== "damaged")) continue;
    ids.set(registry, (ids.get(registry) ?? new Set()).add(id));
  }
  if ([...ids.values()].some((found) => found.size > 1)) return null;
  const registry = ids.has("nct") ? "nct" : ids.size === 1 ? [...ids.keys()][0]! : null;
  return registry ? `${registry}:${[...ids.get(registry)!][0]}` : null;
}
