/** Reads what a page is called, and the work that a record is of: title, journal, years and authors. */
import type { ValueOf } from "../claims/index.ts";
import type { Document, Role } from "../document/index.ts";
import { defineExtractor } from "./extractor.ts";
import { recordAuthors } from "./names/record-authors.ts";
import { readPage } from "./trial-ids/read-page.ts";

type Form = ValueOf<"work">["form"];

export default defineExtractor({
  id: "works",
  kinds: ["work"],
  reads: ["title"],
  *extract({ part, index, prose }, document) {
    const form = formOf(document);
    if (
      !prose ||
      (form === "page" && !namesTrial(document)) ||
      document.parts.findIndex(({ role }) => role === part.role) !== index
    )
      return;
    const title = prose.text.replace(/^\[(.{1,1000})\]\.?$/, "$1").replace(/\.$/, "");
    const years = textsOf(document, "date:print", "date:epub").flatMap((text) => {
      const year = /\b(?:19|20)\d\d/.exec(text);
      return year ? [Number(year[0])] : [];
    });
    yield {
      kind: "work",
      value: {
        form,
        title,
        journals: [...new Set(textsOf(document, "journal"))].sort(),
        years: [...new Set(years)],
        authors: recordAuthors(document).map(({ name }) => name.family),
      },
      prose: prose.prose,
      start: 0,
      end: prose.text.length,
    };
  },
  examples: [
    {
      format: "medline",
      text: "PMID- 1\nTI  - Zinc in slow wounds.\nDP  - 2020 Mar\nFAU - Orr, Ann\nTA  - Wound J\n",
      claims: ["record: Zinc in slow wounds"],
    },
    { text: "# Zinc in slow wounds\n\nIt helped in NCT04000022.", claims: ["page: Zinc in slow wounds"] },
    { text: "# Zinc in slow wounds\n\nIt helps.", claims: [] },
  ],
});

/** Of other pages, the title is held against nothing. */
const namesTrial = (document: Document): boolean => readPage(document).parts.some((ids) => ids.length > 0);

/** What kind of record a document is, if it is one. */
function formOf({ parts, format }: Document): Form {
  if (parts.some(({ role }) => role === "registration")) return "registry";
  if (format === "jats") return "article";
  const isRecord = parts.some(({ kind, role }) => kind === "field" && role === "identifier:pmid");
  return isRecord ? "record" : "page";
}

function textsOf({ parts }: Document, ...roles: readonly Role[]): string[] {
  return parts.flatMap((part) => (part.kind !== "table" && roles.includes(part.role) ? [part.prose.text.trim()] : []));
}
