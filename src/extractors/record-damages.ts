/** Reads what the parser of a record found damaged. */
import { defineExtractor } from "./extractor.ts";

const names = { "damage:cut": "cut", "damage:unnumbered": "unnumbered", "damage:fields": "fields" } as const;

export default defineExtractor({
  id: "record-damages",
  kinds: ["record-damage"],
  reads: ["damage"],
  *extract({ part, prose }, { format }) {
    if (!prose || !(part.role in names)) return;
    const damage = names[part.role as keyof typeof names];
    yield { kind: "record-damage", value: { damage, format }, prose: prose.prose, start: 0, end: prose.text.length };
  },
  examples: [
    {
      format: "medline",
      text: "PMID- 1\nOWN - NLM\nTI  - Zinc in slow wounds.\nAB  - Of 40 women 12 (3",
      claims: ["damage: cut"],
    },
    {
      format: "medline",
      text: "OWN - NLM\nTI  - Zinc.\nQ1  - 4\nQ2  - 5\nSO  - J.\n",
      claims: ["damage: unnumbered", "damage: fields"],
    },
    { format: "medline", text: "PMID- 1\nTI  - Zinc.\nQ1  - one field alone\nAB  - Healed.\n", claims: [] },
  ],
});
