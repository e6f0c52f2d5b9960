/** A reference to a work that was retracted, doubted or corrected. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, type Links, pass, readLinks, withSeverity } from "../src/rule/index.ts";

type Notice = ClaimOf<"notice">;
type Reference = ClaimOf<"reference">;

export default defineRule({
  id: "retracted-source",
  title: "Source that was retracted",
  why: `What a retracted paper says must not be passed on as a finding. Records in the folder tell of it: the retracted work's own (\`PT\` Retracted Publication, \`RIN\`) or that of the notice (\`ROF\`).
A retraction is an error, an expression of concern a warning, a correction worth knowing. References are found by PMID, DOI or title; one that says itself that the work was retracted passes.`,
  references: ["https://www.nlm.nih.gov/bsd/policy/errata.html", "https://retractionwatch.com/"],
  severity: "error",
  scope: "corpus",
  reads: ["notice", "reference", "work", "identifier", "trial-id"],
  options: z.strictObject({}),
  *check(claims) {
    const links = claims.once(readLinks);
    const known = noticesOf(claims.of("notice"));
    for (const reference of claims.of("reference")) {
      const found = noticeOn(reference, links, known);
      const work = links.ofReferences.get(reference.id)?.[0]?.work;
      if (!found) {
        if (work) yield pass([reference, "reference"], [work, "its record"]);
        continue;
      }
      const { notice } = found.value;
      if (saysSo(reference)) yield pass([reference, "reference"], [found, "notice"]);
      else
        yield withSeverity(
          severities[notice],
          fail(
            { notice, title: work?.value.title ?? reference.value.title, number: reference.value.number },
            [reference, "reference"],
            [found, "notice"],
          ),
        );
    }
  },
  explain: ({ notice, title, number }) => ({
    message: `${number === null ? "A reference" : `Reference ${number}`} is to a work ${words[notice].message}.`,
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
            message: "Reference 1 is to a work that was retracted.",
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
            message: "Reference 1 is to a work that was retracted.",
          },
        ],
      },
      {
        title: "concern and correction are quieter",
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
            message: "Reference 1 is to a work on which concern was expressed.",
            severity: "warning",
          },
          {
            at: "a.md:6:4 Roe D. Zinc for burns. PMID: 31234568",
            message: "Reference 2 is to a work that was corrected.",
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
    message: "that was retracted",
    explanation: "was retracted, as the record named says.",
    advice: "Remove what rests on it alone, or say that it was retracted.",
  },
  concern: {
    message: "on which concern was expressed",
    explanation: "is under an expression of concern, as the record named says.",
    advice: "Read the notice, and tell readers of it.",
  },
  correction: {
    message: "that was corrected",
    explanation: "was corrected after it appeared, as the record named says.",
    advice: "Hold the page against the correction.",
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

/** The gravest notice on the work that a reference leads to; a notice may well refer to what it is a notice of. */
function noticeOn(reference: Reference, links: Links, known: Known): Notice | null {
  const works = links.ofReferences.get(reference.id) ?? [];
  const pmids = [reference.value.pmid, ...works.map(({ work }) => links.idsOf.get(work.document)?.pmid ?? null)];
  const found = new Map<string, Notice>();
  for (const notice of [
    ...works.map(({ work }) => known.byDocument.get(work.document)),
    ...pmids.map((pmid) => (pmid === null ? undefined : known.byPmid.get(pmid))),
  ])
    if (notice && notice.document !== reference.document) keepGravest(found, "", notice);
  return found.get("") ?? null;
}

const saysSo = ({ quote }: Reference): boolean =>
  /retract|withdrawn|expression of concern|erratum|corrigend/i.test(quote);
