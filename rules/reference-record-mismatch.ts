/** A reference that differs from the record that its id or title leads to. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  type Link,
  linkNames,
  mayLink,
  pass,
  readLinks,
  titleScore,
  titleWords,
  unsure,
  type WorkIds,
  withSeverity,
} from "../src/rule/index.ts";

type Reference = ClaimOf<"reference">;

export default defineRule({
  id: "reference-record-mismatch",
  title: "Reference contradicts its record",
  why: `A wrong digit in a PMID leads a reader to another paper. Where the record is among the files, the reference on the page is compared with it.
An id that leads to a work with a different title and different authors is an error, and so is a title and first author whose record has another PMID or DOI. A year that is off by two or more is a warning, since print and online may differ by one; so is a title alone whose record has another id. Titles may be cut and may contain typing errors; translated titles, and entries whose title could not be made out, stay unsettled.`,
  references: ["https://doi.org/10.1186/s41073-023-00129-z"],
  severity: "error",
  scope: "corpus",
  reads: ["reference", "work", "identifier", "trial-id"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.once(linkNames),
  *check(claims) {
    const links = claims.once(readLinks);
    for (const reference of claims.of("reference")) {
      const link = links.ofReferences.get(reference.id)?.[0];
      if (!link) continue;
      const operands = [
        [reference, "reference"],
        [link.work, "record"],
      ] as const;
      const found = compare(reference, link, links.idsOf.get(link.work.document) ?? { pmid: null, doi: null });
      if (found === null) yield pass(...operands);
      else if (typeof found === "string") yield unsure(found, ...operands);
      else {
        const { severity, ...evidence } = found;
        yield withSeverity(severity, fail(evidence, ...operands));
      }
    }
  },
  explain: ({ what, number, printed, recorded, title }) => ({
    message: `${number === null ? "A reference" : `Reference ${number}`} ${messages[what](printed, recorded)}.`,
    explanation: [`The record is that of "${title}".`],
    advice: "Look the work up, and correct the entry.",
  }),
  examples: {
    valid: [
      {
        title: "cut short, with a typing error",
        files: pages("1. Zinc Sulphat for Slow Wounds in ... [pubmed.example]"),
      },
      {
        title: "published online the year before",
        files: pages("1. Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2018;4:11-9. PMID: 31234567"),
      },
      {
        title: "a record with only a title and an abstract, under a number that may be a placeholder for a PMID",
        files: [
          pages("1. Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9. PMID: 31234567")[0]!,
          { name: "b.nbib", text: "PMID- 80000012\nTI  - Zinc sulphate for slow wounds in adults.\nAB  - It helps.\n" },
        ],
        unsure: 1,
      },
      {
        title: "an entry whose title could not be made out",
        files: pages("1. Wound J 4:11 PMID: 31234567"),
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a PMID that leads to another work",
        files: pages("1. Poe C, Lee K. Copper bands against pain of the knee. Bone J. 2015;9:1-7. PMID: 31234567"),
        findings: [
          {
            at: "a.md:5:4 Poe C, Lee K. Copper bands against pain of the knee. Bone J. 2015;9:1-7. PMID: 31234567",
            message:
              'Reference 1 is "Copper bands against pain of the knee", but its PMID 31234567 is that of another work.',
          },
        ],
      },
      {
        title: "a PMID with two exchanged digits",
        files: pages("1. Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9. PMID: 31234576"),
        findings: [
          {
            at: "a.md:5:4 Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2019;4:11-9. PMID: 31234576",
            message: "Reference 1 has PMID 31234576, but the record of its title has PMID 31234567.",
          },
        ],
      },
      {
        title: "a different year",
        files: pages("1. Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2009;4:11-9. PMID: 31234567"),
        findings: [
          {
            at: "a.md:5:4 Orr A, Roe D. Zinc sulphate for slow wounds in adults. Wound J. 2009;4:11-9. PMID: 31234567",
            message: "Reference 1 is dated 2009, but its record is dated 2019.",
            severity: "warning",
          },
        ],
      },
    ],
  },
});

function pages(entry: string) {
  return [
    { name: "a.md", text: `Zinc helps [1].\n\n## References\n\n${entry}\n` },
    {
      name: "b.nbib",
      text: "PMID- 31234567\nTI  - Zinc sulphate for slow wounds in adults.\nDP  - 2019 Mar\nFAU - Orr, Ann\nFAU - Roe, Dan\nTA  - Wound J\n",
    },
  ];
}

interface Found {
  readonly [key: string]: string | number | null;
  readonly what: "work" | "pmid" | "doi" | "year";
  readonly number: number | null;
  readonly printed: string;
  readonly recorded: string;
  readonly title: string;
  readonly severity: "error" | "warning";
}

const messages: Readonly<Record<Found["what"], (printed: string, recorded: string) => string>> = {
  work: (printed, recorded) => `is "${printed}", but its ${recorded} is that of another work`,
  pmid: (printed, recorded) => `has PMID ${printed}, but the record of its title has PMID ${recorded}`,
  doi: (printed, recorded) => `has DOI ${printed}, but its record has DOI ${recorded}`,
  year: (printed, recorded) => `is dated ${printed}, but its record is dated ${recorded}`,
};

/** What differs; a text if that is uncertain, `null` if nothing does. */
function compare(reference: Reference, { work, by }: Link, ids: WorkIds): Found | string | null {
  const { title, truncated, number, pmid, doi, year } = reference.value;
  const base = { number, title: work.value.title };
  const score = titleScore(titleWords(title), titleWords(work.value.title), truncated);
  const author = sharesAuthor(reference, work.value.authors);
  if (by !== "title" && score < 0.8) {
    if (score > 0.3 || author !== false || !isWhole(reference))
      return "the title could not be made out, or is another title of this work";
    const id = by === "pmid" ? `PMID ${pmid}` : `DOI ${doi}`;
    return { ...base, what: "work", printed: title, recorded: id, severity: "error" };
  }
  const years = work.value.years;
  const isNear = year === null || years.length === 0 || years.some((other) => Math.abs(other - year) <= 1);
  if (by === "title") {
    if (author === false || !isNear) return "another work may have the same title";
    const [own, recorded] = pmid !== null && ids.pmid !== null ? [pmid, ids.pmid] : ["", ""];
    if (own === recorded) return null;
    // Exports number the records that have no PMID; such a number leads nowhere.
    if (!isIdentified(work)) return "the record has no authors, year or journal: its PMID may be a placeholder";
    if (score < 0.95 || truncated) return "another work may have nearly the same title";
    return { ...base, what: "pmid", printed: own, recorded, severity: author ? "error" : "warning" };
  }
  if (!isNear && author)
    return { ...base, what: "year", printed: `${year}`, recorded: years.join(" and "), severity: "warning" };
  if (by === "pmid" && doi !== null && ids.doi !== null && !mayBeOne(doi, ids.doi))
    return { ...base, what: "doi", printed: doi, recorded: ids.doi, severity: "warning" };
  return null;
}

const isIdentified = ({ value }: Link["work"]): boolean =>
  value.authors.length > 0 || value.years.length > 0 || value.journals.length > 0;

/** Authors, title and journal of the entry were told apart. */
const isWhole = ({ value }: Reference): boolean =>
  value.authors.length > 0 && value.year !== null && !value.truncated && titleWords(value.title).length >= 5;

/** Whether the first author of the entry is one of the work; `null` where one of the two does not say. */
function sharesAuthor({ value }: Reference, authors: readonly string[]): boolean | null {
  const first = value.authors[0];
  if (first === undefined || authors.length === 0) return null;
  const fold = (name: string) => titleWords(name).at(-1);
  return authors.some((author) => fold(author) === fold(first));
}

/** One is cut short, or they differ in punctuation. */
function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [a, b].map((doi) => doi.toLowerCase().replace(/[^a-z\d]+/g, ""));
  return x!.startsWith(y!) || y!.startsWith(x!);
}
