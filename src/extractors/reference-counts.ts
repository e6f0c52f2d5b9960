/** Reads the numbers of references that databases add to records of reviews: `[65 refs]` in titles, `[References: 65]` in abstracts. */
import type { Reading } from "../language/index.ts";
import { defineExtractor } from "./extractor.ts";

const added = /\[(?:references: (\d{1,4})|(\d{1,4}) refs?\.?)\]/giu;

export default defineExtractor({
  id: "reference-counts",
  kinds: ["reference-count"],
  reads: ["title", "abstract"],
  *extract({ prose }: Reading) {
    if (!prose) return;
    for (const match of prose.text.matchAll(added)) {
      yield {
        kind: "reference-count",
        value: { n: Number(match[1] ?? match[2]) },
        prose: prose.prose,
        start: match.index,
        end: match.index + match[0].length,
      };
    }
  },
  examples: [
    {
      text: "PMID- 1\nTI  - Zinc in slow wounds. [Review] [65 refs]\nAB  - Zinc helps. [References: 65]\n",
      format: "medline",
      claims: ["65 references", "65 references"],
    },
    { text: "PMID- 1\nTI  - Zinc [65].\nAB  - Zinc helps (65 refs).\n", format: "medline", claims: [] },
  ],
});
