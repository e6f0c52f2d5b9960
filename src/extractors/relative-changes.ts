/** Reads relative changes of a risk that stand beside the ratio that says the same. */
import type { RelativeChange } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "relative-changes",
  kinds: ["relative-change"],
  reads: ["title", "heading", "abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"relative-change">> {
    for (const { mention, at } of overlaysOf(reading, isChange)) {
      const { form, value, start, end } = mention;
      yield { kind: "relative-change", form, value: { ...value }, start, end, ...at };
    }
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
