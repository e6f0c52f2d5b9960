/**
 * The report for GitLab's Code Quality: an array of issues (https://docs.gitlab.com/ci/testing/code_quality/).
 * The format has no room for counts, so what was suppressed or could not be settled is left to other formats.
 */
import { createHash } from "node:crypto";
import type { Problem } from "../document/index.ts";
import type { Finding, Severity } from "../rule/index.ts";
import { bodyOf } from "./markdown/finding.ts";
import type { Reporter, Run } from "./reporter.ts";
import { oneLine, problemPath, problemText } from "./text/plain.ts";
import { unreadText } from "./text/unread-files.ts";
import { visibleJson } from "./text/visible.ts";

interface Issue {
  readonly type: "issue";
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly categories: readonly string[];
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
  readonly content?: { readonly body: string };
}

const severities: Readonly<Record<Severity, Issue["severity"]>> = { error: "major", warning: "minor", info: "info" };

const gitlab: Reporter = {
  id: "gitlab",
  title: "For GitLab: a Code Quality report",
  needs: { text: false, claims: false },
  report(run) {
    const issues = [
      ...run.findings.map(issueOf),
      ...run.problems.map((problem) => problemIssue(problem, run)),
      ...unreadIssue(run),
    ];
    return `${visibleJson(JSON.stringify(withOwnFingerprints(issues), null, 2))}\n`;
  },
};

function issueOf(finding: Finding): Issue {
  const { rule, severity, message, at, fingerprint } = finding;
  return {
    type: "issue",
    description: oneLine(message),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    categories: ["Bug Risk"],
    location: { path: pathOf(at.path), lines: { begin: at.line, end: at.endLine } },
    content: { body: bodyOf(finding) },
  };
}

/** A file that could not be read is an issue too: the format knows no other way to say so. */
function problemIssue(problem: Problem, run: Run): Issue {
  const isError = problem.severity === "error";
  const line = problem.line ?? 1;
  return {
    type: "issue",
    description: problemText(problem),
    check_name: isError ? "not-audited" : "notice",
    fingerprint: createHash("sha256")
      .update(JSON.stringify([problem.path, problem.message]))
      .digest("hex")
      .slice(0, 16),
    severity: isError ? "critical" : "info",
    categories: ["Bug Risk"],
    location: { path: pathOf(problemPath(problem, run) ?? problem.path), lines: { begin: line, end: line } },
  };
}

/** One issue counts what was not read, at the first such file. */
function unreadIssue(run: Run): Issue[] {
  const first = run.unreadFiles[0]?.paths[0];
  if (first === undefined) return [];
  return [
    {
      type: "issue",
      description: oneLine(`Files: ${unreadText(run)}.`),
      check_name: "not-read",
      fingerprint: createHash("sha256").update("not-read").digest("hex").slice(0, 16),
      severity: "info",
      categories: ["Bug Risk"],
      location: { path: pathOf(first), lines: { begin: 1, end: 1 } },
    },
  ];
}

/** Paths are read from the root of the repository. */
function pathOf(path: string): string {
  return path.replace(/^(?:\.\/)+/, "");
}

/** GitLab shows issues of one fingerprint once. */
function withOwnFingerprints(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    let times = seen.get(issue.fingerprint) ?? 0;
    let fingerprint: string;
    do fingerprint = ++times === 1 ? issue.fingerprint : `${issue.fingerprint}-${times}`;
    while (times > 1 && seen.has(fingerprint));
    seen.set(issue.fingerprint, times);
    if (times > 1) seen.set(fingerprint, 1);
    return { ...issue, fingerprint };
  });
}

export default gitlab;
