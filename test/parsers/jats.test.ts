/** Articles in JATS: parts with their roles, tables, superscripts, places, and input that is broken or hostile. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Document,
  type Part,
  type Problem,
  quoteAt,
  sourceSpan,
  type TablePart,
} from "../../src/document/index.ts";
import jats from "../../src/parsers/jats.ts";
import { expectLinear, processorTime } from "../processor-time.ts";

const article = (body: string, front = "", back = "") =>
  `<?xml version="1.0"?>\n<article><front><article-meta>${front}</article-meta></front><body>${body}</body><back>${back}</back></article>\n`;

interface Read {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

function read(text: string, ...chunks: readonly string[]): Read {
  const parsed = [...jats.parse("a.nxml", chunks.length === 0 ? [text] : chunks)];
  return {
    documents: parsed.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

const shown = (part: Part): string =>
  part.kind === "table"
    ? [part.table.header, ...part.table.rows].map((row) => row.map(({ text }) => text).join(" | ")).join(" // ")
    : `${part.role}: ${part.prose.text}`;
const partsOf = (text: string): string[] => read(text).documents.flatMap(({ parts }) => parts.map(shown));
const bodyOf = (body: string): string[] => partsOf(article(body));
const tableOf = (inner: string): TablePart["table"] =>
  read(
    article(
      `<table-wrap><label>Table 1</label><caption><p>Rash by arm (N = 80)</p></caption><table>${inner}</table></table-wrap>`,
    ),
  ).documents[0]!.parts.find((part): part is TablePart => part.kind === "table")!.table;

describe("an article", () => {
  it("gives its front as roles", () => {
    const front = `<article-id pub-id-type="pmid">31234567</article-id><article-id pub-id-type="doi">10.1000/Zinc.1</article-id>
      <title-group><article-title>Zinc in 80 adults</article-title></title-group>
      <contrib-group><contrib contrib-type="author"><name><surname>Orr</surname><given-names>Ann-Lee</given-names></name></contrib>
      <contrib contrib-type="author"><collab>The Zinc Group</collab></contrib></contrib-group>
      <author-notes><fn fn-type="conflict"><p>A.O. holds stock.</p></fn></author-notes>
      <pub-date pub-type="epub"><day>16</day><month>3</month><year>2005</year></pub-date>
      <history><date date-type="received"><day>1</day><month>12</month><year>2004</year></date></history>
      <abstract><sec><title>Methods</title><p>We asked 80 adults.</p></sec></abstract>
      <kwd-group><kwd>zinc</kwd></kwd-group>`;
    const { documents } = read(article("", front));
    expect(documents[0]!.ids).toEqual(["pmid:31234567", "doi:10.1000/zinc.1"]);
    expect(documents[0]!.parts.map(shown)).toEqual([
      "identifier:pmid: 31234567",
      "identifier:doi: 10.1000/Zinc.1",
      "title: Zinc in 80 adults",
      "author: Orr, Ann-Lee",
      "group-author: The Zinc Group",
      "declaration: A.O. holds stock.",
      "date:epub: 2005 Mar 16",
      "date:received: 2004 Dec 1",
      "abstract: We asked 80 adults.",
      "keyword: zinc",
    ]);
    expect(documents[0]!.parts.at(-2)!.headings).toEqual(["Methods"]);
  });

  it("gives sections, paragraphs, lists and references under their headings", () => {
    const text = article(
      "<sec><title>Results</title><p>Rash in 12.</p><sec><title>Safety</title><list><list-item><p>Fever in 3</p></list-item></list></sec></sec>",
      "",
      '<ref-list><title>References</title><ref id="r1"><label>1</label><mixed-citation>Zinc for slow wounds</mixed-citation></ref></ref-list>',
    );
    const { parts } = read(text).documents[0]!;
    expect(parts.map((part) => [part.kind, shown(part), part.headings.join("/")])).toEqual([
      ["heading", "heading: Results", ""],
      ["prose", "text: Rash in 12.", "Results"],
      ["heading", "heading: Safety", "Results"],
      ["list-item", "text: Fever in 3", "Results/Safety"],
      ["heading", "heading: References", ""],
      ["list-item", "text: Zinc for slow wounds", "References"],
    ]);
  });

  const links = [1, 2, 3, 4].map((at) => `<xref ref-type="bibr" rid="r${at}">${at}</xref>`);
  it.each([
    ["behind a comma", (r: readonly string[]) => `to treat it,${r[0]} a disease`, "1"],
    ["with a comma between", (r: readonly string[]) => `in dogs.${r[0]}, ${r[1]} Later <sup>${r[2]}</sup>`, "1 2 3"],
    ["touching each other", (r: readonly string[]) => `tried [${r[0]}${r[1]}${r[2]}]`, "1 2 3"],
    ["as two ends of a range", (r: readonly string[]) => `tried [${r[0]}]–<sup>[${r[3]}]</sup>`, "1 2 3 4"],
    ["by name", (r: readonly string[]) => `as ${r[1]!.replace("2<", "Orr 2019<")} found`, "2"],
    ["at none", () => "as found", "null"],
  ])("tells which entries its links lead to: %s", (_, text, expected) => {
    const list = [1, 2, 3, 4].map((at) => `<ref id="r${at}"><mixed-citation>Zinc ${at}</mixed-citation></ref>`);
    const { parts } = read(article(`<p>${text(links)}</p>`, "", `<ref-list>${list.join("")}</ref-list>`)).documents[0]!;
    const entries = parts.flatMap((part) => (part.kind === "list-item" ? [part.isCited] : []));
    expect(entries).toHaveLength(4);
    const cited = entries.flatMap((isCited, at) => (isCited ? [at + 1] : []));
    expect(entries.every((isCited) => isCited === undefined) ? "null" : cited.join(" ")).toBe(expected);
  });

  it.each([
    ["Orr et al., 2011", true],
    ["Orr and Roe (2011a)", true],
    ["Orr et al., 2012", true],
    ["Orr et al., 2013", false],
    ["In 2011 we asked Orr", false],
  ])("takes an entry that the text names without a link for cited: %s", (named, expected) => {
    const entry = (id: string, name: string) =>
      `<ref id="${id}"><element-citation><name><surname>${name}</surname></name><year>2011</year><article-title>Zinc</article-title></element-citation></ref>`;
    const text = `<p>As <xref rid="r1">Lee (2011)</xref> found. ${named} did not.</p>`;
    const list = `<ref-list>${entry("r1", "Lee")}${entry("r2", "van Orr")}</ref-list>`;
    const { parts } = read(article(text, "", list)).documents[0]!;
    expect(parts.flatMap((part) => (part.kind === "list-item" ? [part.isCited] : []))).toEqual([true, expected]);
  });

  it.each([
    ["34–36", "34 35 36"],
    ["34 35", "34 35"],
    ["34, 36.", "34 36"],
    ["[34]", "34"],
    ["34 of 90", "34"],
    ["35–36", "34 35 36"],
  ])("takes what a link prints for numbers of entries: %s", (printed, expected) => {
    const list = [34, 35, 36].map(
      (at) => `<ref id="r${at}"><label>${at}.</label><mixed-citation>Zinc ${at}</mixed-citation></ref>`,
    );
    const text = `<p>tried.<xref rid="r34">${printed}</xref></p>`;
    const { parts } = read(article(text, "", `<ref-list>${list.join("")}</ref-list>`)).documents[0]!;
    const cited = parts.flatMap((part) => (part.kind === "list-item" && part.isCited ? [part.tag!.slice(0, 2)] : []));
    expect(cited.join(" ")).toBe(expected);
  });

  it.each([
    ['in 12<sup><xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref></sup> women', "in 12 [3,4] women"],
    ['in women<xref ref-type="bibr">3</xref>', "in women [3]"],
    ['in women [<xref ref-type="bibr">3</xref>]', "in women [3]"],
    ["10<sup>9</sup>/L", "10^9/L"],
    ["30 mg/m<sup>2</sup>", "30 mg/m2"],
    ["12<sup>a</sup>", "12 a"],
    ["12<sup>3</sup>", "12 [3]"],
    ["CO<sub>2</sub> of <italic>40</italic>\n   mm", "CO2 of 40 mm"],
    ["P value<sup>a</sup>", "P value a"],
    ["Delays,<sup>b</sup>n (%)", "Delays, b n (%)"],
    ['P value<xref ref-type="fn" rid="n1">a</xref>', "P value"],
    ['12<xref ref-type="table-fn" rid="t1">3</xref> mm', "12 mm"],
    ["p &lt; 0.05 &#x2013; <bold>few</bold>", "p < 0.05 – few"],
  ])("%s reads %s", (markup, text) => {
    expect(bodyOf(`<p>${markup}</p>`)).toEqual([`text: ${text}`]);
  });

  it("reads what an entry says in a comment", () => {
    const ref =
      "<ref-list><ref><mixed-citation><collab>Desk</collab>. <comment>Guidance on zinc (2015</comment>).</mixed-citation></ref></ref-list>";
    expect(partsOf(article("<p>x</p>", "", ref))).toContain("text: Desk. Guidance on zinc (2015).");
  });

  it("reads lists of references within a list, and in a section, with numbers that go on", () => {
    const entry = (id: string, text: string): string =>
      `<ref id="${id}"><mixed-citation>${text}</mixed-citation></ref>`;
    const nested = `<ref-list><title>References</title><ref-list><title>Trials</title>${entry("a", "Zinc")}${entry("b", "Iron")}</ref-list><ref-list>${entry("c", "Copper")}</ref-list></ref-list>`;
    const { parts } = read(
      article('<p>x <xref ref-type="bibr" rid="a c">1</xref></p>', "", `<sec><title>Back</title>${nested}</sec>`),
    ).documents[0]!;
    const items = parts.flatMap((part) =>
      part.kind === "list-item" ? [[part.tag, part.prose.text, part.isCited]] : [],
    );
    expect(items).toEqual([
      ["1.", "Zinc", true],
      ["2.", "Iron", false],
      ["3.", "Copper", true],
    ]);
  });

  it("reads tables with spans and two header rows", () => {
    const { header, headerRows, rows, caption } = tableOf(
      `<thead><tr><th rowspan="2">Event</th><th colspan="2">Zinc (n = 40)</th></tr><tr><th>n</th><th>%</th></tr></thead>
       <tbody><tr><td colspan="3">Skin</td></tr><tr><td rowspan="2">Rash</td><td>12</td><td>30</td></tr><tr><td>13</td><td>32</td></tr></tbody>`,
    );
    expect(header.map(({ text }) => text)).toEqual(["Event", "Zinc (n = 40)", "Zinc (n = 40)"]);
    expect(header[2]).toBe(header[1]);
    expect(headerRows).toBe(1);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Event", "n", "%"],
      ["Skin", "", ""],
      ["Rash", "12", "30"],
      ["Rash", "13", "32"],
    ]);
    expect(caption?.text).toBe("Table 1. Rash by arm (N = 80)");
  });

  it("says of a table that is an image that it was not read", () => {
    const { parts } = read(article("<table-wrap><label>Table 2</label><graphic/></table-wrap>")).documents[0]!;
    expect((parts[0] as TablePart).table.damages).toMatchObject([{ kind: "unreadable" }]);
  });

  it("gives every article of a set, with its own lines", () => {
    const one = article("<p>One</p>").replace(/^.*\n/, "");
    const { documents } = read(`<?xml version="1.0"?>\n<pmc-articleset>\n${one}${one}</pmc-articleset>`);
    expect(documents.map(({ id, source }) => [id, source.line])).toEqual([
      ["a.nxml", 3],
      ["a.nxml#2", 4],
    ]);
    for (const document of documents) expect(document.source.text).toMatch(/^<article>.*<\/article>$/);
  });
});

describe("input that is broken or hostile", () => {
  it("is read up to the break, and the problem names the line", () => {
    const { documents, problems } = read("<?xml version='1.0'?>\n<article><body><p>Rash in 12</p><p>Fever");
    expect(documents[0]!.parts.map(shown)).toEqual(["text: Rash in 12", "text: Fever"]);
    expect(problems).toMatchObject([{ path: "a.nxml", line: 2, severity: "error" }]);
  });

  it("expands no entity of its own making", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE article [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${article("<p>&b; and &x;</p>").replace(/^.*\n/, "")}`;
    expect(read(bomb).documents[0]!.parts.map(shown)).toEqual(["text: &b; and &x;"]);
  });

  it.each([
    ["<p>", 40_000],
    ["<sec><title>a</title>", 40_000],
    ["<sup>1</sup>", 40_000],
    ["<table-wrap><table><tr><td>", 10_000],
    ["&amp;", 100_000],
    ["<table-wrap><table><tr><td colspan='1000000000' rowspan='1000000000'>1</td></tr></table></table-wrap>", 10_000],
    ["<list><list-item>", 40_000],
  ])("is read in linear time: %s over and over", (piece, times) => {
    const time = (count: number): number => {
      const text = article(piece.repeat(count));
      const start = processorTime();
      read(text);
      return processorTime() - start;
    };
    expectLinear(time, times / 8);
  });

  it.each([
    [
      "cells that span more than there is",
      `<tr><td>a</td><td>b</td></tr>${"<tr><td colspan='1000000000' rowspan='1000000000'>1</td></tr>".repeat(4_000)}`,
    ],
    ["one row of very many cells", `<tr>${"<td>1</td>".repeat(10_000)}</tr>${"<tr><td>1</td></tr>".repeat(10_000)}`],
  ])("keeps tables small: %s", (_of, rows) => {
    const table = tableOf(rows);
    expect(table.rows.length).toBeGreaterThan(3_999);
    expect(table.rows.reduce((sum, row) => sum + row.length, 0)).toBeLessThan(1_000_000);
  });

  it("keeps quotes exact and is the same in any chunks", () => {
    const pieces = [
      "<p>Rash in 12 (30%)</p>",
      "<p>m<sup>2</sup> &#x2264; 5</p>",
      "<sec><title>T</title><p>a\n b</p></sec>",
      "<table-wrap><table><tr><td>1</td><td>2</td></tr></table></table-wrap>",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (body, size) => {
          const text = article(body.join(""));
          const chunks = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          const [whole, parted] = [read(text), read(text, ...chunks)];
          const flat = ({ documents }: Read) =>
            documents.map(({ parts, source, ids }) => [parts.map(shown), source, ids]);
          expect(flat(parted)).toEqual(flat(whole));
          for (const document of whole.documents)
            for (const part of document.parts)
              for (const prose of part.kind === "table" ? part.table.rows.flat() : [part.prose]) {
                const span = sourceSpan(prose, 0, prose.text.length);
                expect(span.start).toBeLessThanOrEqual(span.end);
                expect(quoteAt(document, span)).toBe(text.slice(span.start, span.end));
              }
        },
      ),
    );
  });
});
