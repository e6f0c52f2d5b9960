/** Reads trial registry ids of every registry, well formed or not, and tells in which role each stands. */
import type { ValueOf } from "../claims/index.ts";
import type { Prose } from "../document/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { foldName, registries } from "./registries/index.ts";
import { companyOf, type Page, type PlacedId, readPage, studyOf } from "./trial-ids/read-page.ts";
import { isAnotherStudy, isOwnStudy } from "./trial-ids/standing.ts";

type TrialId = ValueOf<"trial-id">;

export default defineExtractor({
  id: "trial-ids",
  kinds: ["trial-id"],
  reads: ["title", "heading", "abstract", "text", "table", "url", "keyword", "note", "databank", "registration"],
  *extract({ part, index }, document) {
    const page = readPage(document);
    for (const placed of page.parts[index] ?? []) {
      const draft = draftOf(placed, page);
      if (draft) yield draft;
    }
    if (part.role === "databank" && part.kind !== "table" && page.parts[index]?.length === 0) {
      const draft = unreadable(part.prose);
      if (draft) yield draft;
    }
  },
  examples: [
    {
      text: "# Trial NCT04000022\n\nThe phase II study (NCT04000022) enrolled 40 patients.",
      claims: ["NCT04000022 (title)", "NCT04000022 (body)"],
    },
    {
      text: "---\ntitle: Trial NCT04000022\nregistry: NCT04000022\n---\n\nText.",
      claims: ["NCT04000022 (title)", "NCT04000022 (body)"],
    },
    {
      text: "Registered late (NCT0473687) and early (NCT000224102).",
      claims: ["NCT0473687 (body, malformed)", "NCT000224102 (body, malformed)"],
    },
    {
      text: "Registered as ISRCTN18705064.\n\nThe plan was changed (ISRCTN1870506421), the rest was not (ISRCTN1870509921).",
      claims: ["ISRCTN18705064 (body)", "ISRCTN18705064 (body)", "ISRCTN1870509921 (body, malformed)"],
    },
    { text: "See NCT 00513929 for details.", claims: ["NCT00513929 (body, damaged)"] },
    { text: "Filed as NCTO2503423 by mistake.", claims: ["NCTO2503423 (body, malformed)"] },
    {
      text: "Cohorts came from NCT02122913, NCT02637687 NCT02576431.",
      claims: ["NCT02122913 (body)", "NCT02637687 (body)", "NCT02576431 (body)"],
    },
    {
      text: "Both EudraCT 2015-001967-38 and 2022-500123-12-00 apply; also EudraCT 2017-00505011.",
      claims: ["2015-001967-38 (body)", "2022-500123-12-00 (body)", "2017-005050-11 (body, damaged)"],
    },
    {
      text: "Ids: ISRCTN18705064, ACTRN12605000123606, ChiCTR-ONC-17010430, KCT0003768, CTRI/2016/10/007340, DRKS00004386.",
      claims: [
        "ISRCTN18705064 (body)",
        "ACTRN12605000123606 (body)",
        "ChiCTR-ONC-17010430 (body)",
        "KCT0003768 (body)",
        "CTRI/2016/10/007340 (body)",
        "DRKS00004386 (body)",
      ],
    },
    {
      text: "Ids: IRCT20200920048782N2, JapicCTI-132136, JMA-IIA00123, jRCTs031180123, LBCTR2019043212, PACTR201105000297292.",
      claims: [
        "IRCT20200920048782N2 (body)",
        "JapicCTI-132136 (body)",
        "JMA-IIA00123 (body)",
        "jRCTs031180123 (body)",
        "LBCTR2019043212 (body)",
        "PACTR201105000297292 (body)",
      ],
    },
    {
      text: "Ids: RBR-6nfkm8, PER-002-15, RPCEC00000123, SLCTR/2012/003, TCTR20140101001, UMIN000015995, and in the Dutch trial register NTR6025.",
      claims: [
        "RBR-6nfkm8 (body)",
        "PER-002-15 (body)",
        "RPCEC00000123 (body)",
        "SLCTR/2012/003 (body)",
        "TCTR20140101001 (body)",
        "UMIN000015995 (body)",
        "NTR6025 (body)",
      ],
    },
    {
      text: "# Overview\n\nText.\n\n## References\n\n1. A report on NCT04000022 ... [example.org]\n\nTo cite this document: Maker. [Overview of NCT04000009]. Available at: [<https://www.example.org/products/b100#trial-nct04000009>]",
      claims: ["NCT04000022 (reference)", "NCT04000009 (citation)", "NCT04000009 (url)"],
    },
    {
      format: "medline",
      text: "PMID- 1\nTI  - A trial.\nAB  - Registered as NCT04643405.\nSI  - ClinicalTrials.gov/NCT04643405\nSI  - GENBANK/HM999999\nSI  - ISRCTN/NCT04643405\nSO  - J. 2020.\n",
      claims: ["NCT04643405 (body)", "NCT04643405 (databank)", "NCT04643405 (databank, foreign)"],
    },
    {
      text: "HCoV-NL63 was found in NL 200 samples; NTR1 binds it; strain NCTC 14430, KCTC 2264; per-100-20; the NCT group of 24; NCT-503 inhibits; ISBN 978-2015-001967-38; doi 10.1136/x-2015-001967-38; NCT0250... and NCTXXXXXXXX.",
      claims: [],
    },
  ],
});

function draftOf(placed: PlacedId, page: Page): Draft<"trial-id"> | null {
  const { found, prose, cell } = placed;
  const databank = placed.zone === "databank" ? databankOf(prose.text) : null;
  if (databank !== null && !isTrialDatabank(databank)) return null;
  const isForeign = databank !== null && !found.registry.databanks.includes(foldName(databank));
  return {
    kind: "trial-id",
    value: {
      registry: found.registry.key,
      id: found.id,
      form: isForeign ? "foreign" : found.form,
      flaw: isForeign ? `a number of ${found.registry.name} under ${databank}` : found.flaw,
      role: roleOf(placed),
      databank,
      principal: isPrincipal(placed, page),
    },
    prose,
    start: found.start,
    end: found.end,
    subject: { study: found.form === "malformed" ? null : studyOf(found) },
    ...(cell && { place: cell }),
  };
}

function roleOf({ zone, inUrl }: PlacedId): TrialId["role"] {
  if (zone === "databank" || zone === "registration" || zone === "reference") return zone;
  return inUrl ? "url" : zone;
}

/** Whether the id is presented as *the* study of the document. */
function isPrincipal(placed: PlacedId, page: Page): boolean {
  const { found, zone, inUrl, prose } = placed;
  if (found.form === "malformed" || zone === "reference") return false;
  const isAlone = page.studies.get(companyOf(placed))?.size === 1;
  if (zone === "citation") return inUrl || isAlone;
  if (zone === "registration") return true;
  if (zone === "title" || zone === "databank") return isAlone;
  if (inUrl) return false;
  const before = prose.text.slice(Math.max(0, found.start - 200), found.start);
  return isOwnStudy(before) || (isAlone && !isAnotherStudy(before));
}

/** A number in a trial databank that no registry could have written. */
function unreadable(prose: Prose): Draft<"trial-id"> | null {
  const databank = databankOf(prose.text);
  const registry = registries.find(({ databanks }) => databanks.includes(foldName(databank)));
  const start = prose.text.indexOf("/") + 1;
  const id = prose.text.slice(start).trim();
  if (!registry || id === "") return null;
  return {
    kind: "trial-id",
    value: {
      registry: registry.key,
      id,
      form: "malformed",
      flaw: `not a number of ${registry.name}`,
      role: "databank",
      databank,
      principal: false,
    },
    prose,
    start,
    end: prose.text.trimEnd().length,
  };
}

function databankOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf("/"))).trim();
}

const trialDatabanks: ReadonlySet<string> = new Set(registries.flatMap(({ databanks }) => databanks));

function isTrialDatabank(databank: string): boolean {
  return trialDatabanks.has(foldName(databank));
}
