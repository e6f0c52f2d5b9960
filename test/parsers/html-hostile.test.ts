/** Pages of HTML that are made to overflow a reader or to keep it busy. */
import { describe, expect, it } from "vitest";
import html from "../../src/parsers/html.ts";
import { expectLinear, processorTime } from "../processor-time.ts";

const page = (body: string, head = "") => `<!DOCTYPE html>\n<html><head>${head}</head>\n<body>${body}</body></html>\n`;

/** The text of the page, part by part, and the severity of what was said of it. */
function parse(text: string): { readonly texts: readonly string[]; readonly severities: readonly string[] } {
  const parsed = [...html.parse("a.html", [text])];
  const parts = parsed.flatMap((one) => ("document" in one ? one.document.parts : []));
  return {
    texts: parts.flatMap((part) => (part.kind === "table" ? [] : [part.prose.text])),
    severities: parsed.flatMap((one) => ("problem" in one ? [one.problem.severity] : [])),
  };
}

describe("hostile input", () => {
  it("nested without end is read as far as it goes, and said", () => {
    const { texts, severities } = parse(page(`<p>First</p>${"<div>".repeat(150)}${"<span>".repeat(300)}Rash in 12`));
    expect(texts).toEqual(["First", "Rash in 12"]);
    expect(severities).toEqual(["notice"]);
    expect(parse(page("<div>".repeat(100_000))).severities).toEqual(["error"]);
  });

  it.each([
    ["<p>", 40_000],
    ["<div><p>a</div>", 20_000],
    ["<b class=a>x</p>", 20_000],
    ["<table><tr><td>a", 10_000],
    ["<table><tr><td>a</td><td>b</td></tr></table>", 5_000],
    ["<td colspan=1000000000 rowspan=1000000000>", 5_000],
    ["</div>", 50_000],
    ["<!-- audit-ignore-next x: y -->", 10_000],
    ["<!-- ", 50_000],
    ["<script>", 50_000],
    ["<a href=x>1</a>", 20_000],
    ["<dl><dt>a<dd>b", 10_000],
    ["<meta name=description content='a'>", 10_000],
    ["&amp;", 100_000],
    ["<title>", 20_000],
    ["<p><b class=NUMBER>x", 10_000],
  ])("is read in linear time: %s over and over", (piece, times) => {
    let number = 0;
    const time = (count: number): number => {
      const text = page(piece.repeat(count).replace(/NUMBER/g, () => String(number++)));
      const start = processorTime();
      parse(text);
      return processorTime() - start;
    };
    expectLinear(time, times / 16);
  });

  it.each([
    ["an attribute", 50, (size: number) => page(`<p title="${"a ".repeat(size / 2)}">x</p>`)],
    ["an attribute with tags in it", 5, (size: number) => page(`<p title="${"<b>".repeat(size / 3)}">x</p>`)],
    [
      "attributes",
      5,
      (size: number) => page(`<p ${Array.from({ length: size / 8 }, (_, i) => `a${i}`).join(" ")}>x</p>`),
    ],
    [
      "a description",
      5,
      (size: number) => page("<p>x</p>", `<meta name="description" content="${"a ".repeat(size / 2)}">`),
    ],
    ["a script", 5, (size: number) => page(`<script>${"a ".repeat(size / 2)}</script><p>x</p>`)],
  ])("of megabytes in %s is read", (_of, megabytes, text) => {
    const start = processorTime();
    expect(parse(text(megabytes * 1_000_000)).texts).toContain("x");
    expect(processorTime() - start).toBeLessThan(megabytes * 400);
  });
});
