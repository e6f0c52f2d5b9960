/** Sorts a run into suites of test cases, as those who read test reports expect: a suite for each document. */
import type { Problem } from "../../document/index.ts";
import { type Finding, groupBy, type Unsettled } from "../../rule/index.ts";
import type { ReportOptions, Run } from "../reporter.ts";
import { detailsOf, oneLine, problemText } from "../text/plain.ts";
import { failsAudit } from "../text/severity.ts";
import { type Suppressed, suppressedOf } from "../text/suppressed.ts";
import { counted } from "../text/wrap.ts";

/** A case passes unless it has an outcome. */
export interface Case {
  readonly name: string;
  readonly outcome: null | {
    readonly is: "failure" | "error" | "skipped";
    readonly type: string;
    readonly message: string;
    readonly lines: readonly string[];
  };
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** What was noticed without changing the outcome. */
  readonly notices: readonly string[];
}

/** One suite for each document, in the order of the run, then one for each file or stage that only a problem names. */
export function suitesOf(run: Run, options: ReportOptions): Suite[] {
  const findings = groupBy(run.findings, ({ at }) => at.document);
  const suppressed = groupBy(suppressedOf(run), ({ finding }) => finding.at.document);
  const unsettled = groupBy(run.unsettled, ({ at }) => at.document);
  const problems = groupBy(run.problems, ({ path }) => path);
  const names = new Set([
    ...run.documents.map(({ id }) => id),
    ...[findings, suppressed, unsettled, problems].flatMap((group) => [...group.keys()]),
  ]);
  return [...names].map((name) => {
    const ownProblems = problems.get(name) ?? [];
    const cases = [
      readCase(ownProblems.filter(({ severity }) => severity === "error")),
      ...(findings.get(name) ?? []).map((finding) => findingCase(finding, options)),
      ...(suppressed.get(name) ?? []).map(suppressedCase),
      ...[...groupBy(unsettled.get(name) ?? [], ({ rule }) => rule)].map(unsettledCase),
    ];
    const notices = ownProblems.filter(({ severity }) => severity === "notice").map(placedProblem);
    return { name, cases: withOwnNames(cases), notices };
  });
}

/** Every suite begins with this one, so that a document without findings still counts as a passed test. */
function readCase(problems: readonly Problem[]): Case {
  const [first] = problems;
  if (!first) return { name: "audited", outcome: null };
  const message = oneLine(first.message);
  return {
    name: "audited",
    outcome: { is: "error", type: "not-audited", message, lines: problems.map(placedProblem) },
  };
}

/** A finding below `--fail-on` is skipped: it is shown, and the tests agree with the exit code. */
function findingCase(finding: Finding, options: ReportOptions): Case {
  const is = failsAudit(finding.severity, options) ? "failure" : "skipped";
  const message = `${finding.severity}: ${oneLine(finding.message)}`;
  const lines = [message, ...detailsOf(finding)];
  return { name: nameOf(finding), outcome: { is, type: finding.rule, message, lines } };
}

function suppressedCase({ finding, by, reason }: Suppressed): Case {
  const message = `suppressed by ${by}${reason === "" ? "" : `: ${oneLine(reason)}`}`;
  const lines = [`${finding.severity}: ${oneLine(finding.message)}`, ...detailsOf(finding)];
  return { name: nameOf(finding), outcome: { is: "skipped", type: finding.rule, message, lines } };
}

/** What a rule could not settle in one document is one case, since there may be many and none calls for action. */
function unsettledCase([rule, list]: readonly [string, readonly Unsettled[]]): Case {
  const message = `${counted(list.length, "comparison")} could not be settled`;
  const lines = list.map(({ at, reason }) => `${at.line}:${at.column} "${oneLine(at.quote, 200)}": ${oneLine(reason)}`);
  return { name: `${rule}: not settled`, outcome: { is: "skipped", type: rule, message, lines } };
}

/** Without a line number, so that a server recognises a case after lines have moved. */
function nameOf({ rule, message }: Finding): string {
  return `${rule}: ${oneLine(message)}`;
}

function placedProblem(problem: Problem): string {
  return `${problem.line === null ? "" : `line ${problem.line}: `}${problemText(problem)}`;
}

/** Cases of one name would count as one. */
function withOwnNames(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` };
  });
}
