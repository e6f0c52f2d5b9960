/** The report for programs: one JSON object, described by `schemas/report.schema.json`. */
import type { Finding, NumberCounts } from "../rule/index.ts";
import { bindingsOf } from "./json/bindings.ts";
import { placeOf } from "./json/place.ts";
import type { JsonFinding, JsonReport } from "./json/schema.ts";
import type { Reporter, Run } from "./reporter.ts";
import { numbersOf } from "./text/numbers.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { visibleJson } from "./text/visible.ts";

const json: Reporter = {
  id: "json",
  title: "For programs: everything the run knows, as one JSON object",
  needs: { text: false, claims: false },
  report(run, { tool }) {
    const report: JsonReport = {
      schemaVersion: 1,
      tool,
      documents: run.documents.map(({ id, path, format, ids, claims, numbers, leftOut }) => ({
        id,
        path,
        format,
        ids: [...ids],
        claims,
        numbers: plain(numbers),
        ...(leftOut && { leftOut: leftOut.map((one) => ({ ...one })) }),
      })),
      summary: summaryOf(run),
      findings: run.findings.map(findingOf),
      suppressed: suppressedOf(run).map(({ finding, by, reason }) => ({ by, reason, finding: findingOf(finding) })),
      unsettled: run.unsettled.map(({ rule, reason, at, related }) => ({
        rule,
        reason,
        at: placeOf(at),
        related: related.map(placeOf),
      })),
      problems: run.problems.map(({ path, line, severity, message, remedy }) => ({
        path,
        line,
        severity,
        message,
        remedy,
      })),
    };
    return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
  },
};

const plain = ({ claimed, others, unread }: NumberCounts) => ({
  claimed,
  others: others.map((other) => ({ ...other })),
  unread,
});

function findingOf(finding: Finding): JsonFinding {
  const { rule, severity, message, explanation, advice, at, related, evidence, confidence, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    explanation: [...explanation],
    advice,
    at: placeOf(at),
    related: related.map(placeOf),
    evidence: evidence as JsonFinding["evidence"],
    confidence,
    ...bindingsOf(finding),
    fingerprint,
  };
}

function summaryOf(run: Run): JsonReport["summary"] {
  return {
    claims: Object.fromEntries(Object.entries(run.claimCounts).sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: plain(numbersOf(run)),
    comparisons: comparisonsOf(run),
    findings: findingsOf(run),
    suppressed: suppressedOf(run).length,
    unreadFiles: run.unreadFiles.map(({ why, kind, count, paths }) => ({ why, kind, count, paths: [...paths] })),
    rules: run.rules.map(({ id, severity, ran, pass, fail, unsure }) => ({ id, severity, ran, pass, fail, unsure })),
  };
}

export default json;
