/** Articles in JATS: which files are some, and that no text in one is lost. */
import { describe, expect, it } from "vitest";
import type { Document, Part, Problem } from "../../src/document/index.ts";
import jats from "../../src/parsers/jats.ts";

const article = (body: string, front = "", back = "") =>
  `<?xml version="1.0"?>\n<article><front><article-meta>${front}</article-meta></front><body>${body}</body><back>${back}</back></article>\n`;

function read(text: string): { readonly documents: readonly Document[]; readonly problems: readonly Problem[] } {
  const parsed = [...jats.parse("a.nxml", [text])];
  return {
    documents: parsed.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

const shown = (part: Part): string => (part.kind === "table" ? "table" : `${part.role}: ${part.prose.text}`);
const partsOf = (text: string): string[] => read(text).documents.flatMap(({ parts }) => parts.map(shown));
const bodyOf = (body: string): string[] => partsOf(article(body));

describe("detects", () => {
  it.each([
    ["an article of a type", '<?xml version="1.0"?>\n<article article-type="research-article"><body/></article>', true],
    ["a version of JATS", '<article dtd-version="1.3"><body/></article>', true],
    ["a front at once", article("<p>x</p>"), true],
    ["a front in a namespace", "<j:article xmlns:j='x'><j:front/></j:article>", true],
    ["a declaration", "<!DOCTYPE article PUBLIC '-//NLM//DTD JATS 1.0//EN' 'x.dtd'>\n<article><body/></article>", true],
    ["a set", "<pmc-articleset>\n<article article-type='letter'><body/></article></pmc-articleset>", true],
    ["no article of HTML", '<article class="post">\n<header><h1>Zinc</h1></header>\n<p>12 women</p></article>', false],
    ["none behind a comment", "<!-- c -->\n<article>\n<p>12 women</p></article>", false],
    ["none in a page of Markdown", "<article>\n</article>\n\n# Zinc\n", false],
  ])("%s", (_, head, expected) => {
    expect(jats.detects(head)).toBe(expected);
  });
});

describe("text is read whatever it stands in", () => {
  it.each([
    "<preformat>In 12 women</preformat>",
    "<alternatives><p>In 12 women</p></alternatives>",
    "<speech><p>In 12 women</p></speech>",
    "<verse-group><verse-line>In 12</verse-line><verse-line>women</verse-line></verse-group>",
    "<supplementary-material><caption><p>In 12 women</p></caption></supplementary-material>",
    "<table-wrap><table><tr><td>a</td><td>b</td></tr></table><foo>In 12 women</foo></table-wrap>",
    "<fig><p>In 12 women</p></fig>",
    "<p><italic><fn><p>In 12 women</p></fn></italic></p>",
    "<foo><bar>In 12 <b>women</b></bar></foo>",
    "In 12 <b>women</b>",
  ])("%s", (markup) => {
    const texts = (body: string) => bodyOf(body).filter((part) => part.startsWith("text: "));
    expect(texts(markup)).toEqual(["text: In 12 women"]);
    expect(texts(`<sec><title>T</title>${markup}</sec>`)).toEqual(["text: In 12 women"]);
  });

  it("also in articles and responses within it, and where no text belongs", () => {
    const inner = (name: string) =>
      `<${name}><front-stub><title-group><article-title>Of ${name}</article-title></title-group></front-stub><body><p>In ${name}</p></body></${name}>`;
    const text = `<article><front><article-meta/></front><h1>Zinc</h1><body><p>x</p></body>${inner("sub-article")}${inner("response")}</article>`;
    expect(partsOf(text)).toEqual([
      "text: x",
      "text: Zinc",
      "title: Of sub-article",
      "text: In sub-article",
      "title: Of response",
      "text: In response",
    ]);
  });

  it("or its loss is told: text behind the end, and in a set", () => {
    const behind = read(`${article("<p>x</p>")}\n# Zinc\n\nIn 12 women`);
    expect(behind.problems).toMatchObject([
      {
        line: 4,
        severity: "error",
        message: 'Skipped 14 characters outside any article, beginning "# Zinc In 12 women".',
      },
    ]);
    expect(read(`${article("<p>x</p>")}<p>In 12</p>`).problems).toMatchObject([{ line: 3, severity: "error" }]);
    expect(read(`<set><date>2020</date>${article("<p>x</p>").slice(22)}</set>`).problems).toMatchObject([
      { line: 1, severity: "notice" },
    ]);
  });

  it("and so is the loss of its structure where elements are nested too deeply", () => {
    const { documents, problems } = read(article(`${"<sec>".repeat(200)}<p>In 12 women</p>${"</sec>".repeat(200)}`));
    expect(documents[0]!.parts.map(shown)).toEqual(["text: In 12 women"]);
    expect(problems).toMatchObject([{ severity: "error" }]);
    expect(problems[0]!.message).toMatch(/nested too deeply/);
  });
});
