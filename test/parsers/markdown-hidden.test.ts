import { describe, expect, it } from "vitest";
import { quoteOf, read, texts } from "./markdown-helper.ts";

describe("code of an MDX page", () => {
  it.each([
    ["a comment", "Seen in 9 {/* was 8 of 40 */}of 40."],
    ["a tag with properties", 'Seen in 9 <Chart title="8/40 (99%)" data={[{ n: 51, rate: "50%" }]} />of 40.'],
    ["a tag over several lines", "Seen in 9 <Chart\n  rows={[\n    1,\n  ]}\n/> of 40."],
    ["an expression", "Seen in 9 {rows.map((r) => `n }`)} of 40."],
    ["a fragment", "<>Seen in 9 of 40.</>"],
    ["a pair of tags", "<Note>Seen in 9 of 40.</Note>"],
    ["a string that closes", "Seen in 9 {'}'} of 40."],
    ["imports", 'import A from "./a"\nimport { B } from "./b";\n\nSeen in 9 of 40.'],
    [
      "exports",
      'export const rows = [\n  { n: 51,\n\n    rate: "8/40 (99%)" },\n];\nexport default Layout;\n\nSeen in 9 of 40.',
    ],
  ])("%s is not read", (_what, text) => expect(texts(text, "a.mdx")).toEqual(["prose: Seen in 9 of 40."]));

  it("is known without the name of the page where no text has its form", () => {
    const page =
      'import A from "./a"\n\nexport const n = 51;\n\nSeen {/* not */}in 9 of 40. <A n={8} /> <B>It held.</B>\n\nimport duties of 12% rose {so far}.';
    expect(texts(page)).toEqual(["prose: Seen in 9 of 40. It held.", "prose: import duties of 12% rose {so far}."]);
  });

  it("leaves text between angle brackets and unclosed braces", () => {
    const page = "Values <LLN and >ULN; <Arm and {12 of 40.\n\nAnd 9 of 40 {open.";
    expect(texts(page)).toEqual(["prose: Values <LLN and >ULN; <Arm and {12 of 40.", "prose: And 9 of 40 {open."]);
    expect(texts("A {12 of 40.\n\nAnd {9 of 40.", "a.mdx")).toEqual(["prose: A {12 of 40.", "prose: And {9 of 40."]);
  });

  it("prints an expression that is a value", () => {
    const { document } = read('Seen in {9} of 40 ({"22.5%"}).', "a.mdx");
    expect(quoteOf(document, "9 of 40 ( 22.5%)")).toBe('9} of 40 ({"22.5%"})');
  });

  it("may hold text that looks like code in its own code", () => {
    expect(texts("```text\n{n} <A b={c} />\n```\n\nThe `{` and 9 of 40 `}` here.", "a.mdx")).toEqual([
      "prose: {n} <A b={c} />",
      "prose: The { and 9 of 40 } here.",
    ]);
  });
});

describe("inline code", () => {
  it("is a name, or nothing where it holds a number", () => {
    expect(texts("Zelotinib (`zelo`) gave `n = 12` and `NCT01234567` here.")).toEqual([
      "prose: Zelotinib (zelo) gave ￼ and ￼ here.",
    ]);
  });
});

describe("what is struck out or commented", () => {
  it.each([
    ["9~~8~~ of 40", "9 of 40"],
    ["It rose ~~by **12%**~~, then fell.", "It rose , then fell."],
    ["12~~, of 40~~13", "12 13"],
    ["12~~ of 40~~13", "12~~ of 40~~13"],
    ["<del>12%</del>13% and <s>a</s> b", "13% and b"],
    ["about ~~ 5 and ~~ 6", "about ~~ 5 and ~~ 6"],
    ["~~never closed", "~~never closed"],
    ["9 <!-- 8 --> of 40", "9 of 40"],
    ["9 <!-- 8 --!> of 40\n\n-->", "9 of 40"],
  ])("%j reads %j", (text, expected) => expect(texts(text)[0]).toBe(`prose: ${expected}`));

  it("is not read over several blocks", () => {
    expect(texts("One.\n\n<!-- | a | b |\n\n|--|--|\n| 1 | 2 |\n\n# No -->\n\nTwo.")).toEqual([
      "prose: One.",
      "prose: Two.",
    ]);
  });
});
