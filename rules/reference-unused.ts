/** Entries of the list of references that no marker cites. */
import { z } from "zod";
import { defineRule, fail, listedReferences, pass, unsure } from "../src/rule/index.ts";

export default defineRule({
  id: "reference-unused",
  title: "Reference that is never cited",
  why: `An entry that no marker leads to supports nothing on the page; often the marker was lost with the sentence, or belongs to another entry.
In a JATS article the links in the text say what it cites, whatever is printed around them. Otherwise the rule needs a numbered list that most of the markers on the page lead to; where fewer than half of the entries are cited by number, the text cites in another way and the rest stays unsettled. So do two neighbouring entries that nothing cites: a range of numbers may be printed in a form that the tool does not read.`,
  references: ["https://www.nlm.nih.gov/bsd/uniform_requirements.html"],
  severity: "info",
  scope: "document",
  reads: ["citation", "reference"],
  options: z.strictObject({}),
  *check(claims) {
    const { byNumber, last, doubt } = claims.once(listedReferences);
    if (last === 0) return;
    const cited = new Set([...byNumber].flatMap(([number, { value }]) => (value.cited ? [number] : [])));
    const perhaps = new Set<number>();
    for (const { value } of claims.of("citation")) (value.unclear ? perhaps : cited).add(value.number);
    if (cited.size === 0) return;
    const isInGap = (number: number): boolean =>
      [number - 1, number + 1].some((other) => byNumber.has(other) && !cited.has(other));
    const unused = [...byNumber].filter(([number]) => !cited.has(number));
    const reason =
      doubt ?? (unused.length * 2 > byNumber.size ? "most entries are cited in another way, or not at all" : null);
    for (const [number, entry] of byNumber) {
      if (cited.has(number)) yield pass([entry, "entry"]);
      else if (perhaps.has(number) || isInGap(number))
        yield unsure("a range, or brackets that may be bounds, may include its number", [entry, "entry"]);
      else if (reason !== null) yield unsure(reason, [entry, "entry"]);
      else yield fail({ number, title: entry.value.title, cited: cited.size }, [entry, "entry"]);
    }
  },
  explain: ({ number, title, cited }) => ({
    message: `Reference ${number} is never cited.`,
    explanation: [`“${title}”`, `The text cites ${cited} other entries.`],
    advice: "Cite it where it belongs, or remove it.",
  }),
  examples: {
    valid: [
      {
        title: "all entries are cited, some within a range",
        files:
          "Zinc helps [1-3].\n\n## References\n\n1. Zinc sulphate for slow wounds\n2. Copper and bone: a review\n3. Iron in the aged\n",
      },
      {
        title: "an article whose links cite all entries, with a comma before one and nothing between two",
        files: [
          {
            name: "a.nxml",
            text: `<article><body><p>It helps in men,${link(1)} and women [${link(2)}${link(3)}].</p></body><back><ref-list>${[1, 2, 3].map(entry).join("")}</ref-list></back></article>`,
          },
        ],
      },
      {
        title: "a text that cites only one of many",
        files:
          "Zinc helps [1].\n\n## References\n\n1. Zinc sulphate for slow wounds\n2. Copper and bone: a review\n3. Iron in the aged\n",
        unsure: 2,
      },
    ],
    invalid: [
      {
        title: "one of three is left over",
        files:
          "Zinc helps [1] [3].\n\n## References\n\n1. Zinc sulphate for slow wounds\n2. Copper and bone: a review\n3. Iron in the aged\n",
        findings: [{ at: "example.md:6:4 Copper and bone: a review", message: "Reference 2 is never cited." }],
      },
    ],
  },
});

function link(number: number): string {
  return `<xref ref-type="bibr" rid="r${number}">${number}</xref>`;
}

function entry(number: number): string {
  return `<ref id="r${number}"><mixed-citation>Zinc for slow wounds, part ${number}</mixed-citation></ref>`;
}
