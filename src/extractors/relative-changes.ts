/** Reads relative changes of a risk that stand beside the ratio that says the same. */
import type { RelativeChange } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

export default defineExtractor({
  id: "relative-changes",
  kinds: ["relative-change"],
  reads: ["title", "heading", "abstract", "text"],
  *extract({ prose }: Reading): Iterable<Draft<"relative-change">> {
    if (!prose) return;
    for (const { overlays, index } of prose.scenes)
      for (const { form, value, start, end } of overlays.filter(isChange))
        yield {
          kind: "relative-change",
          form,
          value: { ...value },
          prose: prose.prose,
          start,
          end,
          place: { sentence: index },
        };
  },
  examples: [
    {
      text: "Zinc led to a 33% reduction in the risk of death (HR 0.67; 95% CI 0.5 to 0.9).\n",
      claims: ["33% lower: HR 0.67"],
    },
    { text: "Zinc led to a 33% reduction in size (HR 0.67; 95% CI 0.5 to 0.9).\n", claims: [] },
  ],
});

const isChange = (mention: Mention): mention is Mention<RelativeChange> => mention.kind === "relative-change";
