/** The report for streams: one JSON object per line, each with its `type`; fields as in the JSON report. */
import type { Finding } from "../rule/index.ts";
import { bindingsOf } from "./json/bindings.ts";
import { placeOf } from "./json/place.ts";
import type { Reporter, Run } from "./reporter.ts";
import { numbersOf } from "./text/numbers.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { visibleJson } from "./text/visible.ts";

const ndjson: Reporter = {
  id: "ndjson",
  title: "For streams: documents, findings, problems and a summary, one JSON object a line",
  needs: { text: false, claims: false },
  report(run, { tool }) {
    const lines = [
      ...run.documents.map(({ id, path, format, ids, claims, numbers }) => ({
        type: "document",
        ...{ id, path, format, ids, claims, numbers },
      })),
      ...run.findings.map((finding) => ({ type: "finding", ...fieldsOf(finding) })),
      ...suppressedOf(run).map(({ finding, by, reason }) => ({
        type: "suppressed",
        ...{ by, reason, finding: fieldsOf(finding) },
      })),
      ...run.unsettled.map(({ rule, reason, at, related }) => ({
        type: "unsettled",
        ...{ rule, reason, at: placeOf(at), related: related.map(placeOf) },
      })),
      ...run.problems.map(({ path, line, severity, message, remedy }) => ({
        type: "problem",
        ...{ path, line, severity, message, remedy },
      })),
      { type: "summary", schemaVersion: 1, tool, ...summaryOf(run) },
    ];
    return lines.map((line) => `${visibleJson(JSON.stringify(line))}\n`).join("");
  },
};

function fieldsOf(finding: Finding) {
  const { rule, severity, message, explanation, advice, at, related, evidence, confidence, fingerprint } = finding;
  return {
    ...{ rule, severity, message, explanation, advice },
    ...{ at: placeOf(at), related: related.map(placeOf), evidence, confidence, ...bindingsOf(finding), fingerprint },
  };
}

function summaryOf(run: Run) {
  return {
    documents: run.documents.length,
    claims: Object.fromEntries(Object.entries(run.claimCounts).sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: numbersOf(run),
    comparisons: comparisonsOf(run),
    findings: findingsOf(run),
    suppressed: suppressedOf(run).length,
    problems: run.problems.length,
    unreadFiles: run.unreadFiles,
    rules: run.rules.map(({ id, severity, ran, pass, fail, unsure }) => ({ id, severity, ran, pass, fail, unsure })),
  };
}

export default ndjson;
