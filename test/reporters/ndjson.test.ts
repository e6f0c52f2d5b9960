import fc from "fast-check";
import { expect, test } from "vitest";
import json from "../../src/reporters/json.ts";
import ndjson from "../../src/reporters/ndjson.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { anyRun, hostile, options, ordinary } from "./hostile.ts";

const objects = (run: Run): Record<string, unknown>[] =>
  ndjson
    .report(run, options)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const ofType = (run: Run, wanted: string) =>
  objects(run).flatMap(({ type, ...rest }) => (type === wanted ? [rest] : []));

test("each line is an object that names its type, the summary last", () => {
  expect(objects(ordinary).map(({ type }) => type)).toEqual([
    ...["document", "document", "finding", "finding", "suppressed", "unsettled", "problem", "problem", "summary"],
  ]);
  expect(ofType(ordinary, "summary")).toMatchObject([
    { schemaVersion: 1, documents: 2, suppressed: 1, comparisons: { pass: 3, fail: 2, unsure: 1 } },
  ]);
  expect(ofType(ordinary, "suppressed")).toMatchObject([{ by: "directive", finding: { fingerprint: "aaaa" } }]);
});

test("what both say, the JSON report says in the same fields", () => {
  for (const run of [ordinary, hostile]) {
    const report = JSON.parse(json.report(run, options));
    expect(ofType(run, "finding")).toEqual(report.findings);
    expect(ofType(run, "suppressed")).toEqual(report.suppressed);
    expect(ofType(run, "unsettled")).toEqual(report.unsettled);
    expect(ofType(run, "problem")).toEqual(report.problems);
    const [summary] = ofType(run, "summary");
    expect(summary).toMatchObject({
      claims: report.summary.claims,
      comparisons: report.summary.comparisons,
      findings: report.summary.findings,
      suppressed: report.summary.suppressed,
      rules: report.summary.rules,
    });
  }
});

test("whatever the text, the lines are as many as the objects and show nothing hidden", () => {
  const check = (run: Run) => {
    const { documents, findings, unsettled, problems } = run;
    expect(objects(run)).toHaveLength(
      documents.length + findings.length + ofType(run, "suppressed").length + unsettled.length + problems.length + 1,
    );
    const written = ndjson.report(run, options);
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|##\[|##vso\[/u);
    expect(ofType(run, "finding").map(({ message }) => message)).toEqual(findings.map(({ message }) => message));
  };
  check(hostile);
  fc.assert(fc.property(anyRun, check), { numRuns: 200 });
});
