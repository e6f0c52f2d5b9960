/** Reads the entries of a list of references. */
import { defineExtractor } from "./extractor.ts";
import { readEntry } from "./references/read-entry.ts";
import { referenceParts } from "./references/reference-section.ts";

export default defineExtractor({
  id: "references",
  kinds: ["reference"],
  reads: ["text"],
  *extract({ part, prose, index }, document) {
    if (!prose || part.kind === "table" || !referenceParts(document).has(index)) return;
    const printed = /^\d{1,3}$/.exec((part.tag ?? "").replace(/[.)\]]$/, ""));
    const entry = readEntry(prose.text, printed ? Number(printed[0]) : null);
    if (entry.title === "") return;
    yield {
      kind: "reference",
      value: { ...entry, cited: part.isCited ?? null },
      prose: prose.prose,
      start: 0,
      end: prose.text.length,
    };
  },
  examples: [
    {
      text: "## References\n\n1. A study of zinc in wound care ... [zinc.example]\n2. Copper and bone: a review [bone.example]\n\n3. Iron in the aged\n\nTo cite this page: Desk.",
      claims: ["1. A study of zinc in wound care ...", "2. Copper and bone: a review", "3. Iron in the aged"],
    },
    {
      text: "# Page\n\nReferences\n\n1. Shaw R, Ito K, et al. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9.",
      claims: ["1. Zinc sulphate for slow wounds in adults"],
    },
    {
      text: "## References\n\n1. Eldon, M.A. , Ito, A.R. & Bui, K. Zinc sulphate for slow wounds in adults. Wound J. 4, 434 (2015).",
      claims: ["1. Zinc sulphate for slow wounds in adults"],
    },
    { text: "## Steps\n\n1. Wash the cells.\n2. Count them.", claims: [] },
  ],
});
