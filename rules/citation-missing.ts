/** Citation markers that no entry of the list of references carries, and links to entries that are not there. */
import { z } from "zod";
import { defineRule, fail, listedReferences, pass, unsure, type Verdict } from "../src/rule/index.ts";

export default defineRule({
  id: "citation-missing",
  title: "Citation without a reference",
  why: `A reader who follows a marker to a list that ends before it cannot check the statement: an entry was lost, or the marker belongs to the list of another text.
It needs a numbered list of references in the same document whose numbers run from 1 without a gap. Otherwise, or where two lists count from 1, the comparison stays unsettled. In a JATS article it also reports links to ids that nothing in the article has.`,
  references: ["https://www.nlm.nih.gov/bsd/uniform_requirements.html"],
  severity: "warning",
  scope: "document",
  reads: ["broken-link", "citation", "reference"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const link of claims.of("broken-link")) yield fail({ text: link.value.text, last: 0 }, [link, "link"]);
    const { byNumber, last, doubt } = claims.once(listedReferences);
    if (last === 0) return;
    const seen = new Set<number>();
    for (const citation of claims.of("citation")) {
      const { number, unclear } = citation.value;
      if (unclear) continue;
      const entry = byNumber.get(number);
      if (entry) {
        yield pass([citation, "citation"], [entry, "entry"]);
        continue;
      }
      // One finding per number: the second marker of a lost entry adds nothing.
      if (seen.has(number)) continue;
      seen.add(number);
      if (doubt !== null) yield unsure(doubt, [citation, "citation"]);
      // `[2021]`, `[120]` with a list of ten is a year, a place or the list of another text.
      else if (number > last + Math.max(10, last))
        yield unsure("the number is far beyond the list", [citation, "citation"]);
      else yield fail({ text: `[${number}]`, last }, [citation, "citation"], [byNumber.get(last)!, "last entry"]);
    }
  },
  explain: ({ text, last }) => ({
    message:
      last === 0
        ? `“${text}” links to an entry that the article does not have.`
        : `${text} is cited, but no reference has this number.`,
    explanation: [
      last === 0
        ? "No element of the article has the id that the link names."
        : `The list of references runs from 1 to ${last}.`,
    ],
    advice: "Correct the marker, or add the reference.",
  }),
  examples: {
    valid: [
      {
        title: "every marker has its entry",
        files: "Zinc helps [1].\n\n## References\n\n1. Zinc sulphate for slow wounds in adults\n",
      },
      {
        title: "an entry in the middle could not be read",
        files: "Zinc helps [2].\n\n## References\n\n1. Zinc sulphate for slow wounds\n3. Copper and bone: a review\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a link of an article that leads nowhere",
        files: [
          {
            name: "a.nxml",
            text: `<article><body>\n<p>It helps (<xref ref-type="bibr" rid="r1">Orr 2004</xref>; <xref ref-type="bibr" rid="r9">Lee 2009</xref>).</p></body><back><ref-list><ref id="r1"><mixed-citation>Orr A. Zinc for slow wounds. 2004</mixed-citation></ref></ref-list></back></article>`,
          },
        ],
        findings: [
          {
            at: "a.nxml:2:93 Lee 2009",
            message: "“Lee 2009” links to an entry that the article does not have.",
          },
        ],
      },
      {
        title: "a marker beyond the list",
        files: "Zinc helps [1] [2].\n\n## References\n\n1. Zinc sulphate for slow wounds in adults\n",
        findings: [{ at: "example.md:1:17 2", message: "[2] is cited, but no reference has this number." }],
      },
    ],
  },
});

type Found = { readonly text: string; readonly last: number };
