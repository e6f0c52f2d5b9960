/** Reads sizes of cohorts, and numbers and shares of subjects: one reading tells the three kinds apart. */
import { isOfTumours } from "./counts/context.ts";
import type { CountDraft } from "./counts/drafts.ts";
import { otherNumbers } from "./counts/examples-others.ts";
import { responses } from "./counts/examples-responses.ts";
import { shares } from "./counts/examples-shares.ts";
import { sizes } from "./counts/examples-sizes.ts";
import { readCounts } from "./counts/read.ts";
import { defineExtractor } from "./extractor.ts";

export default defineExtractor({
  id: "counts",
  kinds: ["cohort-size", "proportion", "response"],
  reads: ["title", "heading", "abstract", "text"],
  *extract(reading, document): Iterable<CountDraft> {
    if (reading.prose) yield* readCounts(reading.prose, `${reading.index}`, () => isOfTumours(document));
  },
  examples: [...sizes, ...shares, ...responses, ...otherNumbers],
});
