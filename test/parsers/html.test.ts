/** Pages of HTML: parts, tables, what is not shown, what a page says of itself, places, comments, and input that is broken or hostile. */
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
import { auditTexts } from "../../src/index.ts";
import html from "../../src/parsers/html.ts";

const page = (body: string, head = "") => `<!DOCTYPE html>\n<html><head>${head}</head>\n<body>${body}</body></html>\n`;

function parse(text: string): { readonly document: Document; readonly problems: readonly Problem[] } {
  const parsed = [...html.parse("a.html", [text])];
  return {
    document: parsed.flatMap((one) => ("document" in one ? [one.document] : []))[0]!,
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

const shown = (part: Part): string =>
  part.kind === "table"
    ? [part.table.header, ...part.table.rows].map((row) => row.map(({ text }) => text).join(" | ")).join(" // ")
    : `${part.kind} ${part.role}: ${part.prose.text}`;
const bodyOf = (body: string): string[] => parse(page(body)).document.parts.map(shown);
const headOf = (head: string): string[] => parse(page("", head)).document.parts.map(shown);
const findingsOf = (text: string) =>
  auditTexts([{ path: "a.html", text }]).findings.map(({ at }) => `${at.line} ${at.quote}`);

describe("a page", () => {
  it("gives headings, paragraphs, lists and loose text under their headings", () => {
    const { parts } = parse(
      page(`<h1>Zinc</h1>Loose <b>text</b><p>One</p><section><h2>Rash</h2><ol start="3"><li>A<ul><li>B</li></ul></li><li value="7"><p>C</p><p>D</p></li></ol>
        <dl><dt>Cycle length</dt><dd>21 days</dd><dt>Arms</dt><dd>X</dd><dd>Y</dd></dl></section><a href="/b"><div>Linked</div></a>`),
    ).document;
    expect(parts.map((part) => [shown(part), part.headings.join("/")])).toEqual([
      ["heading title: Zinc", ""],
      ["prose text: Loose text", "Zinc"],
      ["prose text: One", "Zinc"],
      ["heading heading: Rash", "Zinc"],
      ["list-item text: A", "Zinc/Rash"],
      ["list-item text: B", "Zinc/Rash/A"],
      ["list-item text: C", "Zinc/Rash"],
      ["list-item text: D", "Zinc/Rash"],
      ["list-item text: Cycle length: 21 days", "Zinc/Rash"],
      ["list-item text: Arms", "Zinc/Rash"],
      ["list-item text: X", "Zinc/Rash"],
      ["list-item text: Y", "Zinc/Rash"],
      ["prose text: Linked", "Zinc/Rash"],
    ]);
    expect(parts.flatMap((part) => (part.kind === "list-item" && part.tag ? [part.tag] : []))).toEqual(["3.", "7."]);
  });

  it.each([
    ["in 12&nbsp;of 40&#8239;women &ge; 3", "in 12 of 40 women ≥ 3"],
    ["p &lt 0.05 &amp;amp; &unknown; AT&T", "p < 0.05 &amp; &unknown; AT&T"],
    ["10<sup>9</sup>/L of CO<sub>2</sub>", "10⁹/L of CO2"],
    ['women<a href="#r12">12</a>, men <a href="#r3">[3]</a> and [<a href="#r4">4</a>]', "women[12], men [3] and [4]"],
    ["a<br>b\n   c", "a b c"],
    ["<span>a</span><span>b</span> <code>n = 12</code>", "ab \ufffc"],
    ["was <del>12</del> 13 <script>1</script>of 40", "was 13 of 40"],
  ])("%s reads %s", (markup, text) => {
    expect(bodyOf(`<p>${markup}</p>`)).toEqual([`prose text: ${text}`]);
  });

  it("reads lines that are items apart", () => {
    expect(bodyOf("<p>Responses:<br>CR: 9<br>PR: 12</p>")).toEqual([
      "prose text: Responses:",
      "list-item text: CR: 9",
      "list-item text: PR: 12",
    ]);
  });

  it("says of itself what its head says, and names itself", () => {
    const { document } = parse(
      page(
        "",
        `<title>Zinc &amp; wounds</title><meta name="Description" content="Closed in 12 of 40 &gt; 9">
         <meta name=citation_doi content="doi:10.1000/Zinc.1"><meta name="citation_pmid" content='31234567'>
         <meta name="citation_author" content="Roe, Ann"><meta name="citation_online_date" content="2021-01-15">
         <meta name="viewport" content="width=12">
         <script type="application/ld+json">{"@graph": [{"@type": "Product", "name": "Zinc \\u2265 2 \\"pure\\"", "sku": "S1234",
           "offers": {"price": "12.00"}, "identifier": {"value": "7440-66-6"}}]}</script>`,
      ),
    );
    expect(document.ids).toEqual(["doi:10.1000/zinc.1", "pmid:31234567"]);
    expect(document.parts.map(shown)).toEqual([
      "field title: Zinc & wounds",
      "field text: Closed in 12 of 40 > 9",
      "field identifier:doi: doi:10.1000/Zinc.1",
      "field identifier:pmid: 31234567",
      "field author: Roe, Ann",
      "field date:epub: 2021-01-15",
      'field text: Zinc ≥ 2 "pure"',
      "field text: S1234",
      "field text: 7440-66-6",
    ]);
    expect(headOf("<script type='application/ld+json'>{ broken: [</script>")).toEqual([]);
  });

  it("leaves out what it does not show, and counts it", () => {
    const { document } = parse(
      page(
        `<p style="color:red;DISPLAY : none">a</p><div hidden><p>b</p></div><template><p>c</p></template><!-- d --><noscript>e</noscript>
         <svg><title>f</title><text>12</text></svg><select><option>g</option></select><dialog>h</dialog><p hidden="until-found">i</p>
         <div style="visibility:hidden">j</div><style>k</style><p>shown</p>`,
        "<script>l</script>",
      ),
    );
    expect(document.parts.map(shown)).toEqual(["prose text: i", "prose text: shown"]);
    expect(document.leftOut).toEqual([
      { kind: "hidden", count: 4 },
      { kind: "comment", count: 1 },
      { kind: "form field", count: 1 },
      { kind: "graphic or frame", count: 1 },
      { kind: "noscript", count: 1 },
      { kind: "script", count: 1 },
      { kind: "style", count: 1 },
      { kind: "template", count: 1 },
    ]);
  });
  it("leaves out what its style sheets hide by a class or an id, and takes for shown what they show again", () => {
    const sheet = `/* .a { display: none } */ .old, p.note { color: red; DISPLAY: none !important } #past{visibility:hidden}
      .pane.active { display: block } .pane { display: none } .twice{display:none} .twice{display:block}
      @media print { .paper { display: none } } .menu:hover .sub { display: none } .open .sub2 > li { display: none; }`;
    const { document } = parse(
      page(
        `<p class="x old">b</p><p class="note">c</p><div class="note">d</div><div id="past"><p>e</p></div><p class="a">f</p>
         <p class="pane">g</p><p class="twice">h</p><p class="paper">i</p><p class="sub sub2">j</p>`,
        `<style>${sheet}</style>`,
      ),
    );
    expect(document.parts.map(shown)).toEqual("dfghij".split("").map((letter) => `prose text: ${letter}`));
    expect(document.leftOut).toEqual([
      { kind: "hidden", count: 3 },
      { kind: "style", count: 1 },
    ]);
  });
});

describe("what only looks hidden is read", () => {
  it.each([
    ["a sheet for print", '<style media="print">.a{display:none}</style>', 'class="a"'],
    ["a sheet without scripts", "<noscript><style>.a{display:none}</style></noscript>", 'class="a"'],
    ["a sheet in a template", "<template><style>.a{display:none}</style></template>", 'class="a"'],
    ["a sheet of another language", '<style type="text/x">.a{display:none}</style>', 'class="a"'],
    ["a class against its own style", "<style>.a{display:none}</style>", 'class="a" style="display:block"'],
    ["a class against its id", "<style>#b{display:block}.a{display:none}</style>", 'class="a" id="b"'],
    ["a class shown for good", "<style>.a{display:block !important}.a{display:none}</style>", 'class="a"'],
    ["a rule in a string", '<style>.q::before{content:"}.a{display:none}"}</style>', 'class="a"'],
    ["an attribute against a class", "<style>.a{display:block}</style>", 'class="a" hidden'],
    ["a later declaration", "", 'style="display:none;display:block"'],
    ["no value of CSS", "", 'style="display:nonex"'],
    ["no value with more behind", "", 'style="display:none foo"'],
    ["a comment in a style", "", 'style="/* display:none */"'],
    ["a string in a style", "", `style="content:'; display:none;'"`],
  ])("%s", (_, head, attributes) => {
    expect(parse(page(`<div ${attributes}><p>x</p></div>`, head)).document.parts.map(shown)).toEqual(["prose text: x"]);
  });
});

describe("tables of a page", () => {
  const tableOf = (inner: string): TablePart["table"] =>
    parse(page(`<table>${inner}</table>`)).document.parts.find((part): part is TablePart => part.kind === "table")!
      .table;

  it("are read with spans, two header rows, and tags that are left out", () => {
    const { header, headerRows, rows, caption } = tableOf(
      `<caption>Rash by arm</caption><thead><tr><th rowspan="2">Event<th colspan="2">Zinc (n = 40)<tr><th>n<th>%</thead>
       <tr><td colspan="3">Skin<tr><td rowspan="2">Rash<td>12<td>30<tr><td>13<td>32`,
    );
    expect(header.map(({ text }) => text)).toEqual(["Event", "Zinc (n = 40)", "Zinc (n = 40)"]);
    expect(headerRows).toBe(1);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Event", "n", "%"],
      ["Skin", "", ""],
      ["Rash", "12", "30"],
      ["Rash", "13", "32"],
    ]);
    expect(caption?.text).toBe("Rash by arm");
  });

  it("are not ended by a stray tag in a cell, and leave out hidden rows", () => {
    const [header, ...rows] = bodyOf(
      `<div><table><tr><th>Event</th><th>n</th></tr><tr style="display:none"><td>Old</td><td>1</td></tr>
       <tr><td>Rash</div></span></td><td>12</p></td></tr><tr><td>Fever</td><td>3</td></tr></table></div>`,
    );
    expect([header, rows]).toEqual(["Event | n // Rash | 12 // Fever | 3", []]);
  });

  it("take stacked cells apart", () => {
    expect(
      bodyOf("<table><tr><th>Response</th><th>n</th></tr><tr><td>CR<br>PR</td><td>9<br>12</td></tr></table>"),
    ).toEqual(["Response | n // CR | 9 // PR | 12"]);
  });

  it("that only lay the page out are read by their cells", () => {
    expect(
      bodyOf(`<table><tr><td>Menu</td><td><h2>Rash</h2><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>
        <table role="presentation"><tr><td>x</td><td>y</td></tr></table>`),
    ).toEqual(["prose text: Menu", "heading heading: Rash", "A | B // 1 | 2", "prose text: x", "prose text: y"]);
  });
});

describe("comments of a page", () => {
  const wrong = "Rash in 12 of 40 patients (32%).";

  it("leave out what the block behind them says, and nothing else", () => {
    const comment = "<!-- audit-ignore-next count-percentage-mismatch: printed so -->";
    expect(findingsOf(page(`<p>${wrong}</p>`))).toEqual(["3 12 of 40 patients (32%"]);
    expect(
      findingsOf(page(`${comment}<div>\n<p>\n${wrong}</p>\n<p>Fever in 9 of 40 patients (32%).</p></div>`)),
    ).toEqual(["6 9 of 40 patients (32%"]);
    expect(findingsOf(page(`${comment}<ul><li>A</li><li>${wrong}</li></ul>`))).toEqual([]);
    expect(findingsOf(page(`<p>${wrong}</p>${comment}`))).toContain("3 12 of 40 patients (32%");
  });

  it("speak for the page", () => {
    expect(findingsOf(page(`<p>${wrong}</p>`, "<!-- audit-ignore-file count-percentage-mismatch: so -->"))).toEqual([]);
  });

  it.each([
    `<script>"<!-- audit-ignore-file count-percentage-mismatch: so -->"</script>`,
    `<img alt="<!-- audit-ignore-file count-percentage-mismatch: so -->">`,
    `<title><!-- audit-ignore-file count-percentage-mismatch: so --></title>`,
  ])("%s is none", (markup) => {
    expect(findingsOf(page(`<p>${wrong}</p>`, markup))).toEqual(["3 12 of 40 patients (32%"]);
  });
});

describe("places", () => {
  it("are exact through entities, tags and line ends, in any chunks", () => {
    const pieces = [
      "<p>Rash&nbsp;in 12 (30%)",
      "<h2>m<sup>2</sup> &#x2264; 5</h2>",
      "\r\n",
      "<ul><li>a\r\n b</ul>",
      "<table><tr><td>1&lt;<td>2</table>",
      "</div>",
      "<b>x",
      "<!-- c -->",
      "<p hidden>&amp;</p>",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (body, size) => {
          const text = page(body.join(""));
          const { document } = parse(text);
          const chunks = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          expect([...html.parse("a.html", chunks)]).toEqual([...html.parse("a.html", [text])]);
          for (const part of document.parts)
            for (const prose of part.kind === "table" ? part.table.rows.flat() : [part.prose])
              for (const [index, { at, from, to }] of prose.pieces.entries()) {
                const read = prose.text.slice(at, prose.pieces[index + 1]?.at);
                expect(from).toBeLessThanOrEqual(to);
                if (read.length === to - from && read.trim() !== "")
                  expect(text.slice(from, to)).toBe(read.replaceAll("²", "2"));
                const span = sourceSpan(prose, 0, prose.text.length);
                expect(quoteAt(document, span)).toBe(text.slice(span.start, span.end));
              }
        },
      ),
    );
  });
});

describe("formats", () => {
  it.each([
    ["a.md", page("<p>12 of 40</p>")],
    ["a.txt", "\n<!-- saved from a shop -->\n<HTML lang=en><body>12 of 40"],
    ["a.xml", '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ["part.html", "<div>12 of 40</div>"],
    ["a.htm", "12 of 40"],
  ])("%s is told to be HTML", (path, text) => {
    expect(auditTexts([{ path, text }]).documents).toMatchObject([{ format: "html" }]);
  });
});
