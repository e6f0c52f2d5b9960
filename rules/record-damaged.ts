/** Records that do not stand in their file as they were delivered. */
import { z } from "zod";
import { defineRule, fail, pass } from "../src/rule/index.ts";

export default defineRule({
  id: "record-damaged",
  title: "Record damaged",
  why: `Of a record that is cut or runs into another, numbers are missing or stand under the wrong work, and a page that rests on it cannot be checked against what is not there.
A record of PubMed is cut where it has an owner (\`OWN\`) and no source (\`SO\`), with which every whole one ends, or where its XML has no end. It names records without a PMID, and runs of two and more fields or elements that no record has: lines of an abstract that lost their indentation look so, and the rest of another format. A single unknown field may be new, and is let be.`,
  references: ["https://www.nlm.nih.gov/bsd/mms/medlineelements.html", "https://dtd.nlm.nih.gov/ncbi/pubmed/"],
  severity: "warning",
  scope: "document",
  reads: ["record-damage", "work"],
  options: z.strictObject({}),
  *check(claims) {
    const damages = claims.of("record-damage");
    for (const claim of damages) yield fail(claim.value, [claim, "record"]);
    if (damages.length > 0) return;
    for (const work of claims.of("work")) if (work.value.form === "record") yield pass([work, "record"]);
  },
  explain: ({ damage, format }) => told(format)[damage],
  examples: {
    valid: [
      { title: "a whole record", files: "PMID- 1\nOWN - NLM\nTI  - Zinc in slow wounds.\nSO  - J Zinc. 2020;1:2.\n" },
      { title: "chosen fields of a record", files: "PMID- 1\nTI  - Zinc in slow wounds.\nAB  - It helped.\n" },
      {
        title: "a single field that is not known",
        files: "PMID- 1\nTI  - Zinc in slow wounds.\nQ1  - yes\nAB  - It helped.\n",
      },
      {
        title: "a whole record in XML",
        files: [
          {
            name: "set.xml",
            text: "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Zinc in wounds</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
          },
        ],
      },
    ],
    invalid: [
      {
        title: "a record that stops in its abstract, and the next",
        files:
          "PMID- 1\nOWN - NLM\nTI  - Zinc in slow wounds.\nAB  - Of 40 women, 12 (3\n\nPMID- 2\nOWN - NLM\nTI  - Copper.\nSO  - J.\n",
        findings: [
          {
            at: "example.nbib:4:7 Of 40 women, 12 (3",
            message: "The record is cut: it has no source (SO) at its end.",
          },
        ],
      },
      {
        title: "a record whose number was lost",
        files: [{ name: "a.nbib", text: "OWN - NLM\nTI  - Zinc in slow wounds.\nSO  - J.\n" }],
        findings: [{ at: "a.nbib:1:1 OWN - NLM", message: "The record has no PMID." }],
      },
      {
        title: "lines of an abstract that look like fields",
        files: "PMID- 1\nOWN - NLM\nAB  - Rates were these.\nORR - 45%\nDCR - 70%\nSO  - J.\n",
        findings: [
          {
            at: "example.nbib:4:1 ORR - 45%\nDCR - 70%",
            message: "The record holds fields that no record of PubMed has.",
          },
        ],
      },
      {
        title: "a record in XML without its number, and with elements of another format",
        files: [
          {
            name: "set.xml",
            text: "<PubmedArticleSet>\n<PubmedArticle>\n<MedlineCitation>\n<Article><ArticleTitle>Zinc in wounds</ArticleTitle></Article>\n<front/><body/>\n</MedlineCitation>\n</PubmedArticle>\n</PubmedArticleSet>\n",
          },
        ],
        findings: [
          { at: "set.xml:2:1 <PubmedArticle", message: "The record has no PMID." },
          { at: "set.xml:5:1 <front/><body/>", message: "The record holds elements that no record of PubMed has." },
        ],
      },
    ],
  },
});

function told(format: string) {
  const isXml = format === "pubmed-xml";
  return {
    cut: {
      message: `The record is cut: it has no ${isXml ? "end (</PubmedArticle>)" : "source (SO) at its end"}.`,
      explanation: ["What stands of it was read; what it went on to say is not compared."],
      advice: "Fetch the record again by its PMID.",
    },
    unnumbered: {
      message: "The record has no PMID.",
      explanation: ["Nothing that cites a work by its PMID can be held against it."],
      advice:
        "Find the work in PubMed by its title, and fetch the record again. A blank line within a record parts it, too.",
    },
    fields: {
      message: `The record holds ${isXml ? "elements" : "fields"} that no record of PubMed has.`,
      explanation: ["Text below them is not read as part of the field it belongs to."],
      advice: "Fetch the record again, or indent continued lines by six spaces.",
    },
  };
}
