import { describe, expect, it } from "vitest";
import { type Document, type Problem, quoteAt, sourceSpan, type TextPart } from "../../src/document/index.ts";
import medline from "../../src/parsers/medline.ts";

interface Read {
  readonly documents: Document[];
  readonly problems: Problem[];
}

function read(...chunks: string[]): Read {
  const found: Read = { documents: [], problems: [] };
  for (const one of medline.parse("set.nbib", chunks))
    if ("document" in one) found.documents.push(one.document);
    else found.problems.push(one.problem);
  return found;
}

const parts = (document: Document | undefined, tag: string): TextPart[] =>
  (document?.parts ?? []).filter((part): part is TextPart => part.kind !== "table" && part.tag === tag);
const texts = (document: Document | undefined, tag: string): string[] =>
  parts(document, tag).map((part) => part.prose.text);

const record = (pmid: string, more = ""): string => `PMID- ${pmid}\nOWN - NLM\nTI  - A trial.\n${more}SO  - J. 2020.\n`;

describe("fields", () => {
  it("joins folded lines by one space and quotes the source as it stands", () => {
    const { documents, problems } = read("PMID- 7\nAB  - Response in 6 of \n      13 patients\n      (46.2%).\n");
    const [abstract] = parts(documents[0], "AB");
    expect(abstract?.prose.text).toBe("Response in 6 of 13 patients (46.2%).");
    const start = abstract!.prose.text.indexOf("6 of 13");
    expect(quoteAt(documents[0]!, sourceSpan(abstract!.prose, start, start + 7))).toBe("6 of \n      13");
    expect(problems).toEqual([]);
  });

  it("keeps repeated and unknown tags in any order, and empty ones", () => {
    const { documents } = read("AU  - Roe A\nXQZ - odd\nAU  - Poe B\nGN  -\nPMID- 8\n");
    expect(documents[0]?.id).toBe("set.nbib#8");
    expect(documents[0]?.parts.map((part) => (part as TextPart).tag)).toEqual(["AU", "XQZ", "AU", "GN", "PMID"]);
    expect(texts(documents[0], "GN")).toEqual([""]);
  });

  it("reads CRLF, indented tags and a value glued to its hyphen", () => {
    const { documents, problems } = read("  PMID- 9\r\n  AB  -Dose was \r\n        20 mg.\r\n\r\n  PMID- 10\r\n");
    expect(documents.map((one) => one.id)).toEqual(["set.nbib#9", "set.nbib#10"]);
    expect(texts(documents[0], "AB")).toEqual(["Dose was 20 mg."]);
    expect(problems).toEqual([]);
  });

  it("decodes character references with their place", () => {
    const { documents } = read("PMID- 1\nAB  - P &lt; 0.05 &amp;gt; 1 &#177; 2 &nosuch; R&D\n");
    const [abstract] = parts(documents[0], "AB");
    expect(abstract?.prose.text).toBe("P < 0.05 > 1 ± 2 &nosuch; R&D");
    expect(quoteAt(documents[0]!, sourceSpan(abstract!.prose, 2, 8))).toBe("&lt; 0.05");
  });

  it("names the record by PubMed, DOI and PubMed Central", () => {
    const { documents } = read(
      "PMC - PMC123\nPMID- 77\nLID - 10.1000/AbC [doi]\nLID - S00-1 [pii]\nAID - 10.1000/abc [doi]\n",
    );
    expect(documents[0]?.ids).toEqual(["pmcid:PMC123", "pmid:77", "doi:10.1000/abc"]);
    expect(documents).toHaveLength(1);
  });
});

describe("records", () => {
  it("parts records at blank lines and at the next PMID, and tells duplicates apart", () => {
    const { documents } = read(`${record("1")}\n${record("2")}${record("1")}\nOWN - NLM\nTI  - No number.\n`);
    expect(documents.map((one) => one.id)).toEqual(["set.nbib#1", "set.nbib#2", "set.nbib#1-2", "set.nbib#record-4"]);
    expect(documents.map((one) => one.source.line)).toEqual([1, 6, 10, 15]);
  });

  it("gives a PMC above the next PMID to the record that begins", () => {
    const { documents } = read(`PMC - PMC1\n${record("1")}PMC - PMC2\n${record("2")}`);
    expect(documents.map((one) => one.ids)).toEqual([
      ["pmcid:PMC1", "pmid:1"],
      ["pmcid:PMC2", "pmid:2"],
    ]);
    expect(documents[1]?.source).toMatchObject({ line: 6 });
    expect(documents[1]?.source.text.startsWith("PMC - PMC2\nPMID- 2")).toBe(true);
  });

  it("goes on with a field that a blank line interrupts", () => {
    const { documents } = read("PMID- 3\nAB  - First half\n \n      second half.\nSO  - J.\n");
    expect(documents).toHaveLength(1);
    expect(texts(documents[0], "AB")).toEqual(["First half second half."]);
  });

  it("yields a record before it asks for more than the line after it", () => {
    let asked = 0;
    const chunks = function* (): Iterable<string> {
      for (const chunk of [`${record("1")}\nPMID- 2\n`, `${record("3")}`]) {
        asked++;
        yield chunk;
      }
    };
    const first = medline.parse("set.nbib", chunks())[Symbol.iterator]().next().value;
    expect(first && "document" in first && first.document.id).toBe("set.nbib#1");
    expect(asked).toBe(1);
  });
});

describe("structured abstracts", () => {
  const sections = (abstract: string): (readonly [string | undefined, string])[] =>
    parts(read(`PMID- 1\nAB  - ${abstract}\n`).documents[0], "AB").map((part) => [part.headings[0], part.prose.text]);

  it("splits at labels and keeps them out of the prose", () => {
    expect(sections("PATIENTS AND METHODS: We gave 5 mg.\n      RESULTS: Two of 9 (22%). CONCLUSION: Safe.")).toEqual([
      ["PATIENTS AND METHODS", "We gave 5 mg."],
      ["RESULTS", "Two of 9 (22%)."],
      ["CONCLUSION", "Safe."],
    ]);
  });

  it("keeps what stands before the first label and a label inside another's section", () => {
    expect(sections("Lead in. METHODS: A trial (phase 1.) RESULTS: Done.")).toEqual([
      [undefined, "Lead in."],
      ["METHODS", "A trial (phase 1.)"],
      ["RESULTS", "Done."],
    ]);
  });

  it("takes an abbreviation before a colon, and a label inside a sentence, for text", () => {
    for (const abstract of ["Two arms. ORR: 45%. CR: 12%.", "See the RESULTS: none.", "Given at 10:30. NCT01: open."])
      expect(sections(abstract)).toEqual([[undefined, abstract]]);
  });
});

describe("text that cannot be placed", () => {
  it("says what it skipped between records", () => {
    const { documents, problems } = read(`${record("1")}\nid: 5 Error occurred: no such\n\nand more\n\n${record("2")}`);
    expect(documents).toHaveLength(2);
    expect(problems).toMatchObject([{ path: "set.nbib", line: 6, severity: "notice" }]);
    expect(problems[0]?.message).toBe('Skipped 2 lines outside any record, beginning "id: 5 Error occurred: no such".');
  });

  it("reads on where lines lost their indentation, and says so", () => {
    const { documents, problems } = read("PMID- 1\nAB  - Of 28 screened,\n21 were enrolled.\nSO  - J.\n");
    expect(texts(documents[0], "AB")).toEqual(["Of 28 screened, 21 were enrolled."]);
    expect(problems).toMatchObject([{ line: 3, severity: "notice" }]);
  });

  it("reads a record that is cut, and marks where", () => {
    const { documents } = read(
      `PMID- 2\nOWN - NLM\nAB  - The resp\n\n${record("3")}PMID- 4\nOWN - NLM\nAB  - The\n      rate wa`,
    );
    expect(texts(documents[0], "AB")).toEqual(["The resp"]);
    const damages = documents.map(({ parts }) => parts.flatMap((part) => (part.role === "damage:cut" ? [part] : [])));
    expect(damages.map((parts) => parts.map((part) => part.kind !== "table" && part.prose.text))).toEqual([
      ["The resp"],
      [],
      ["rate wa"],
    ]);
    expect(read("PMID- 2\nOWN - NLM\nED").problems).toMatchObject([{ line: 3 }]);
  });

  it("calls a file without records an error, an empty one a notice", () => {
    expect(read("Just prose.\n").problems.map((one) => one.severity)).toEqual(["notice", "error"]);
    expect(read("").problems.map((one) => one.severity)).toEqual(["notice"]);
  });
});

describe("detects", () => {
  it.each([
    ["PMID- 1\nOWN - NLM\n", true],
    ["\n id: 3 Error occurred\n\nPMC - PMC1\nPMID- 1\n", true],
    ["  TI  - A title\n        folded\n  AB  - Text\n", true],
    ["AB  - alone\n", false],
    ["# Page\n\nText\n\n- item\n", false],
    ["# Page\n\nPMID- 1\nOWN - NLM\nTI  - A title\nAB  - Text\n\n## Comment\n\nMore.\n", false],
    ["A page on the format.\nIt looks so:\nPMID- 1\nTI  - A title\nand more of the kind.\nThe end.\n", false],
    ["", false],
  ])("%j: %s", (head, expected) => {
    expect(medline.detects(head)).toBe(expected);
  });
});
