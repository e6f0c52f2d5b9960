/** Reads sensitivity, specificity, accuracy and likelihood ratios that are printed together for one test. */
import type { Performance, TestPerformance } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "test-performances",
  kinds: ["test-performance"],
  reads: ["title", "heading", "abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"test-performance">> {
    for (const { mention, at } of overlaysOf(reading, isPerformance)) {
      const { form, value } = mention;
      const figureOf = (name: Performance) => {
        const item = value.items.find((one) => one.name === name);
        return item ? { value: item.value, unit: item.unit } : null;
      };
      yield {
        kind: "test-performance",
        form,
        value: {
          sensitivity: figureOf("sensitivity"),
          specificity: figureOf("specificity"),
          accuracy: figureOf("accuracy"),
          positiveRatio: figureOf("positive likelihood ratio"),
          negativeRatio: figureOf("negative likelihood ratio"),
          pooled: value.pooled,
        },
        start: value.items[0]!.start,
        end: value.items.at(-1)!.end,
        ...at,
      };
    }
  },
  examples: [
    {
      text: "The scan had a specificity of 87.7%, a sensitivity of 71.0% and an overall accuracy of 82.1%.\n",
      claims: ["sensitivity 71.0%, specificity 87.7%, accuracy 82.1%"],
    },
    {
      text: "A pooled specificity of 0.88, a sensitivity of 0.79 (95% CI 0.71-0.86) and a positive likelihood ratio of 6.5.\n",
      claims: ["sensitivity 0.79, specificity 0.88, LR+ 6.5 (pooled)"],
    },
    { text: "The sensitivity was 71% in men and the accuracy 82% in women.\n", claims: [] },
  ],
});

const isPerformance = (mention: Mention): mention is Mention<TestPerformance> => mention.kind === "test-performance";
