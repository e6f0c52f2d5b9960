/** Reads a record's declaration of interests: whom it names by initials, and whether it covers everybody else. */
import { defineExtractor } from "./extractor.ts";
import { readDeclared } from "./names/declared.ts";
import { recordAuthors } from "./names/record-authors.ts";

export default defineExtractor({
  id: "declarations",
  kinds: ["declaration"],
  reads: ["declaration"],
  *extract({ prose }, document) {
    const declared = prose && readDeclared(prose.text, recordAuthors(document));
    if (!declared) return;
    const { initials, coversRest } = declared;
    yield {
      kind: "declaration",
      value: { initials: [...initials], coversRest },
      prose: prose.prose,
      start: 0,
      end: prose.text.length,
    };
  },
  examples: [
    {
      text: "PMID- 1\nTI  - A trial.\nFAU - Orr, Ann-Lee B\nFAU - Mo, BoHai\nCOIS- A.O. and B.M. declare no competing interests.\n",
      format: "medline",
      claims: ["2 sets of initials"],
    },
    {
      text: "PMID- 2\nTI  - A trial.\nFAU - Orr, Ann\nFAU - Mo, Bo\nCOIS- A.O. holds stock in Zinc Ltd. The other authors have nothing to disclose.\n",
      format: "medline",
      claims: ["1 sets of initials and the others"],
    },
    {
      text: "PMID- 3\nTI  - A trial.\nFAU - Orr, Ann\nCOIS- The authors declare no conflict of interest (NIH, USA).\n",
      format: "medline",
      claims: [],
    },
  ],
});
