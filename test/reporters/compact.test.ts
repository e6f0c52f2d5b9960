import fc from "fast-check";
import { expect, test } from "vitest";
import compact from "../../src/reporters/compact.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { anyRun, hostile, options, ordinary } from "./hostile.ts";
import { findingOf, locationOf, runOf } from "./sample-run.ts";

const lines = (run: Run, quiet = false) =>
  compact
    .report(run, { ...options, quiet })
    .split("\n")
    .slice(0, -1);

test("a finding is one line that leads to its place", () => {
  expect(compact.report(ordinary, options)).toBe(`\
pages/a page.md:1:15: error response-rate-mismatch: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.
records.nbib:2:7: warning check-digit-wrong: The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.
lost.md:1:1: error not-audited: Does not exist. Check the name.
pages/a page.md:3:1: info notice: A row was cut. Mend it.
source-audit: 2 documents, 5 comparisons, 1 not settled; 24 numbers: 18 in claims, 4 of other kinds, 2 not read; 1 error, 1 warning, 0 info; 1 suppressed; 1 not audited, 1 notice
`);
});

test("quiet leaves errors only", () => {
  expect(lines(ordinary, true).map((line) => line.split(":")[0])).toEqual(["pages/a page.md", "lost.md"]);
  const warning = findingOf(locationOf("a.md", "22%", "22%"), [], { severity: "warning" });
  expect(compact.report(runOf([warning]), { ...options, quiet: true })).toBe("");
});

test("whatever the text, a finding stays on one line and nothing in it is a command", () => {
  const check = (run: Run) => {
    const written = lines(run);
    expect(written).toHaveLength(run.findings.length + run.problems.length + 1);
    for (const line of written) {
      expect(line).not.toMatch(/^\s*::|##\[|##vso\[|##teamcity\[/);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  };
  check(hostile);
  fc.assert(fc.property(anyRun, check), { numRuns: 200 });
});
