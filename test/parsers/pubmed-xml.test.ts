/** PubMed records in XML: the same claims as in MEDLINE, sets, damage, and input that is hostile. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Document, type Problem, quoteAt, sourceSpan, type TextPart } from "../../src/document/index.ts";
import { auditTexts } from "../../src/index.ts";
import pubmedXml from "../../src/parsers/pubmed-xml.ts";
import { expectLinear, processorTime } from "../processor-time.ts";

const both = join(import.meta.dirname, "../../fixtures/pages/record-in-two-forms");

const article = (citation: string, data = "", pmid = "7") =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;
const set = (...records: readonly string[]) =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join("\n")}\n</PubmedArticleSet>\n`;

interface Read {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

function read(...chunks: readonly string[]): Read {
  const parsed = [...pubmedXml.parse("set.xml", chunks)];
  return {
    documents: parsed.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

/** The two forms name the journal by its two names in another order. */
const inOrder = (key: string, value: unknown): unknown =>
  key === "journals" && Array.isArray(value) ? [...value].sort() : value;

const fields = ({ parts }: Document): string[] =>
  (parts as TextPart[]).map(({ role, tag, prose }) => `${role} ${tag}: ${prose.text}`);

describe("a record", () => {
  it("makes the same claims as in MEDLINE", () => {
    const claims = ["record.nbib", "record.xml"].map((path) => {
      const run = auditTexts([{ path, text: readFileSync(join(both, path), "utf8") }], { keepClaims: true });
      expect(run.problems).toEqual([]);
      const shown = run.claims!.map(({ claim: { kind, form, value, subject } }) =>
        // Claims name others by their number in the document.
        JSON.stringify(kind === "partition" ? { kind } : { kind, form, value, subject }, inOrder).replace(
          /record\.\w+#\d+#\d+/g,
          "#",
        ),
      );
      // MEDLINE says a date or DOI again in other fields, and gives fields in another order.
      return { shown: [...new Set(shown)].sort(), ids: run.documents.map(({ ids }) => ids) };
    });
    expect(claims[0]!.shown.length).toBeGreaterThan(20);
    expect(claims[1]).toEqual(claims[0]);
  });

  it("is held against pages, articles and registries as it is in MEDLINE", () => {
    const folder = join(import.meta.dirname, "../../fixtures/one-study");
    const findingsWith = (records: string) => {
      const names = ["article.nxml", "careful-page.md", "product-page.md", "registry.json", records];
      const { findings } = auditTexts(names.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })));
      return findings.map(
        ({ rule, at, message }) => `${at.path}:${at.line} ${rule}: ${message.replace(records, "it")}`,
      );
    };
    expect(findingsWith("records.nbib").length).toBeGreaterThan(9);
    expect(findingsWith("records.xml")).toEqual(findingsWith("records.nbib"));
  });

  it("gives notices, ids and what else stands in fields", () => {
    const { documents } = read(
      set(
        article(
          `<Article><Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal>
           <ArticleTitle>A trial of CO<sub>2</sub>.</ArticleTitle><ELocationID EIdType="doi" ValidYN="N">10.1000/old</ELocationID>
           <VernacularTitle>Ein Versuch.</VernacularTitle>
           <AuthorList><Author ValidYN="N"><LastName>Reo</LastName></Author><Author><LastName>Roe</LastName><Initials>A</Initials></Author></AuthorList>
           <PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
           <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Zinc. 2020;1:2</RefSource><PMID>9</PMID><Note>a note</Note></CommentsCorrections>
           <CommentsCorrections RefType="Cites"><RefSource>J Zinc. 2001;1:2</RefSource></CommentsCorrections></CommentsCorrectionsList>
           <OtherAbstract Language="deu"><AbstractText>Zwei Arme.</AbstractText></OtherAbstract><GeneralNote>NCT04111107</GeneralNote>`,
          `<ArticleIdList><ArticleId IdType="pmc">PMC12</ArticleId><ArticleId IdType="doi">10.1000/X</ArticleId></ArticleIdList>`,
        ),
      ),
    );
    expect(documents[0]!.ids).toEqual(["pmid:7", "pmcid:PMC12", "doi:10.1000/x"]);
    expect(fields(documents[0]!)).toEqual([
      "identifier:pmid PMID: 7",
      "date:print PubDate: 1998 Dec-1999 Jan",
      "title ArticleTitle: A trial of CO2.",
      "title VernacularTitle: Ein Versuch.",
      "author Author: Roe, A",
      expect.stringMatching(/^\S+ PublicationType: Retracted Publication$/),
      expect.stringMatching(/^\S+ CommentsCorrections: J Zinc\. 2020;1:2\. PMID: 9\. a note$/),
      "abstract AbstractText: Zwei Arme.",
      "note GeneralNote: NCT04111107",
      "identifier:pmcid ArticleId: PMC12",
      "identifier:doi ArticleId: 10.1000/X",
    ]);
  });

  it("finds the sections of an abstract by their labels, or in its text", () => {
    const abstract = (inner: string) => article(`<Article><Abstract>${inner}</Abstract></Article>`);
    const { documents } = read(
      set(
        abstract('<AbstractText Label="RESULTS">Rash in 12.</AbstractText><AbstractText>Fever in 3.</AbstractText>'),
        abstract("<AbstractText>METHODS: We asked 80 women. RESULTS: Rash in 12.</AbstractText>"),
      ),
    );
    const sections = documents.map(({ parts }) =>
      (parts as TextPart[])
        .filter(({ role }) => role === "abstract")
        .map((part) => [part.headings.join(), part.prose.text]),
    );
    expect(sections).toEqual([
      [
        ["RESULTS", "Rash in 12."],
        ["", "Fever in 3."],
      ],
      [
        ["METHODS", "We asked 80 women."],
        ["RESULTS", "Rash in 12."],
      ],
    ]);
  });
});

describe("a set", () => {
  it("gives each record with its lines, tells duplicates apart, and is the same in any chunks", () => {
    const text = set(article("", "", "1"), article("", "", "2"), article("", "", "1"));
    const { documents, problems } = read(text);
    expect(problems).toEqual([]);
    expect(documents.map(({ id, source }) => [id, source.line])).toEqual([
      ["set.xml#1", 3],
      ["set.xml#2", 4],
      ["set.xml#1-2", 5],
    ]);
    for (const size of [1, 7, 100])
      expect(read(...text.match(new RegExp(`[^]{1,${size}}`, "g"))!).documents).toEqual(documents);
    for (const document of documents)
      for (const { prose } of document.parts as TextPart[])
        expect(quoteAt(document, sourceSpan(prose, 0, prose.text.length))).toBe(prose.text);
  });

  it("says that records of books were passed over, and reads a set without its first tag", () => {
    const book = "<PubmedBookArticle><BookDocument><PMID>5</PMID></BookDocument></PubmedBookArticle>";
    const { documents, problems } = read(set(book, article("", "", "1"), book).replace("<PubmedArticleSet>", ""));
    expect(documents.map(({ id }) => id)).toEqual(["set.xml#1"]);
    expect(problems).toMatchObject([
      { line: 3, severity: "notice", message: expect.stringContaining("2 records of books") },
    ]);
  });

  it("is read up to where it is cut, with the line of the record", () => {
    const { documents, problems } = read(
      "<?xml version='1.0'?>\n<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>A tri",
    );
    expect(fields(documents[0]!)).toEqual([
      "identifier:pmid PMID: 7",
      "title ArticleTitle: A tri",
      "damage:cut PubmedArticle: <PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>A tri",
    ]);
    expect(problems).toMatchObject([{ line: 3, severity: "error" }]);
  });

  it("tells of text outside the records, but for the list of those that were withdrawn", () => {
    const text = set(article("", "", "1"));
    const listed = text.replace(
      "</PubmedArticleSet>",
      "<DeleteCitation><PMID>2</PMID></DeleteCitation></PubmedArticleSet>",
    );
    expect(read(listed).problems).toEqual([]);
    const { documents, problems } = read(`${text}\n# Zinc\n\nIn 12 women`);
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "error" }]);
    expect(problems[0]!.message).toMatch(/^Skipped 14 characters outside any record, beginning "# Zinc In 12 women"/);
  });

  it("is told by its content, whatever the name; another XML is no set", () => {
    const text = set(article("<Article><ArticleTitle>A trial of 12 women.</ArticleTitle></Article>"));
    expect(auditTexts([{ path: "records.txt", text }]).documents).toMatchObject([{ format: "pubmed-xml" }]);
    expect(auditTexts([{ path: "a.xml", text: "<?xml version='1.0'?><note>12 of 40</note>" }]).problems).toMatchObject([
      { severity: "error", message: "The file is in a format that is not read." },
    ]);
    expect(read(set("")).problems).toMatchObject([
      { severity: "error", message: "The file contains no PubMed record." },
    ]);
  });
});

describe("hostile input", () => {
  it("has no entity of its own making expanded", () => {
    const bomb = `<!DOCTYPE PubmedArticleSet [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { documents } = read(bomb + set(article("<Article><ArticleTitle>&b; and &x;</ArticleTitle></Article>")));
    expect(fields(documents[0]!)[1]).toBe("title ArticleTitle: &b; and &x;");
  });

  it.each([
    ["<Article>", 40_000],
    ["<Article><Abstract><AbstractText>METHODS: a</AbstractText></Abstract></Article>", 10_000],
    ["<CommentsCorrectionsList><CommentsCorrections RefType='ErratumIn'>", 20_000],
    ["<Article><AuthorList><Author><LastName>Roe</LastName></Author></AuthorList></Article>", 10_000],
    ["</PubmedArticle><PubmedArticle>", 20_000],
    ["</PubmedArticle><PubmedBookArticle></PubmedBookArticle><PubmedArticle>", 20_000],
  ])("is read in linear time: %s over and over", (piece, times) => {
    const time = (count: number) => {
      const text = set(article(piece.repeat(count)));
      const start = processorTime();
      read(text);
      return processorTime() - start;
    };
    expectLinear(time, times / 16);
  });
});
