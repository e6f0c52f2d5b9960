/** Reads links to entries of the list of references that are not there, as the parser of the article found them. */
import { defineExtractor } from "./extractor.ts";

export default defineExtractor({
  id: "broken-links",
  kinds: ["broken-link"],
  reads: ["broken-link"],
  *extract({ prose }) {
    if (prose)
      yield { kind: "broken-link", value: { text: prose.text }, prose: prose.prose, start: 0, end: prose.text.length };
  },
  examples: [
    {
      format: "jats",
      text: '<article><body><p>It helps [<xref ref-type="bibr" rid="r2">2</xref>].</p></body><back><ref-list><ref id="r1"><mixed-citation>Zinc for slow wounds</mixed-citation></ref></ref-list></back></article>',
      claims: ["broken: 2"],
    },
    {
      format: "jats",
      text: '<article><body><p>It helps [<xref ref-type="bibr" rid="r1 r2">1</xref>].</p></body><back><ref-list><ref id="r1"><mixed-citation>Zinc for slow wounds</mixed-citation></ref></ref-list></back></article>',
      claims: [],
    },
  ],
});
