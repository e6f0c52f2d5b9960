import { describe, expect, test } from "vitest";
import pretty from "../../src/reporters/pretty.ts";
import type { ReportOptions, Run } from "../../src/reporters/reporter.ts";
import { bindings, findingOf, locationOf, runOf } from "./sample-run.ts";

const options: ReportOptions = {
  tool: { name: "source-audit", version: "0.1.0" },
  color: false,
  width: 80,
  quiet: false,
  verbose: false,
};

/** The report without its summary. */
const report = (run: Run, more: Partial<ReportOptions> = {}) => pretty.report(run, { ...options, ...more });
const body = (run: Run, more: Partial<ReportOptions> = {}) => report(run, more).split("\nDocuments")[0]!;

const rate = "Response rate 22%: 2 complete and 10 partial responses of 51.";

test("a finding shows its place, operands, arithmetic and advice", () => {
  const at = locationOf("page.md", rate, "22%", "stated rate");
  const related = [
    locationOf("page.md", rate, "2 complete", "complete"),
    locationOf("page.md", rate, "10 partial", "partial"),
    locationOf("page.md", rate, "51", "evaluable"),
  ];
  expect(report(runOf([findingOf(at, related)]))).toBe(`\
error[response-rate-mismatch]: The response rate is given as 22%, but 2
  complete and 10 partial responses of 51 are 23.5%.
  --> page.md:1:15
   |
 1 | Response rate 22%: 2 complete and 10 partial responses of 51.
   |               ^^^  ----------     ----------              -- evaluable
   |               |    complete       partial
   |               stated rate
   |
   = 2 + 10 = 12 responders
   = 12 / 51 = 23.53%, printed 22%
   = 22% fits N = 54 to 55
   = help: Check the rate, the counts and the number of evaluable patients
     against the source.

Documents    1
Claims       7
Numbers      12: 9 in claims, 2 of other kinds, 1 not read
Comparisons  4 made by 1 of 2 rules: 3 agree, 1 does not; 1 more could not be
             settled (--verbose shows them)
Findings     1 error
`);
});

test("evidence is told where the run was asked for it", () => {
  const confidenceFrom = { kind: "denominator from earlier-sentence", compared: 1650 };
  const finding = findingOf(locationOf("page.md", rate, "22%", "stated rate"), [], { bindings, confidenceFrom });
  expect(body(runOf([finding])).split("source.\n")[1]).toBe(`\
   = evidence: of 1,650 real statements like this one (denominator from
     earlier-sentence), 97.1% hold
     stated rate "22%"
       denominator: 51, the 51 evaluable named last before it; reliability
         0.93; or 55, 60
       cohort: whole study, by the weight of evidence
         +1.01 the sentence names no group
         -0.55 the figure is a response
`);
  expect(body(runOf([{ ...finding, confidenceFrom: { kind: null, compared: 50 } }]))).toContain(
    "= evidence: of 50 real statements that this rule compared, 97.1% hold\n",
  );
  expect(body(runOf([{ ...finding, confidenceFrom: null }]))).toContain(
    "= evidence: of real statements weighed like this one, 97.1% hold\n",
  );
  expect(body(runOf([{ ...finding, confidence: null }]))).toContain(
    "= evidence: too few statements like this one were compared to say how often",
  );
  expect(body(runOf([findingOf(finding.at)]))).not.toContain("evidence:");
});

test("operands of other files follow the primary one's file", () => {
  const abstract = "PMID- 1\nAB  - Of 55 patients\n      seven responded.";
  const related = [
    locationOf("one.nbib", abstract, "patients\n      seven", "responders"),
    locationOf("page.md", rate, "51", "evaluable"),
  ];
  const text = body(runOf([findingOf(locationOf("page.md", rate, "22%", "rate"), related)]));
  expect(text).toContain(`\
  --> one.nbib:2:13
   |
 2 | AB  - Of 55 patients
   |             --------
 3 |       seven responded.
   |       ----- responders
   |
`);
  expect(text.indexOf("page.md")).toBeLessThan(text.indexOf("one.nbib"));
});

test("overlapping operands get underlines of their own, the primary one's first", () => {
  const text = "ORR 44% (55/125; 95% CI 35.1-53.2)";
  const related = [
    locationOf("page.md", text, "44% (55/125", "proportion"),
    locationOf("page.md", text, "35.1-53.2", "interval"),
  ];
  expect(body(runOf([findingOf(locationOf("page.md", text, "44%", "rate"), related)]))).toContain(`\
 1 | ORR 44% (55/125; 95% CI 35.1-53.2)
   |     ^^^ rate
   |     -----------         --------- interval
   |     proportion
`);
});

test("a long line is cut around each operand, in rows that fit the terminal", () => {
  const line = `${"before it all ".repeat(30)}22% of 51 ${"and so on ".repeat(30)}7 of 9${" to the end".repeat(20)}`;
  const at = locationOf("page.md", line, "22%", "rate");
  for (const width of [40, 60, 80, 120]) {
    const text = body(runOf([findingOf(at, [locationOf("page.md", line, "7 of 9", "other")])]), { width });
    const rows = text.split("\n").filter((row) => /^ {2,}\d+ \||^ +\|/.test(row));
    for (const row of rows) expect(row.length, row).toBeLessThanOrEqual(width);
    const shown = text.split("\n").filter((row) => row.startsWith(" 1 | …"));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain("22%");
    expect(shown[1]).toContain("7 of 9");
  }
});

test("an excerpt that the engine cut says so at both ends", () => {
  const line = `${"x ".repeat(3000)}22%${" y".repeat(3000)}`;
  expect(body(runOf([findingOf(locationOf("page.md", line, "22%", "rate"))]))).toMatch(
    / 1 \| ….*22%.*…\n {3}\| +\^\^\^ rate/,
  );
});

describe("what is underlined is what was quoted", () => {
  const texts = [
    "日本語の患者55名",
    "naïve 55 café",
    "👩‍🔬👩‍🔬 55",
    "\ta\t55",
    "a\u202eb 55",
    "e\u0301\u0301 55",
    "\u200b55",
  ];
  test.each(texts)("%j", (text) => {
    const lines = body(runOf([findingOf(locationOf("page.md", text, "55", "n"))])).split("\n");
    const row = lines.findIndex((line) => line.startsWith(" 1 |"));
    const before = lines[row]!.slice(0, lines[row]!.indexOf("55"));
    const columns = [...new Intl.Segmenter().segment(before)].reduce(
      (sum, { segment }) =>
        sum + (/\p{Script=Han}|\p{Script=Hiragana}|\p{Extended_Pictographic}/u.test(segment) ? 2 : 1),
      0,
    );
    expect(lines[row + 1]!.indexOf("^^")).toBe(columns);
  });
});

test("nothing in the text steers the terminal or a build server", () => {
  const evil = "22% \x1b[31m\x07\u202e\u2066\u0085\u2028##[error]x ##vso[x] ##teamcity[x]";
  const at = locationOf("a\n::error::b\x1b]0;x\x07.md", evil, "22%", "\x1b[1mlabel");
  const finding = findingOf(at, [], {
    message: `${evil}\n::warning::${"y".repeat(90)} ::error::`,
    explanation: [evil],
    advice: evil,
    bindings: [{ ...bindings[0]!, label: evil, quote: evil, to: evil, why: evil, alternatives: [evil] }],
  });
  const run = runOf([finding], {
    unsettled: [{ rule: "r", reason: evil, at, related: [] }],
    problems: [{ path: at.path, line: 1, message: evil, remedy: evil, severity: "error" }],
  });
  for (const width of [40, 41, 42, 43, 44, 80]) {
    const text = report(run, { verbose: true, width });
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##\[|##vso\[|##teamcity\[/);
  }
});

test("quiet leaves only errors, and nothing when there are none", () => {
  const at = locationOf("page.md", rate, "22%");
  const warning = findingOf(at, [], { severity: "warning" });
  expect(report(runOf([warning]), { quiet: true })).toBe("");
  const text = report(runOf([warning, findingOf(at)]), { quiet: true });
  expect(text).toMatch(/^error\[/);
  expect(text).not.toContain("warning[");
  expect(text).not.toContain("Documents");
});

test("verbose shows what could not be settled, and what each rule did", () => {
  const at = locationOf("page.md", rate, "22%", "rate");
  const unsettled = [{ rule: "some-rule", reason: "Two cohorts could be meant.", at, related: [] }];
  const text = report(runOf([], { unsettled }), { verbose: true });
  expect(text).toContain(`unsettled[some-rule]: Two cohorts could be meant.\n  --> page.md:1:15 rate: "22%"`);
  expect(text).toContain("Found nothing to read: check-digit-wrong");
});

test("what was suppressed is counted, and shown to those who ask", () => {
  const finding = findingOf(locationOf("page.md", rate, "22%", "rate"));
  const suppressed = [{ finding, by: "baseline", reason: "Known since March." } as const];
  const run = { ...runOf([]), suppressed };
  expect(report(run)).toContain("Findings     none\nSuppressed   1 by the baseline\n");
  const text = report(run, { verbose: true, width: 120 });
  expect(text).toContain(`suppressed[response-rate-mismatch]: ${finding.message.slice(0, 40)}`);
  expect(text).toContain("  --> page.md:1:15\n  = baseline: Known since March.\n");
});

test("silence says whether anything was compared", () => {
  const rules = [{ id: "a", severity: "error", pass: 0, fail: 0, unsure: 0, ran: false } as const];
  expect(report(runOf([], { rules }))).toContain("Comparisons  none made\nFindings     none");
});

test("colour only adds escapes", () => {
  const run = runOf([findingOf(locationOf("page.md", rate, "22%", "rate"))]);
  const colored = report(run, { color: true });
  expect(colored).toContain("\x1b[31m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes that colour is made of
  expect(colored.replace(/\x1b\[[\d;]{1,9}m/g, "")).toBe(report(run));
});

test("a rule links to the page that explains it, where links are shown and there is one", () => {
  const run = runOf([findingOf(locationOf("page.md", rate, "22%", "rate"), [])]);
  const url = "https://example.org/rules#response-rate-mismatch";
  const rule = { id: "response-rate-mismatch", title: "", why: "", references: [], severity: "error" as const };
  const link = `error[\x1b]8;;${url}\x07response-rate-mismatch\x1b]8;;\x07]:`;
  expect(body(run, { links: true, rules: [{ ...rule, url }] })).toContain(link);
  for (const more of [
    { links: false, rules: [{ ...rule, url }] },
    { links: true, rules: [rule] },
    { links: true, rules: [{ ...rule, url: "https://example.org/\x07" }] },
    { links: true },
  ])
    expect(body(run, more)).not.toContain("\x1b");
});
