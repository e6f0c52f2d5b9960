/** A reference to a work that was retracted, doubted or corrected. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  type Links,
  linkNames,
  mayLink,
  pass,
  readLinks,
  type Work,
  withSeverity,
} from "../src/rule/index.ts";

type Notice = ClaimOf<"notice">;
type Reference = ClaimOf<"reference">;
type Identifier = ClaimOf<"identifier">;

export default defineRule({
  id: "retracted-source",
  title: "Source that was retracted",
  why: `What a retracted paper says must not be passed on as a finding. The records among the files say so: the record of the retracted work (\`PT\` Retracted Publication, \`RIN\`) or that of the notice (\`ROF\`).
A retraction is an error, an expression of concern a warning, a correction information. References are found by PMID, DOI or title; one that says itself that the work was retracted passes. An id in running text, where the text beside it may say so, and a retracted report of the study that a page is about are warnings.`,
  references: ["https://www.nlm.nih.gov/bsd/policy/errata.html", "https://retractionwatch.com/"],
  severity: "error",
  scope: "corpus",
  reads: ["notice", "reference", "work", "identifier", "trial-id"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins(claims) {
    const linked = claims.once(linkNames);
    return (
      linked && [
        ...linked,
        ...claims.of("notice").flatMap(({ value: { pmid } }) => (pmid === null ? [] : `pmid ${pmid}`)),
      ]
    );
  },
  *check(claims) {
    const links = claims.once(readLinks);
    const known = noticesOf(claims.of("notice"));
    for (const rest of restsOf(claims.of("reference"), claims.of("identifier"), links)) {
      const { claim, works, number } = rest;
      const found = noticeOn(rest, links, known);
      const work = works[0];
      if (!found) {
        if (work) yield pass([claim, "reference"], [work, "its record"]);
        continue;
      }
      const { notice } = found.value;
      const title = work?.value.title ?? (claim.kind === "reference" ? claim.value.title : claim.quote);
      const operands = [
        [claim, "reference"],
        [found, "notice"],
      ] as const;
      if (saysSo(claim)) yield pass(...operands);
      else
        yield withSeverity(severityOf(claim, notice), fail({ kind: claim.kind, notice, title, number }, ...operands));
    }
  },
  explain: ({ kind, notice, title, number }) => ({
    message: `${names[kind](number)} ${words[notice].message}.`,
    explanation: [`"${title}" ${words[notice].explanation}`],
    advice: words[notice].advice,
  }),
  examples: {
    valid: [
      {
        title: "a record without a notice",
        files: pages("1. Orr A. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9.", ""),
      },
      {
        title: "the reference says so",
        files: pages(
          "1. Orr A. Retracted: Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9. PMID: 31234567",
          "PT  - Retracted Publication\n",
        ),
      },
    ],
    invalid: [
      {
        title: "a retracted work, found by its title",
        files: pages(
          "1. Orr A. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9.",
          "RIN - Wound J. 2021;6:1. PMID: 33234567\n",
        ),
        findings: [
          {
            at: "a.md:5:4 Orr A. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9.",
            message: "The work of reference 1 was retracted.",
          },
        ],
      },
      {
        title: "a notice that names the PMID, without the record of the work",
        files: [
          { name: "a.md", text: "Zinc helps [1].\n\n## References\n\n1. Orr A. Zinc for wounds. PMID: 31234567\n" },
          {
            name: "b.nbib",
            text: "PMID- 33234567\nTI  - Retraction notice.\nROF - Wound J. 2019;4:11-9. PMID: 31234567\n",
          },
        ],
        findings: [
          {
            at: "a.md:5:4 Orr A. Zinc for wounds. PMID: 31234567",
            message: "The work of reference 1 was retracted.",
          },
        ],
      },
      {
        title: "a PMID in running text, and a report of the page's study",
        files: [
          { name: "a.md", text: "# What NCT04000022 has shown\n\nZinc heals burns, too (PMID: 31234568).\n" },
          {
            name: "b.nbib",
            text: "PMID- 31234567\nTI  - Zinc for wounds.\nPT  - Retracted Publication\nSI  - ClinicalTrials.gov/NCT04000022\n\nPMID- 31234568\nTI  - Zinc for burns.\nPT  - Retracted Publication\n",
          },
        ],
        findings: [
          {
            at: "a.md:1:8 NCT04000022",
            message: "A report of this study was retracted.",
            severity: "warning",
          },
          { at: "a.md:3:30 31234568", message: "The work with this id was retracted.", severity: "warning" },
        ],
      },
      {
        title: "concerns and corrections are less severe",
        files: [
          {
            name: "a.md",
            text: "Zinc helps [1] [2].\n\n## References\n\n1. Orr A. Zinc for wounds. PMID: 31234567\n2. Roe D. Zinc for burns. PMID: 31234568\n",
          },
          {
            name: "b.nbib",
            text: "PMID- 31234567\nTI  - Zinc for wounds.\nECI - Wound J. 2021;1:2.\n\nPMID- 31234568\nTI  - Zinc for burns.\nEIN - Wound J. 2021;1:3.\n",
          },
        ],
        findings: [
          {
            at: "a.md:5:4 Orr A. Zinc for wounds. PMID: 31234567",
            message: "The work of reference 1 is under an expression of concern.",
            severity: "warning",
          },
          {
            at: "a.md:6:4 Roe D. Zinc for burns. PMID: 31234568",
            message: "The work of reference 2 was corrected.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

function pages(entry: string, fields: string) {
  return [
    { name: "a.md", text: `Zinc helps [1].\n\n## References\n\n${entry}\n` },
    {
      name: "b.nbib",
      text: `PMID- 31234567\nTI  - Zinc sulphate for slow wounds in adults.\nDP  - 2019\n${fields}`,
    },
  ];
}

const severities = { retraction: "error", concern: "warning", correction: "info" } as const;
const words = {
  retraction: {
    message: "was retracted",
    explanation: "was retracted, according to the record named.",
    advice: "Remove what rests on it alone, or state that it was retracted.",
  },
  concern: {
    message: "is under an expression of concern",
    explanation: "is under an expression of concern, according to the record named.",
    advice: "Read the notice, and inform readers of it.",
  },
  correction: {
    message: "was corrected",
    explanation: "was corrected after it appeared, according to the record named.",
    advice: "Check the page against the correction.",
  },
} as const;

interface Known {
  /** By the document that is the work. */
  readonly byDocument: ReadonlyMap<string, Notice>;
  /** By the PMID of the work, from notices. */
  readonly byPmid: ReadonlyMap<string, Notice>;
}

/** The gravest notice on each work. */
function noticesOf(notices: readonly Notice[]): Known {
  const byDocument = new Map<string, Notice>();
  const byPmid = new Map<string, Notice>();
  for (const notice of notices) {
    const { of, pmid } = notice.value;
    if (of === "document") keepGravest(byDocument, notice.document, notice);
    else if (pmid !== null) keepGravest(byPmid, pmid, notice);
  }
  return { byDocument, byPmid };
}

const gravity = ["correction", "concern", "retraction"] as const;

function keepGravest(known: Map<string, Notice>, key: string, notice: Notice): void {
  const earlier = known.get(key);
  const isGraver = !earlier || gravity.indexOf(notice.value.notice) > gravity.indexOf(earlier.value.notice);
  if (isGraver) known.set(key, notice);
}

/** What a document is based on, as far as it says so. */
interface Rest {
  readonly claim: Reference | Identifier | ClaimOf<"trial-id">;
  readonly works: readonly Work[];
  readonly pmid: string | null;
  readonly number: number | null;
}

/** Entries of lists of references, ids of works in running text, and the reports of the study that a page presents as its own. */
function* restsOf(references: readonly Reference[], identifiers: readonly Identifier[], links: Links): Generator<Rest> {
  const listed = new Set(references.map(partOf));
  for (const claim of references) {
    const works = (links.ofReferences.get(claim.id) ?? []).map(({ work }) => work);
    yield { claim, works, pmid: claim.value.pmid, number: claim.value.number };
  }
  for (const claim of identifiers) {
    const { scheme, id, identifies } = claim.value;
    if ((scheme !== "pmid" && scheme !== "doi") || identifies === "document" || listed.has(partOf(claim))) continue;
    yield { claim, works: links.byId.get(`${scheme}:${id}`) ?? [], pmid: scheme === "pmid" ? id : null, number: null };
  }
  for (const [document, found] of links.sameStudy) {
    const published = found.filter(({ work }) => work.value.form !== "registry");
    if (links.works.has(document) || published.length === 0) continue;
    for (const { from, work } of published)
      if (from.kind === "trial-id") yield { claim: from, works: [work], pmid: null, number: null };
  }
}

const partOf = ({ document, place }: Rest["claim"]): string => `${document} ${place.partIndex}`;

/** The gravest notice on the work that something leads to; a notice may well refer to what it is a notice of. */
function noticeOn({ claim, works, pmid }: Rest, links: Links, known: Known): Notice | null {
  const pmids = [pmid, ...works.map(({ document }) => links.idsOf.get(document)?.pmid ?? null)];
  const found = new Map<string, Notice>();
  for (const notice of [
    ...works.map(({ document }) => known.byDocument.get(document)),
    ...pmids.map((one) => (one === null ? undefined : known.byPmid.get(one))),
  ])
    if (notice && notice.document !== claim.document) keepGravest(found, "", notice);
  return found.get("") ?? null;
}

/** An entry that says so passes; running text may say so beside an id, and a study may have other reports. */
const saysSo = ({ quote }: Rest["claim"]): boolean =>
  /retract|withdrawn|expression of concern|erratum|corrigend/i.test(quote);

function severityOf({ kind }: Rest["claim"], notice: Notice["value"]["notice"]): "error" | "warning" | "info" {
  const severity = severities[notice];
  return kind !== "reference" && severity === "error" ? "warning" : severity;
}

const names = {
  reference: (number: number | null) =>
    number === null ? "The work of a reference" : `The work of reference ${number}`,
  identifier: () => "The work with this id",
  "trial-id": () => "A report of this study",
} as const;
