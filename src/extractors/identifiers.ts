/** Reads identifiers of works, substances, people and products, and tells which of them name the document or its compound. */
import type { Document } from "../document/index.ts";
import type { ProseReading, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { findCompoundLines, findProductPath } from "./identifiers/compound.ts";
import { draftOf, type FoundIdentifier } from "./identifiers/draft.ts";
import { findIdentifiers } from "./identifiers/prose.ts";
import { readField } from "./identifiers/record.ts";

export default defineExtractor({
  id: "identifiers",
  kinds: ["identifier"],
  reads: ["title", "heading", "abstract", "text", "table", "url", "citation", "identifier"],
  *extract(reading, document) {
    const { part, prose } = reading;
    if (part.kind === "table") yield* fromTable(reading, document);
    else if (prose) for (const found of identifiersOf(reading, prose, document)) yield draftOf(found, prose.prose);
  },
  examples: [
    {
      text: "## Compound Focus: Tolinapant\n\nCAS No.: 1799328-86-1\n\nCat. No.: S519589",
      claims: ["CAS 1799328-86-1", "SKU S519589"],
    },
    {
      text: "Mixed with decitabine (CAS 2353-33-5) and water (CAS RN: 7732-18-5).",
      claims: ["CAS 2353-33-5", "CAS 7732-18-5"],
    },
    { text: "An analogue, birinapant (1260251-31-7), was tested.", claims: ["CAS 1260251-31-7"] },
    {
      text: "See doi:10.1016/S0140-6736(20)30183-5, or (https://doi.org/10.1038/nature12373).",
      claims: ["DOI 10.1016/s0140-6736(20)30183-5", "DOI 10.1038/nature12373"],
    },
    {
      text: "PMID: 40975066; PMC1234567; ISSN 2666-3791; ISBN 978-0-306-40615-7; ORCID: 0000-0002-1825-0097; GTIN 4006381333931.",
      claims: [
        "PMID 40975066",
        "PMCID PMC1234567",
        "ISSN 2666-3791",
        "ISBN 9780306406157",
        "ORCID 0000-0002-1825-0097",
        "GTIN 4006381333931",
      ],
    },
    { text: "| CAS No. | 1799328-86-1 |\n| --- | --- |\n| Purity | 98% |", claims: ["CAS 1799328-86-1"] },
    { text: "| Name | CAS No. |\n| --- | --- |\n| Water | 7732-18-5 |", claims: ["CAS 7732-18-5"] },
    {
      format: "medline",
      text: "PMID- 40975066\nIS  - 2666-3791 (Electronic)\nLID - S2666-3791(25)00437-9 [pii]\nLID - 10.1016/j.xcrm.2025.102364 [doi]\nTI  - A trial.\nAUID- ORCID: https://orcid.org/0000-0002-1825-0097\nRN  - 50-18-0 (Cyclophosphamide)\nRN  - 0 (Drugs)\nPMC - PMC1234567\nSO  - Cell Rep Med. 2025:102364. doi: 10.1016/j.xcrm.2025.102364.eCollection 2025.\n",
      claims: [
        "PMID 40975066",
        "ISSN 2666-3791",
        "PII S2666-3791(25)00437-9",
        "DOI 10.1016/j.xcrm.2025.102364",
        "ORCID 0000-0002-1825-0097",
        "CAS 50-18-0",
        "PMCID PMC1234567",
        "DOI 10.1016/j.xcrm.2025.102364",
      ],
    },
    {
      text: "---\ncas: 7440-66-6\nDOI: 10.1000/zinc.1\nphone: 7440-66-6\n---\n\n# Zinc\n",
      claims: ["CAS 7440-66-6", "DOI 10.1000/zinc.1"],
    },
    {
      format: "medline",
      text: "PMID- 1\nLID - 20.1016/j.x.2025.1 [doi]\nSO  - J. 2025. doi: 10.1016/j.x.2025.1.\n",
      claims: ["PMID 1", "DOI 20.1016/j.x.2025.1", "DOI 10.1016/j.x.2025.1"],
    },
    {
      text: "Call 512-262-9938 between 2015-11-3 and 2016-02-1, see pages 1024-33-5 and the CAS school; Cat. No.:CAS No.",
      claims: [],
    },
  ],
});

function identifiersOf({ part, index }: Reading, { text }: ProseReading, document: Document): FoundIdentifier[] {
  if (part.kind === "field") {
    const read = readField(part.role, text);
    if (read) return read;
    if (part.label?.valueAt === 0) return underKey(part.label.text, text);
  }
  const lines = part.kind === "field" ? [] : findCompoundLines(text, part, document, index);
  const products = part.kind === "url" ? findProductPath(text) : [];
  return merge([...lines, ...products], findIdentifiers(text));
}

/** A value of front matter or of data for programs is read with its key in front: `casRegistryNumber: 50-00-0`. */
function underKey(key: string, text: string): FoundIdentifier[] {
  const words = key.replace(/(?<=[a-z\d])(?=[A-Z])|[_-]/g, " ");
  const lead = `${words.replace(/^[a-z]{2,5}\b/, (name) => name.toUpperCase())}: `;
  return findIdentifiers(lead + text).flatMap(({ start, end, ...found }) =>
    start < lead.length ? [] : [{ ...found, start: start - lead.length, end: end - lead.length }],
  );
}

/** Cells are read with the label of their column or row in front: `CAS No.: 1799328-86-1`. */
function* fromTable({ part, index, header, rows }: Reading, document: Document): Generator<Draft<"identifier">> {
  for (const [number, cells] of [header, ...rows].entries())
    for (const [column, cell] of cells.entries()) {
      const row = number - 1;
      const rowLabel = column > 0 ? labelOf(cells[0]?.text) : null;
      const label = (row < 0 ? null : labelOf(header[column]?.text)) ?? rowLabel;
      const lead = label === null ? "" : `${label}: `;
      const text = lead + cell.text;
      const isKeyValue = cells.length === 2 && rowLabel !== null && rowLabel === label;
      const lines = isKeyValue ? findCompoundLines(text, part, document, index) : [];
      for (const { start, end, ...found } of merge(lines, findIdentifiers(text))) {
        if (start < lead.length) continue;
        const name = found.identifies === "compound" ? (found.name ?? null) : null;
        const moved = { ...found, name, start: start - lead.length, end: end - lead.length };
        yield draftOf(moved, cell.prose, { row, column });
      }
    }
}

function labelOf(text: string | undefined): string | null {
  if (text === undefined || text.length > 40) return null;
  return /^\W{0,3}(?:CAS|ISSN|ISBN|PMID|GTIN|ORCID|Cat(?:alog(?:ue)?)?\.?\s?(?:No|Number|#)|SKU)\b/i.test(text)
    ? text.replace(/[\s:.]{1,9}$/, "")
    : null;
}

/** What the head of the page tells of its compound goes before what is found in any text. */
function merge(lines: readonly FoundIdentifier[], others: readonly FoundIdentifier[]): FoundIdentifier[] {
  const taken = new Set(lines.map(({ start }) => start));
  return [...lines, ...others.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start);
}
