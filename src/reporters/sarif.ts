/** The report for code scanning: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
import type { Problem } from "../document/index.ts";
import type { Reporter, Run } from "./reporter.ts";
import { plain, wellFormed } from "./sarif/message.ts";
import { artifactLocation, base } from "./sarif/place.ts";
import { resultOf } from "./sarif/result.ts";
import { rulesOf } from "./sarif/rules.ts";
import { numbersOf } from "./text/numbers.ts";
import { problemPath, problemText } from "./text/plain.ts";
import { byPlace, suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { visibleJson } from "./text/visible.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const sarif: Reporter = {
  id: "sarif",
  title: "For code scanning: SARIF 2.1.0",
  needs: { text: true, claims: false },
  report(run, options) {
    const { tool, exitCode } = options;
    const { descriptors, overrides, indexOf } = rulesOf(run, options);
    const suppressed = suppressedOf(run);
    const all = [
      ...run.findings.map((finding) => ({ finding, by: suppressed.length === 0 ? null : [] })),
      ...suppressed.map((one) => ({ finding: one.finding, by: [one] })),
    ].sort((a, b) => byPlace(a.finding, b.finding));
    const log = {
      $schema: schema,
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: tool.name, version: tool.version, rules: descriptors } },
          columnKind: "utf16CodeUnits",
          originalUriBaseIds: { [base]: { description: { text: "The folder that the audit was started in." } } },
          invocations: [
            {
              executionSuccessful: !run.problems.some(({ severity }) => severity === "error"),
              ...(exitCode !== undefined && { exitCode }),
              ruleConfigurationOverrides: overrides,
              toolExecutionNotifications: run.problems.map((problem) => notificationOf(problem, run)),
            },
          ],
          artifacts: artifactsOf(run),
          results: all.map(({ finding, by }) => resultOf(finding, indexOf.get(finding.rule), by)),
          properties: {
            documents: run.documents.length,
            numbers: numbersOf(run),
            comparisons: comparisonsOf(run),
            findings: findingsOf(run),
            suppressed: suppressed.length,
            unreadFiles: run.unreadFiles,
          },
        },
      ],
    };
    return `${visibleJson(JSON.stringify(log, readable, 2))}\n`;
  },
};

/** Every string becomes one that strict readers of JSON accept. */
function readable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? wellFormed(value) : value;
}

/** What was audited: each file once. */
function artifactsOf(run: Run): object[] {
  // Two names with the same URI count once.
  const paths = [...new Set(run.documents.map(({ path }) => wellFormed(path)))];
  return paths.map((path) => ({ location: artifactLocation(path), roles: ["analysisTarget"] }));
}

function notificationOf(problem: Problem, run: Run): object {
  const path = problemPath(problem, run);
  const region = problem.line === null ? {} : { region: { startLine: problem.line } };
  const place = path === null ? [] : [{ physicalLocation: { artifactLocation: artifactLocation(path), ...region } }];
  return {
    level: problem.severity === "error" ? "error" : "note",
    message: { text: plain(problemText(problem)) || "Not audited." },
    locations: place,
  };
}

export default sarif;
