import fc from "fast-check";
import type { Nodes } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { code, prose } from "../../src/reporters/markdown/escape.ts";
import markdown from "../../src/reporters/markdown.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { visible } from "../../src/reporters/text/visible.ts";
import { anyRun, everywhere, hostile, options, ordinary } from "./hostile.ts";
import { findingOf, locationOf, runOf } from "./sample-run.ts";

const report = (run: Run) => markdown.report(run, options);

function parse(text: string): Nodes {
  const processor = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] });
  return processor.parse(text);
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap((child) => nodesOf(child as Nodes)) : [])];
}

/** The text that a reader sees, without code. */
function textIn(node: Nodes): string {
  return nodesOf(node)
    .map((one) => (one.type === "text" ? one.value : ""))
    .join("");
}

const ownHtml = ["<!-- -->", "<span>", "</span>", "<details><summary>Details</summary>", "</details>"];
const ownBlocks = ["root", "heading", "table", "tableRow", "tableCell", "paragraph", "list", "listItem"];
const ownSpans = ["text", "strong", "inlineCode", "html"];

/** Nothing but what the report itself writes: no link, image, foreign HTML, code block or heading of the text. */
function check(run: Run): void {
  const written = report(run);
  expect(Buffer.byteLength(written)).toBeLessThanOrEqual(60_000);
  expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s*::/mu);
  const nodes = nodesOf(parse(written));
  for (const node of nodes) {
    expect([...ownBlocks, ...ownSpans]).toContain(node.type);
    if (node.type === "html") expect(ownHtml).toContain(node.value);
    // One level of list: text that begins like an item opens no list of its own.
    if (node.type === "listItem") expect(node.children.map(({ type }) => type)).toEqual(["paragraph"]);
  }
  const paths = new Set(run.findings.map(({ at }) => at.path)).size;
  const headings = nodes.filter(({ type }) => type === "heading").length;
  expect(headings).toBeLessThanOrEqual(1 + run.findings.length + 1);
  expect(headings).toBeGreaterThanOrEqual(1 + paths + Math.min(1, run.problems.length));
  expect(nodes.filter(({ type }) => type === "table")).toHaveLength(1);
}

test("a report sums up, then shows the findings by file", () => {
  expect(report(ordinary)).toBe(
    `\
## source-audit: 2 findings

| Errors | Warnings | Info | Suppressed | Documents | Comparisons | Not settled | Numbers not read | Problems |
| --: | --: | --: | --: | --: | --: | --: | --: | --: |
| 1 | 1 | 0 | 1 | 2 | 5 | 1 | 2 | 2 |

### Not audited, or noticed

- **not audited** \`lost.md\`: Does not exist. Check the name.
- **notice** \`pages/a page.md\`, line 3: A row was cut. Mend it.

### \`pages/a page.md\`

**error** \`response-rate-mismatch\`, line 1: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.

<details><summary>Details</summary>

- 2 + 10 = 12 responders
- 12 / 51 = 23.53%, printed 22%
- 22% fits N = 54 to 55
- stated rate: \`22%\` (line 1, column 15)
- evaluable: \`51\` (line 1, column 59)

Check the rate, the counts and the number of evaluable patients against the source.

</details>

### \`records.nbib\`

**warning** \`check-digit-wrong\`, line 2: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.

<details><summary>Details</summary>

- 2 + 10 = 12 responders
- 12 / 51 = 23.53%, printed 22%
- 22% fits N = 54 to 55
- stated rate: \`7 of␊      9\` (line 2, column 7)
- stated rate: \`22%\` (\`pages/a page.md\`, line 1, column 15)

Check the rate, the counts and the number of evaluable patients against the source.

</details>
`.replace("- stated rate: `7 of␊", "- `7 of␊"),
  );
});

test("nothing found is said", () => {
  expect(report(runOf([]))).toMatch(/^## source-audit: no findings\n\n\| Errors /);
});

test("whatever the text, no markup comes of it", () => {
  check(hostile);
  fc.assert(fc.property(anyRun, check), { numRuns: 200 });
});

const markup = [
  ...[
    "*a* _b_ **c** ~~d~~ `e`",
    "# h",
    "## h ##",
    "- l",
    "+ l",
    "1. n",
    "2) n",
    "> q",
    "---",
    "===",
    "***",
    "```js",
    "~~~",
  ],
  ...[
    "| a | b |",
    "[x](y)",
    "![x](y)",
    "[x]: y",
    "[^1]",
    "<b>",
    "</details>",
    "<!-- c -->",
    "&copy; &#64;",
    "\\*",
    "[ ] t",
  ],
  ...[
    "a < b > c",
    "12 % of 51^2",
    "    code",
    "https://x.example/a_b",
    "www.x.example",
    "a@x.example",
    "@everyone #1 $x$ $y$",
  ],
];

test.each(markup)("%j reads as it stands", (text) => {
  expect(textIn(parse(prose(text)))).toBe(text.trim());
});

test("text reads as it stands, whatever it is", () => {
  const any = fc.string({ unit: fc.constantFrom(..."*_`~#+-=.:()[]{}<>|\\!&$@^%1a. ".split("")), maxLength: 30 });
  fc.assert(
    fc.property(any, (text) => {
      expect(textIn(parse(`x ${prose(text)}`)).trim()).toBe(`x ${text.trim()}`.trim());
      expect(textIn(parse(prose(text)))).toBe(text.trim());
    }),
    { numRuns: 1000 },
  );
});

test("code reads as it stands, whatever it is", () => {
  const any = fc.string({ unit: fc.constantFrom(..."`* <&\\|a\n".split("")), maxLength: 20 });
  fc.assert(
    fc.property(any, (text) => {
      const [only] = nodesOf(parse(`x ${code(text)} x`)).filter(({ type }) => type === "inlineCode");
      const shown = visible(text);
      if (shown.trim() === "") expect(only).toBeUndefined();
      else expect(only).toMatchObject({ value: shown });
    }),
    { numRuns: 1000 },
  );
});

test("mentions, references and addresses are broken where a server looks for them", () => {
  expect(prose("@everyone #12 !3 https://x.example www.x.example")).not.toMatch(/@\w|#\d|!\d|:\/\/|www\./);
});

test("a report stays within its bounds, keeps the loudest findings and says what was cut", () => {
  const findings = Array.from({ length: 2000 }, (_, index) =>
    findingOf(locationOf(`p${index >> 3}.md`, "22%", "22%"), [], {
      severity: index % 10 === 9 ? "error" : "info",
      fingerprint: `${index}`,
    }),
  );
  const run = runOf(findings);
  check({ ...run, findings: [] });
  const written = report(run);
  expect(Buffer.byteLength(written)).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(written)).toBeGreaterThan(55_000);
  const shown = written.match(/^\*\*(?:error|info)\*\*/gm)!;
  const errors = shown.filter((head) => head === "**error**").length;
  expect(errors === 200 || shown.length === errors).toBe(true);
  const [, missing, brief] = /Cut to 60 KB: ([\d,]+) findings not shown, (\d+) shown without details/.exec(written)!;
  expect(Number(missing!.replace(",", "")) + shown.length).toBe(2000);
  expect(shown.length - Number(brief)).toBe(written.match(/<details>/g)!.length);
});

test("very long text stays within the bounds", () => {
  const run = everywhere("👩‍🔬`*<\ud800".repeat(30_000));
  const problems = Array.from({ length: 100 }, () => run.problems[0]!);
  check({ ...run, problems });
  expect(report({ ...run, problems })).toMatch(/… and \d+ more problems/);
});
