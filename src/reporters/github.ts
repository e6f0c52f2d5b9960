/**
 * Annotations on GitHub: one workflow command for each finding and problem.
 * The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
import type { Problem } from "../document/index.ts";
import type { Finding, Severity } from "../rule/index.ts";
import type { Reporter, Run } from "./reporter.ts";
import { detailsOf, oneLine, problemPath, problemText, summaryOf } from "./text/plain.ts";
import { harmless } from "./text/visible.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

const github: Reporter = {
  id: "github",
  title: "For GitHub Actions: annotations on the lines of a pull request",
  needs: { text: false, claims: false },
  report(run, { tool }) {
    const lines = [
      ...run.findings.map(annotationOf),
      ...run.problems.map((problem) => problemAnnotation(problem, run)),
      // Not an annotation: GitHub shows only ten of each kind.
      harmless(`${oneLine(tool.name)}: ${summaryOf(run)}`),
    ];
    return `${lines.join("\n")}\n`;
  },
};

function annotationOf(finding: Finding): string {
  const { at, rule, message, severity } = finding;
  const isOneLine = at.line === at.endLine;
  const place = {
    file: fileOf(at.path),
    line: at.line,
    endLine: at.endLine,
    // Columns of a stretch over several lines are refused.
    ...(isOneLine && { col: at.column, endColumn: at.endColumn }),
    title: rule,
  };
  return command(commands[severity], place, [oneLine(message), ...detailsOf(finding)]);
}

function problemAnnotation(problem: Problem, run: Run): string {
  const path = problemPath(problem, run);
  const place = {
    ...(path !== null && { file: fileOf(path) }),
    ...(path !== null && problem.line !== null && { line: problem.line }),
    title: problem.severity === "error" ? "not audited" : "notice",
  };
  return command(problem.severity === "error" ? "error" : "notice", place, [problemText(problem)]);
}

/** Paths are read from the root of the repository. */
function fileOf(path: string): string {
  return path.replace(/^(?:\.\/)+/, "");
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(",")}::${data(lines.map(harmless).join("\n"))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(harmless(oneLine(text)))
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}

export default github;
