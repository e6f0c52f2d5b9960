import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import junit from "../../src/reporters/junit.ts";
import type { ReportOptions, Run } from "../../src/reporters/reporter.ts";
import { anyRun, hostile, options, ordinary } from "./hostile.ts";
import { findingOf, locationOf, runOf } from "./sample-run.ts";

/** The schema, where a copy stands beside the project, and `xmllint`; the tests are shown as skipped where either is missing. */
const schema = fileURLToPath(new URL("../../../shared/schemas/junit.xsd", import.meta.url));
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;

function complaints(xml: string): string {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], { input: xml });
  return status === 0 ? "" : String(stderr);
}

const report = (run: Run, more: Partial<ReportOptions> = {}) => junit.report(run, { ...options, ...more });

/** The start tags of an element, with their attributes as text. */
const tags = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name} [^>]*>`, "g"))].map(([tag]) => tag);
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

test.skipIf(!canValidate)("reports are valid under the schema", () => {
  for (const run of [ordinary, hostile, runOf([], { rules: [] })]) expect(complaints(report(run))).toBe("");
});

test.skipIf(!canValidate)("the schema refuses what is no report", () => {
  expect(complaints(report(ordinary).replace("<system-err></system-err>", ""))).toContain("system-err");
  expect(complaints(report(ordinary).replace(/ hostname="[^"]*"/, ""))).toContain("hostname");
});

test.skipIf(!canValidate)("whatever the text, reports are valid", () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 5, maxLength: 5 }), (runs) => {
      for (const run of runs) expect(complaints(report(run))).toBe("");
    }),
    { numRuns: 20 },
  );
});

test("no character stands in the XML that XML excludes", () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const xml = report(run);
      expect(xml).not.toMatch(/[^\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>|##\[|^\s*::/mu);
    }),
    { numRuns: 200 },
  );
  expect(report(hostile)).not.toMatch(/[^\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>|##\[|^\s*::/mu);
});

test("each document is a suite, after one for the run", () => {
  const suites = tags(report(ordinary), "testsuite");
  const seen = suites.map((tag) =>
    ["name", "tests", "failures", "errors", "skipped"].map((name) => attribute(tag, name)),
  );
  expect(seen).toEqual([
    ["source-audit", "1", "0", "0", "0"],
    // The page was audited, has a finding, one that was suppressed and a comparison that could not be settled.
    ["pages/a page.md", "4", "1", "0", "2"],
    // A warning does not fail the audit.
    ["records.nbib", "2", "0", "0", "1"],
    ["lost.md", "1", "0", "1", "0"],
  ]);
  expect(suites.map((tag) => attribute(tag, "id"))).toEqual(["0", "1", "2", "3"]);
});

test("the tests agree with --fail-on", () => {
  const failures = (failOn: ReportOptions["failOn"]) =>
    tags(report(ordinary, failOn && { failOn }), "failure").map((tag) => attribute(tag, "type"));
  expect(failures(undefined)).toEqual(["response-rate-mismatch"]);
  expect(failures("warning")).toEqual(["response-rate-mismatch", "check-digit-wrong"]);
  expect(failures("never")).toEqual([]);
});

test("a failure says all that the finding says", () => {
  expect(report(ordinary)).toContain(`\
<testcase name="response-rate-mismatch: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%." classname="pages/a page.md" time="0">\
<failure message="error: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%." type="response-rate-mismatch">\
error: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.
2 + 10 = 12 responders
12 / 51 = 23.53%, printed 22%
22% fits N = 54 to 55
stated rate: &quot;22%&quot; (pages/a page.md:1:15)
evaluable: &quot;51&quot; (pages/a page.md:1:59)
Check the rate, the counts and the number of evaluable patients against the source.</failure></testcase>`);
});

test("what was suppressed or could not be settled is skipped, with the reason", () => {
  const skipped = tags(report(ordinary), "skipped").map((tag) => attribute(tag, "message"));
  expect(skipped).toContain("suppressed by directive: checked against the paper");
  expect(skipped).toContain("1 comparison could not be settled");
  expect(report(ordinary)).toContain("Two cohorts could be meant.");
});

test("equal findings of a document are cases of their own", () => {
  const at = locationOf("a.md", "22% and 22%", "22%");
  const names = tags(report(runOf([findingOf(at), findingOf(at)])), "testcase").map((tag) => attribute(tag, "name"));
  expect(new Set(names).size).toBe(names.length);
});
