/** Reads sizes, counts and responses from the cells of tables. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { tableExamples } from "./tables/examples.ts";
import { readLayout } from "./tables/layout.ts";
import { readShares } from "./tables/shares.ts";
import { readSizes } from "./tables/table-sizes.ts";

/** Reads sizes, counts and responses from tables: cohorts side by side with their sizes, or one to a row. */
export default defineExtractor({
  id: "table-counts",
  kinds: ["cohort-size", "proportion", "response"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"cohort-size" | "proportion" | "response">> {
    const layout = readLayout(reading);
    const sizes = readSizes(reading, layout);
    yield* sizes.drafts;
    yield* readShares(reading, layout, sizes, isOfTumours(reading));
  },
  examples: tableExamples,
});

const otherOutcomes = /\b(?:emesis|vomiting|nausea|pregnan|rescue|cough|seizure)/i;

/** Complete and partial responses in a table are those of tumours, unless it is headed by another outcome. */
function isOfTumours({ part, header }: Reading): boolean {
  const heads = [...part.headings.slice(-1), ...header.map(({ text }) => text)];
  return !heads.some((head) => otherOutcomes.test(head));
}
