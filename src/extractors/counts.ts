/** Reads sizes of cohorts, and numbers and shares of subjects: one reading tells the three kinds apart. */
import { isOfTumours } from "./counts/context.ts";
import { readCounts } from "./counts/read.ts";
import type { Draft } from "./extractor.ts";
import { defineExtractor } from "./extractor.ts";

export default defineExtractor({
  id: "counts",
  kinds: ["cohort-size", "proportion", "response"],
  parts: ["heading", "prose", "list-item", "field"],
  tags: ["TI", "AB", "OAB"],
  *extract(reading, document): Iterable<Draft<"cohort-size" | "proportion" | "response">> {
    if (reading.prose) yield* readCounts(reading.prose, { name: `${reading.index}`, tumour: isOfTumours(document) });
  },
  examples: [
    { text: "Of 28 screened, 21 are enrolled.", claims: ["N=28", "N=21"] },
    { text: "The drug was given at 20 mg on days 1, 8 and 15.", claims: [] },
  ],
});
