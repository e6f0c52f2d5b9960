/** Takes the denominator of a count or share from the sizes stated elsewhere in the document, when one can be meant. */
import type { Draft } from "../extractors/extractor.ts";
import { defineBinder } from "./binder.ts";
import { Candidates } from "./denominators/candidates.ts";
import { bindDenominator } from "./denominators/choose.ts";

export default defineBinder({
  id: "denominators",
  order: 30,
  bind(drafts: readonly Draft[]): readonly Draft[] {
    const ordered = [...drafts].sort(
      (a, b) => (a.place?.partIndex ?? 0) - (b.place?.partIndex ?? 0) || a.start - b.start,
    );
    const candidates = new Candidates(ordered);
    const wholes = new Map<Draft, Draft>();
    ordered.forEach((draft, index) => {
      const replaced = bindDenominator(draft, index, ordered, candidates);
      if (replaced !== draft) wholes.set(draft, replaced);
    });
    return drafts.map((draft) => wholes.get(draft) ?? draft);
  },
});
