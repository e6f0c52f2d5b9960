/** How well a test tells those who have a disease from those who have not: figures of one test on one sample. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

/** `unit`: `%`, or empty for a share from 0 to 1 and for a ratio. */
const figureSchema = z.object({ value: printedSchema, unit: z.enum(["%", ""]) }).nullable();

export const testPerformance = defineClaim({
  kind: "test-performance",
  title: "Performance of a test",
  isStatement: false,
  schema: z.object({
    sensitivity: figureSchema,
    specificity: figureSchema,
    accuracy: figureSchema,
    positiveRatio: figureSchema,
    negativeRatio: figureSchema,
    /** Words beside them tell of pooling or of means over several samples. */
    pooled: z.boolean(),
  }),
  show: (value) => {
    const named = [
      ["sensitivity", value.sensitivity],
      ["specificity", value.specificity],
      ["accuracy", value.accuracy],
      ["LR+", value.positiveRatio],
      ["LR-", value.negativeRatio],
    ] as const;
    const shown = named.flatMap(([name, figure]) =>
      figure ? `${name} ${showPrinted(figure.value)}${figure.unit}` : [],
    );
    return `${shown.join(", ")}${value.pooled ? " (pooled)" : ""}`;
  },
});
