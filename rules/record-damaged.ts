/** Records that do not stand in their file as they were delivered. */
import { z } from "zod";
import { defineRule, fail, pass } from "../src/rule/index.ts";

export default defineRule({
  id: "record-damaged",
  title: "Record damaged",
  why: `If a record is cut or runs into another, numbers are missing or belong to the wrong work, and a page that is based on it cannot be checked against what is missing.
A PubMed record is cut if it has an owner (\`OWN\`) but no source (\`SO\`), with which every complete record ends, or if its XML has no end. The rule also reports records without a PMID, and sequences of two or more fields or elements that no record has: lines of an abstract that lost their indentation look like this, and remains of another format. A single unknown field may be new and passes.`,
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
      {
        title: "a complete record",
        files: "PMID- 1\nOWN - NLM\nTI  - Zinc in slow wounds.\nSO  - J Zinc. 2020;1:2.\n",
      },
      { title: "chosen fields of a record", files: "PMID- 1\nTI  - Zinc in slow wounds.\nAB  - It helped.\n" },
      {
        title: "a single unknown field",
        files: "PMID- 1\nTI  - Zinc in slow wounds.\nQ1  - yes\nAB  - It helped.\n",
      },
      {
        title: "a complete record in XML",
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
        title: "a record that stops within its abstract, and the next one",
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
        title: "a record that lost its number",
        files: [{ name: "a.nbib", text: "OWN - NLM\nTI  - Zinc in slow wounds.\nSO  - J.\n" }],
        findings: [{ at: "a.nbib:1:1 OWN - NLM", message: "The record has no PMID." }],
      },
      {
        title: "lines of an abstract that look like fields",
        files: "PMID- 1\nOWN - NLM\nAB  - Rates were these.\nORR - 45%\nDCR - 70%\nSO  - J.\n",
        findings: [
          {
            at: "example.nbib:4:1 ORR - 45%\nDCR - 70%",
            message: "The record contains fields that no record of PubMed has.",
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
          { at: "set.xml:5:1 <front/><body/>", message: "The record contains elements that no record of PubMed has." },
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
      explanation: ["What there is of it was read; the rest is not compared."],
      advice: "Download the record again by its PMID.",
    },
    unnumbered: {
      message: "The record has no PMID.",
      explanation: ["A document that cites the work by its PMID cannot be compared with it."],
      advice:
        "Find the work in PubMed by its title, and download the record again. A blank line within a record also splits it.",
    },
    fields: {
      message: `The record contains ${isXml ? "elements" : "fields"} that no record of PubMed has.`,
      explanation: ["The text below them is not read as part of the field it belongs to."],
      advice: "Download the record again, or indent continued lines by six spaces.",
    },
  };
}
