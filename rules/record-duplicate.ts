/** One PMID with two records that do not say the same. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, foldWords, groupBy, idNames, mayLink, pass } from "../src/rule/index.ts";

type Work = ClaimOf<"work">;

export default defineRule({
  id: "record-duplicate",
  title: "One PMID, two records",
  why: `A PMID names one record. Where two records in a run have the same PMID but different titles, journals, years or authors, one was edited by hand or has the number of another record, and pages that cite it are checked against the wrong one.
It compares what the records say of their work, ignoring case and punctuation. An older export of the same record, which differs in none of this, passes.`,
  references: ["https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid"],
  severity: "warning",
  scope: "corpus",
  reads: ["identifier", "work"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: idNames,
  *check(claims) {
    const works = new Map<string, Work>();
    for (const work of claims.of("work")) if (work.value.form === "record") works.set(work.document, work);
    const own = claims
      .of("identifier")
      .filter(
        ({ value, document }) => value.scheme === "pmid" && value.identifies === "document" && works.has(document),
      );
    for (const records of groupBy(own, ({ value }) => value.id).values()) {
      const [first, ...others] = [...groupBy(records, ({ document }) => document).values()].map(([one]) => one!);
      for (const other of others) {
        const [a, b] = [works.get(first!.document)!, works.get(other.document)!];
        const part = differentPart(a, b);
        const operands = [
          [other, "record"],
          [first!, "earlier record"],
        ] as const;
        if (part === null) yield pass(...operands);
        else yield fail({ pmid: other.value.id, part, first: a.value.title, second: b.value.title }, ...operands);
      }
    }
  },
  explain: ({ pmid, part, first, second }) => ({
    message: `Two records have PMID ${pmid}, but their ${part} differ.`,
    explanation: [`“${first}” and “${second}”`],
    advice: "Download the record again by its PMID, and keep that one.",
  }),
  examples: {
    valid: [
      {
        title: "the same record twice",
        files: [
          { name: "a.nbib", text: "PMID- 1\nTI  - Zinc in slow wounds of adults.\nDP  - 2019 May\n" },
          { name: "b.nbib", text: "PMID- 1\nTI  - Zinc in slow wounds of adults\nDP  - 2019 May\n" },
        ],
      },
    ],
    invalid: [
      {
        title: "a different title under the same number",
        files: [
          { name: "a.nbib", text: "PMID- 1\nTI  - Zinc in slow wounds of adults.\nDP  - 2019 May\n" },
          { name: "b.nbib", text: "PMID- 1\nTI  - Copper and bone: a review.\nDP  - 2019 May\n" },
        ],
        findings: [{ at: "b.nbib:1:7 1", message: "Two records have PMID 1, but their titles differ." }],
      },
    ],
  },
});

/** What the two records say differently, in words; what one of them leaves out does not count. */
function differentPart({ value: a }: Work, { value: b }: Work): string | null {
  if (foldWords(a.title) !== foldWords(b.title)) return "titles";
  const differ = (x: readonly (string | number)[], y: readonly (string | number)[]): boolean =>
    x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one));
  if (differ(a.years, b.years)) return "years";
  if (differ(a.authors.map(foldWords), b.authors.map(foldWords))) return "authors";
  return differ(a.journals.map(foldWords), b.journals.map(foldWords)) ? "journals" : null;
}
