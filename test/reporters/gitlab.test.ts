import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import gitlab from "../../src/reporters/gitlab.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { anyRun, hostile, options, ordinary } from "./hostile.ts";
import { findingOf, locationOf, runOf } from "./sample-run.ts";

/** What GitLab reads: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
const line = z.int().positive();
const reportSchema = z.array(
  z.object({
    description: z.string(),
    check_name: z.string(),
    fingerprint: z.string(),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.object({ path: z.string(), lines: z.object({ begin: line, end: line }) }),
  }),
);

const read = (run: Run) => {
  const report: unknown = JSON.parse(gitlab.report(run, options));
  return reportSchema.parse(report);
};

test("findings and problems are issues", () => {
  expect(read(ordinary)).toEqual([
    {
      description: "The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.",
      ...{ check_name: "response-rate-mismatch", fingerprint: "0123456789abcdef", severity: "major" },
      location: { path: "pages/a page.md", lines: { begin: 1, end: 1 } },
    },
    expect.objectContaining({ severity: "minor", location: { path: "records.nbib", lines: { begin: 2, end: 3 } } }),
    expect.objectContaining({ check_name: "not-audited", severity: "critical" }),
    expect.objectContaining({ check_name: "notice", severity: "info" }),
  ]);
});

test("details are Markdown", () => {
  const [issue] = JSON.parse(gitlab.report(ordinary, options));
  expect(issue.content.body).toContain("- 12 / 51 = 23.53%, printed 22%\n");
  expect(issue.content.body).toContain("- evaluable: `51` (line 1, column 59)\n");
});

test("paths are read from the root of the repository", () => {
  expect(read(runOf([findingOf(locationOf("./a/b.md", "22%", "22%"))]))[0]!.location.path).toBe("a/b.md");
});

test("no two issues share a fingerprint, or GitLab would show one of them", () => {
  const at = locationOf("a.md", "22%", "22%");
  const written = (fingerprints: readonly string[]) => {
    const findings = fingerprints.map((fingerprint) => findingOf(at, [], { fingerprint }));
    return read(runOf(findings)).map(({ fingerprint }) => fingerprint);
  };
  expect(written(["x", "x-2", "x", "x", "x-2"])).toEqual(["x", "x-2", "x-3", "x-4", "x-2-2"]);
  expect(written(["x", "x", "x-2"])).toEqual(["x", "x-2", "x-2-2"]);
});

test("whatever the text, the report is one that GitLab reads", () => {
  const check = (run: Run) => {
    const issues = read(run);
    expect(issues).toHaveLength(run.findings.length + run.problems.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(gitlab.report(run, options)).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|##\[/u);
  };
  check(hostile);
  fc.assert(fc.property(anyRun, check), { numRuns: 200 });
});
