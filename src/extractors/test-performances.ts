/** Reads sensitivity, specificity, accuracy and likelihood ratios that are printed together for one test. */
import type { Performance, TestPerformance } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "test-performances",
  kind: "test-performance",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<TestPerformance>("test-performance"),
  asValue: ({ items, pooled }) => {
    const figureOf = (name: Performance) => {
      const item = items.find((one) => one.name === name);
      return item ? { value: item.value, unit: item.unit } : null;
    };
    return {
      sensitivity: figureOf("sensitivity"),
      specificity: figureOf("specificity"),
      accuracy: figureOf("accuracy"),
      positiveRatio: figureOf("positive likelihood ratio"),
      negativeRatio: figureOf("negative likelihood ratio"),
      pooled,
    };
  },
  spanOf: ({ items }) => ({ start: items[0]!.start, end: items.at(-1)!.end }),
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
