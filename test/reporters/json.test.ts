import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { reportJsonSchema } from "../../src/reporters/json/schema.ts";
import json from "../../src/reporters/json.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { bindings, findingOf, locationOf, runOf } from "./sample-run.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema());
const write = (run: Run) =>
  json.report(run, {
    tool: { name: "source-audit", version: "0.1.0" },
    color: true,
    width: 80,
    quiet: false,
    verbose: false,
  });

const text = "Response rate 22% of 51.";
const at = locationOf("page.md", text, "22%", "rate");
const unsettled = [{ rule: "r", reason: "Two could be meant.", at, related: [at] }];
const problems = [
  { path: "x.md", line: null, message: "Does not exist.", remedy: "Check it.", severity: "error" as const },
];
const suppressed = [{ finding: findingOf(at), by: "config" as const, reason: "Accepted." }];
const full = {
  ...runOf([findingOf(at, [locationOf("page.md", text, "51", "evaluable")])], { unsettled, problems }),
  suppressed,
};

test("the committed JSON Schema is the one that the code describes (vitest -u writes it)", async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../schemas/report.schema.json",
  );
});

test.each([
  ["full", full],
  ["with evidence", runOf([findingOf(at, [], { bindings }), findingOf(at, [], { confidence: null })])],
  ["empty", runOf([], { rules: [], claimCounts: {} })],
] as const)("a %s report is valid", (_, run) => {
  const report: unknown = JSON.parse(write(run));
  expect(validate(report) ? [] : validate.errors).toEqual([]);
});

test("the schema refuses what is no report", () => {
  const report = JSON.parse(write(full));
  expect(validate({ ...report, surplus: 1 })).toBe(false);
  expect(validate({ ...report, schemaVersion: 2 })).toBe(false);
  expect(validate({ ...report, findings: [{ ...report.findings[0], severity: "fatal" }] })).toBe(false);
});

test("a report says all that a finding says", () => {
  const [finding] = JSON.parse(write(full)).findings;
  expect(finding).toMatchObject({
    rule: "response-rate-mismatch",
    severity: "error",
    at: { path: "page.md", line: 1, column: 15, endLine: 1, endColumn: 18, quote: "22%" },
    related: [{ quote: "51", label: "evaluable" }],
    evidence: { count: 12, n: 51 },
    confidence: 0.971,
    fingerprint: "0123456789abcdef",
  });
});

test("how claims were bound is said where the run was asked for it", () => {
  const [asked, other] = JSON.parse(write(runOf([findingOf(at, [], { bindings }), findingOf(at)]))).findings;
  expect(asked).toMatchObject({ bindings, confidenceFrom: null });
  expect(other).not.toHaveProperty("bindings");
});

test("a suppressed finding is told apart from those that count", () => {
  const { summary, findings, suppressed } = JSON.parse(write(full));
  expect(summary).toMatchObject({ findings: { error: 1 }, suppressed: 1 });
  expect(findings).toHaveLength(1);
  expect(suppressed).toMatchObject([{ by: "config", reason: "Accepted.", finding: { at: { quote: "22%" } } }]);
});

test("hidden characters are escaped and come back as they were", () => {
  const quote = "22%\x1b\u202e\u0085\u2028\u{e0041}\ud800\u200b##[error] ##vso[x]";
  const written = write(runOf([findingOf(locationOf("a\n::b.md", quote, quote))]));
  expect(written).not.toMatch(/[^\P{C}\n]/u);
  expect(written).not.toMatch(/##\[|##vso\[/);
  expect(JSON.parse(written).findings[0].at.quote).toBe(quote);
});
