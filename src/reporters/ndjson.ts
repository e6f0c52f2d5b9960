/** The report for streams: one JSON object per line, each with its `type`; fields as in the JSON report. */
import type { Finding } from "../rule/index.ts";
import { bindingsOf } from "./json/bindings.ts";
import { placeOf } from "./json/place.ts";
import { allPieces, type InPieces, type LongRun, type Reporter } from "./reporter.ts";
import { numbersOf } from "./text/numbers.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { visibleJson } from "./text/visible.ts";

const inPieces: InPieces = {
  begin: () => "",
  document: ({ id, path, format, ids, claims, numbers }) =>
    line({ type: "document", ...{ id, path, format, ids, claims, numbers } }),
  *rest(run, tool) {
    for (const finding of run.findings) yield line({ type: "finding", ...fieldsOf(finding) });
    for (const { finding, by, reason } of suppressedOf(run))
      yield line({ type: "suppressed", ...{ by, reason, finding: fieldsOf(finding) } });
    for (const { rule, reason, at, related } of run.unsettled)
      yield line({ type: "unsettled", ...{ rule, reason, at: placeOf(at), related: related.map(placeOf) } });
    for (const { path, line: at, severity, message, remedy } of run.problems)
      yield line({ type: "problem", ...{ path, line: at, severity, message, remedy } });
    yield line({ type: "summary", schemaVersion: 1, tool, ...summaryOf(run) });
  },
};

const ndjson: Reporter = {
  id: "ndjson",
  title: "For streams: documents, findings, problems and a summary, one JSON object a line",
  needs: { text: false, claims: false },
  report: (run, { tool }) => [...allPieces(inPieces, run, tool)].join(""),
  inPieces,
};

const line = (value: object): string => `${visibleJson(JSON.stringify(value))}\n`;

function fieldsOf(finding: Finding) {
  const { rule, severity, message, explanation, advice, at, related, evidence, confidence, fingerprint } = finding;
  return {
    ...{ rule, severity, message, explanation, advice },
    ...{ at: placeOf(at), related: related.map(placeOf), evidence, confidence, ...bindingsOf(finding), fingerprint },
  };
}

function summaryOf(run: LongRun) {
  return {
    documents: run.documents.length,
    claims: Object.fromEntries(Object.entries(run.claimCounts).sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: numbersOf(run),
    comparisons: comparisonsOf(run),
    findings: findingsOf(run),
    suppressed: run.suppressed.length,
    problems: run.problems.length,
    unreadFiles: run.unreadFiles,
    rules: run.rules.map(({ id, severity, ran, pass, fail, unsure }) => ({ id, severity, ran, pass, fail, unsure })),
  };
}

export default ndjson;
