/** Reads the authors of a record, with the initials that a declaration may print for them. */
import { defineExtractor } from "./extractor.ts";
import { authorOfPart } from "./names/record-authors.ts";

export default defineExtractor({
  id: "authors",
  kinds: ["author"],
  reads: ["author", "short-author", "group-author"],
  *extract({ index, prose }, document) {
    if (!prose) return;
    const author = authorOfPart(document, index);
    if (!author) return;
    const { printed, name, initials, position, collective } = author;
    yield {
      kind: "author",
      value: { name: printed, family: name.family, initials: [...initials], position, collective },
      prose: prose.prose,
      start: 0,
      end: prose.text.length,
    };
  },
  examples: [
    {
      text: "PMID- 1\nTI  - A trial.\nFAU - Orr, Ann-Lee B\nAU  - Orr AB\nFAU - Mo, BoHai\nAU  - Mo B\nCN  - The Zinc Group\n",
      format: "medline",
      claims: ["1. Orr, Ann-Lee B", "2. Mo, BoHai", "3. The Zinc Group"],
    },
    { text: "PMID- 3\nTI  - A trial.\nFIR - Roe, Dan\nIR  - Roe D\n", format: "medline", claims: [] },
    { text: "PMID- 2\nTI  - A trial.\nAU  - Orr AB\nIR  - Poe C\n", format: "medline", claims: ["1. Orr AB"] },
  ],
});
