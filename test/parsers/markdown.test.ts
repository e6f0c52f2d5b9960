import { describe, expect, it } from "vitest";
import markdown from "../../src/parsers/markdown.ts";
import medline from "../../src/parsers/medline.ts";
import { first, quoteOf, read, texts } from "./markdown-helper.ts";

describe("inline markup", () => {
  it.each([
    ["**Velimogene**'s rate and **velimogene**-resistant lines", "Velimogene's rate and velimogene-resistant lines"],
    ["*arm of **velimogene** in lymphoma*", "arm of velimogene in lymphoma"],
    ["**Rate (ORR):**22% of all", "Rate (ORR):22% of all"],
    ["at *P=*0.03 here", "at P=0.03 here"],
    ["`code` and [a link](https://a.example/x)", "code and a link"],
    ["22&nbsp;% &lt; 30% &#8805; 5", "22\u00a0% < 30% ≥ 5"],
    ["grade $\\geq 3$ in ( $\\geq 5\\%$ )", "grade ≥ 3 in ( ≥ 5% )"],
    ["0.1–20  $\\mu\\text{mol/L}$ of TNF $\\alpha$", "0.1–20  μmol/L of TNF α"],
    ["$30 \\times 10^{9}$/L and 45 mg/m$^{2}$", "30 × 10⁹/L and 45 mg/m²"],
    ["$\\frac{1}{2}$ of them", "1/2 of them"],
    ["$\\dfrac{4 + 5}{40} = 22.5\\,\\%$", "(4 + 5)/40 = 22.5 %"],
    ["$\\frac{\\text{CR}+\\text{PR}}{(N)}$", "(CR+PR)/(N)"],
    ["$$\n\\text{ORR} = \\frac{9}{40}\n  \\approx 22.5\\%\n$$", "ORR = 9/40 ≈ 22.5%"],
    ["\\[ n_{\\text{CR}} = 4 \\] and \\(\\text{ORR}_{\\text{A}}\\) of $H_2O$", "n_CR = 4 and ORR_A of H2O"],
    ["$\\begin{aligned} a &= 1 \\\\ b &= 2 \\end{aligned}$", "a = 1 b = 2"],
    ["$\\unknown{4} = 5$", "\\unknown{4} = 5"],
    ["rate \\frac{4+5}{40} \\geq 22\\%", "rate (4+5)/40 ≥ 22%"],
    ["an open \\frac{4", "an open \\frac{4"],
    ["seen \\[12\\], at $$5", "seen [12], at $$5"],
    ["$\\leq 4 \\pm 1$", "≤ 4 ± 1"],
    ["costs $5 and then $10 more", "costs $5 and then $10 more"],
    ["one\n  two  \nthree\\\nfour", "one two three four"],
    ["n = 71<sup>43</sup> and mg/m<sup>2</sup>, H<sub>2</sub>O<!-- no -->", "n = 71⁴³ and mg/m², H2O"],
    ["a<br>b", "a b"],
    ["18 of 41[^1] women[^a] slept\n\n[^1]: Once.", "18 of 41 women slept"],
    ["the plane x[^2] and R[^3]", "the plane x[^2] and R[^3]"],
    ["seen [1] [2], [3,4]", "seen [1] [2], [3,4]"],
    ["seen [1].\n\n[1]: https://a.example/x", "seen [1]."],
    ["seen.[9](https://a.example/x)", "seen.[9]"],
    ["![plot of the rate](plot.png) shows", "plot of the rate shows"],
    ["in 5\\* of 9", "in 5* of 9"],
    ["> quoted **n = 4**\n> goes on", "quoted n = 4 goes on"],
    ["> 30% of them", "> 30% of them"],
    ["\n\n> 30% of *4/9*\n\nEnd.", "> 30% of 4/9"],
    ["> 30% of them\n> died", "30% of them died"],
    ["values <LLN and >ULN", "values <LLN and >ULN"],
    ["2*3*4 and 10**9", "2*3*4 and 10**9"],
    ["A line of text.\n---", "A line of text."],
    ["    indented n = 4", "indented n = 4"],
  ])("%j reads %j", (text, expected) => expect(first(text)).toBe(expected));

  it("quotes the source as it stands", () => {
    const { document } = read("A **grade $\\geq 3$** event\nin &lt; 5% of **(N=98)**x");
    expect(quoteOf(document, "≥ 3")).toBe("$\\geq 3$");
    expect(quoteOf(document, "event in")).toBe("event\nin");
    expect(quoteOf(document, "< 5%")).toBe("&lt; 5%");
    expect(quoteOf(document, "N=98")).toBe("N=98");
  });
});

describe("parts", () => {
  it("places each part under its headings", () => {
    const { document } = read("# T\n\na\n\n## U\n\nb\n\n### V\n\nc\n\n## W\n\n- d");
    const seen = document.parts.map((part) => [part.kind, part.headings.join("/")]);
    expect(seen).toEqual([
      ["heading", ""],
      ["prose", "T"],
      ["heading", "T"],
      ["prose", "T/U"],
      ["heading", "T/U"],
      ["prose", "T/U/V"],
      ["heading", "T"],
      ["list-item", "T/W"],
    ]);
  });

  it("keeps the printed number of an ordered item, also across blank lines", () => {
    const { document } = read("1. first\n2. second\n\n5. fifth [host.example]\n\n- other\n  - inner");
    const seen = document.parts.map((part) =>
      part.kind === "table" ? [] : [part.kind, part.tag, part.depth, part.prose.text],
    );
    expect(seen).toEqual([
      ["list-item", "1", 1, "first"],
      ["list-item", "2", 1, "second"],
      ["list-item", "5", 1, "fifth [host.example]"],
      ["list-item", undefined, 1, "other"],
      ["list-item", undefined, 2, "inner"],
    ]);
  });

  it.each([
    ["At [<https://a.example/p#nct01234567>]", ["prose: At", "url: https://a.example/p#nct01234567"]],
    ["See https://a.example/x_y_(z).", ["prose: See .", "url: https://a.example/x_y_(z)"]],
    ['See [the page](https://a.example/q "t") now', ["prose: See the page now", "url: https://a.example/q"]],
    ["[Get it](#)", ["prose: Get it"]],
    [
      "Web: [www.a.example](https://www.a.example)",
      ["prose: Web:", "url: www.a.example", "url: https://www.a.example"],
    ],
    ['<a href="https://a.example/h">here</a>', ["prose: here", "url: https://a.example/h"]],
    ["t [x][r]\n\n[r]: <https://a.example/d>", ["prose: t x", "url: https://a.example/d"]],
  ])("%j has its URLs as parts", (text, expected) => expect(texts(text)).toEqual(expected));

  it("reads blocks of HTML without their comments and scripts", () => {
    const text =
      "<div>\n<h2>Results here</h2>\n<p>Rate <b>22%</b></p><!-- x <p>no</p> --><script>var n = 4</script>\n<li>one</li>\n</div>";
    expect(texts(text)).toEqual(["heading: Results here", "prose: Rate 22%", "list-item: one"]);
  });

  it("keeps code of a programming language out, and text in", () => {
    expect(texts("```python\nn = 4\n```\n\n```\nn = 5\nof 9\n```")).toEqual(["prose: n = 5 of 9"]);
  });
});

describe("headings without marks", () => {
  const page =
    "Mode of Action: An Overview\n\nAuthor: A. Person\n\nDirect Effects in Cells [3]\n\nIt kills cells.\n\nN was 4\n\nEnd.";
  it("are restored on a page that has no others", () =>
    expect(texts(page)).toEqual([
      "heading: Mode of Action: An Overview",
      "prose: Author: A. Person",
      "heading: Direct Effects in Cells [3]",
      "prose: It kills cells.",
      "prose: N was 4",
      "prose: End.",
    ]));

  it.each(["Objective Response Rate 22%", "Phase Two\n\nText.", "# Real\n\nNot One Here\n\nText.\n\nMore."])(
    "are not made up in %j",
    (text) =>
      expect(texts(text).filter((part) => part.startsWith("heading"))).toHaveLength(text.startsWith("#") ? 1 : 0),
  );
});

it("leaves records and binary files to others", () => {
  expect(markdown.detects("PMID- 123\nTI  - x")).toBe(false);
  expect(markdown.detects("a\0b")).toBe(false);
  expect(markdown.detects("plain text")).toBe(true);
});

it.each(["# Sources", "---\ntitle: Sources\n---", "> As PubMed has it:", "| Source |\n|---|\n| PubMed |"])(
  "is a page that opens with %j though a record is pasted into it",
  (opening) => {
    const page = `${opening}\n\nPMID- 123\nOWN - NLM\nTI  - A trial.\n`;
    expect(markdown.detects(page)).toBe(true);
    expect(medline.detects(page)).toBe(false);
  },
);

describe("a number that a list would eat", () => {
  it.each([
    ["The number of responders was\n\n21. Of these, 9 died.", "The number of responders was 21. Of these, 9 died."],
    ["Events of at least grade\n1. They were rare.", "Events of at least grade 1. They were rare."],
    ["- The number was\n21. Of these, 9 died.", "The number was 21. Of these, 9 died."],
    ["Zinc (group\n1) or sham (group\n2). All slept.", "Zinc (group 1) or sham (group 2). All slept."],
  ])("stays in its sentence: %j", (text, expected) => {
    const { document } = read(text);
    expect(document.parts).toHaveLength(1);
    expect(first(text)).toBe(expected);
  });

  it.each(["It rained.\n\n21. Of these", "# Total of\n\n21. Of these", "It was:\n\n1. One\n2. Two"])(
    "is one of an item in %j",
    (text) => expect(read(text).document.parts.at(-1)).toMatchObject({ kind: "list-item" }),
  );
});
