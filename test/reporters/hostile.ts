/** Runs for tests of reports: ordinary, hostile and random. */
import fc from "fast-check";
import type { ReportOptions, Run } from "../../src/reporters/reporter.ts";
import type { Suppressed } from "../../src/reporters/text/suppressed.ts";
import type { Finding, Location, Unsettled } from "../../src/rule/index.ts";
import { bindings, findingOf, locationOf, runOf } from "./sample-run.ts";

export const options: ReportOptions = {
  tool: { name: "source-audit", version: "0.1.0" },
  color: false,
  width: 80,
  quiet: false,
  verbose: false,
};

const page = "Response rate 22%: 2 complete and 10 partial responses of 51.";
const rate = locationOf("pages/a page.md", page, "22%", "stated rate");

export const withSuppressed = (run: Run, suppressed: readonly Suppressed[]): Run => ({ ...run, suppressed });

/** Two findings in two files, one suppressed, one not settled, a file that could not be read and a notice. */
export const ordinary: Run = withSuppressed(
  runOf(
    [
      findingOf(rate, [locationOf("pages/a page.md", page, "51", "evaluable")]),
      findingOf(locationOf("records.nbib", "PMID- 1\nAB  - 7 of\n      9", "7 of\n      9"), [rate], {
        severity: "warning",
        rule: "check-digit-wrong",
        fingerprint: "fedcba9876543210",
      }),
    ],
    {
      unsettled: [{ rule: "response-rate-mismatch", reason: "Two cohorts could be meant.", at: rate, related: [] }],
      problems: [
        { path: "lost.md", line: null, message: "Does not exist.", remedy: "Check the name.", severity: "error" },
        { path: "pages/a page.md", line: 3, message: "A row was cut.", remedy: "Mend it.", severity: "notice" },
      ],
    },
  ),
  [
    {
      finding: findingOf(locationOf("pages/a page.md", page, "10"), [], { fingerprint: "aaaa", severity: "info" }),
      by: "directive",
      reason: "checked against the paper",
    },
  ],
);

const evil = [
  "a\n::error::b\r\n##[error]c ##vso[task.complete]d ##teamcity[x]",
  "]]></failure><x a='\">&amp;\u0000\u001b[31m\u0007\u0008\u007f\u0085\ufffe\uffff",
  "\ud800 \udc00 \u202e\u2066\u200b\u2028\u2029\u{e0041}\ufeff",
  "![i](https://x.example/y.png) <script>alert(1)</script> <!-- x --> [l](1) {0} {{",
  "# h\n- l\n1. n\n> q\n```\n~~~\n| t |\n|--|\n@everyone #1 www.x.example a@x.example $x$",
  "-->\n</details>\n\n***b*** `c` ``d`` &copy; \\ [^1] :tada: ~~s~~",
].join(" ");

/** Every field that comes from outside holds what might break out of a report. */
export const hostile: Run = everywhere(evil);

export function everywhere(text: string): Run {
  const at: Location = {
    ...{ path: text, document: `${text}#1`, quote: text, label: text, excerpt: [text], excerptColumn: 1 },
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1 + text.length },
    claim: { id: text, kind: "proportion", shown: text },
  };
  const bound = bindings.map((binding) => ({
    ...binding,
    ...{ label: text, quote: text, to: text, how: text, why: text, alternatives: [text] },
    evidence: binding.evidence.map(({ weight }) => ({ id: text, words: text, weight })),
  }));
  const said = { message: text, explanation: [text, text], advice: text, evidence: { text }, bindings: bound };
  const finding = findingOf(at, [at], said);
  return withSuppressed(
    runOf([finding], {
      unsettled: [{ rule: "some-rule", reason: text, at, related: [at] }],
      problems: [
        { path: text, line: 1, message: text, remedy: text, severity: "error" },
        { path: text, line: null, message: text, remedy: text, severity: "notice" },
      ],
    }),
    [{ finding, by: "config", reason: text }],
  );
}

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  // Code units at random: lone surrogates too.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(..."\n\r\t:#[]%,<>&\"'`|*_@$\\{}()!~^-=.1a /".split("")), { maxLength: 20 })
    .map((a) => a.join("")),
  fc.constantFrom(
    ...evil.split(" "),
    "::error::",
    "##[error]",
    "]]>",
    "../x",
    "C:/x",
    "/x/y",
    "//x",
    "./x",
    "a:b.md",
    "",
  ),
);
const severity = fc.constantFrom("error", "warning", "info" as const) as fc.Arbitrary<Finding["severity"]>;
const line = fc.integer({ min: 1, max: 9999 });

const location: fc.Arbitrary<Location> = fc
  .record({ path: text, document: text, line, column: line, more: fc.nat(2), quote: text, label: text, excerpt: text })
  .map(({ more, excerpt, ...at }) => ({
    ...at,
    endLine: at.line + more,
    endColumn: at.column + at.quote.length,
    excerpt: Array.from({ length: more + 1 }, () => excerpt),
    excerptColumn: 1,
    claim: { id: at.path, kind: "proportion", shown: at.quote },
  }));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    ...{ rule: text, severity, message: text, explanation: fc.array(text, { maxLength: 2 }), advice: text },
    ...{ at: location, related: fc.array(location, { maxLength: 2 }), fingerprint: text, evidence: fc.constant({}) },
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((made) => made);

const unsettled: fc.Arbitrary<Unsettled> = fc.record({
  ...{ rule: text, reason: text, at: location, related: fc.constant([]) },
});

const problem = fc.record({
  ...{ path: text, line: fc.option(line), message: text, remedy: text },
  severity: fc.constantFrom("error", "notice"),
}) as fc.Arbitrary<Run["problems"][number]>;

const suppressed = fc.record({
  ...{ finding, by: fc.constantFrom("directive", "config", "baseline", "since"), reason: text },
}) as fc.Arbitrary<Suppressed>;

/** Runs in which any string may hold anything. */
export const anyRun: fc.Arbitrary<Run> = fc
  .record({
    findings: fc.array(finding, { maxLength: 3 }),
    suppressed: fc.array(suppressed, { maxLength: 2 }),
    unsettled: fc.array(unsettled, { maxLength: 2 }),
    problems: fc.array(problem, { maxLength: 2 }),
  })
  .map(({ findings, suppressed: silenced, ...more }) => withSuppressed(runOf(findings, more), silenced));
