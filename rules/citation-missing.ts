/** Citation markers whose number no entry in the list of references has. */
import { z } from "zod";
import { defineRule, fail, listedReferences, pass, unsure } from "../src/rule/index.ts";

export default defineRule({
  id: "citation-missing",
  title: "Citation without a reference",
  why: `A reader who follows a marker to a list that ends before it cannot check the statement: an entry was lost, or the marker belongs to the list of another text.
It needs a numbered list of references in the same document whose numbers run from 1 without a gap. Otherwise, or where two lists count from 1, the comparison stays unsettled.`,
  references: ["https://www.nlm.nih.gov/bsd/uniform_requirements.html"],
  severity: "warning",
  scope: "document",
  reads: ["citation", "reference"],
  options: z.strictObject({}),
  *check(claims) {
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
      else yield fail({ number, last }, [citation, "citation"], [byNumber.get(last)!, "last entry"]);
    }
  },
  explain: ({ number, last }) => ({
    message: `[${number}] is cited, but no reference has this number.`,
    explanation: [`The list of references runs from 1 to ${last}.`],
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
        title: "a marker beyond the list",
        files: "Zinc helps [1] [2].\n\n## References\n\n1. Zinc sulphate for slow wounds in adults\n",
        findings: [{ at: "example.md:1:17 2", message: "[2] is cited, but no reference has this number." }],
      },
    ],
  },
});
