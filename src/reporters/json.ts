/** The report for programs: one JSON object, described by `schemas/report.schema.json`. */
import type { Finding, NumberCounts, RunDocument, Suppressed, Unsettled } from "../rule/index.ts";
import { bindingsOf } from "./json/bindings.ts";
import { placeOf } from "./json/place.ts";
import type { JsonFinding, JsonReport } from "./json/schema.ts";
import { allPieces, type InPieces, type LongRun, type Reporter } from "./reporter.ts";
import { numbersOf } from "./text/numbers.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { visibleJson } from "./text/visible.ts";

/** As `JSON.stringify` writes the whole of it, with two blanks for each level. */
const inPieces: InPieces = {
  begin: (tool) =>
    `{${field("schemaVersion", 1 satisfies JsonReport["schemaVersion"], true)}${field("tool", tool)},\n  "documents": [`,
  document: (document, isFirst) => item(documentOf(document), isFirst),
  *rest(run) {
    yield run.documents.length > 0 ? "\n  ]" : "]";
    yield field("summary", summaryOf(run));
    yield* list("findings", run.findings, findingOf);
    yield* list("suppressed", suppressedOf(run), suppressedAs);
    yield* list("unsettled", run.unsettled, unsettledOf);
    yield* list("problems", run.problems, problemOf);
    yield "\n}\n";
  },
};

const json: Reporter = {
  id: "json",
  title: "For programs: everything the run knows, as one JSON object",
  needs: { text: false, claims: false },
  report: (run, { tool }) => [...allPieces(inPieces, run, tool)].join(""),
  inPieces,
};

/** A field of the report. */
function field(name: keyof JsonReport, value: unknown, isFirst = false): string {
  return `${isFirst ? "" : ","}\n  ${JSON.stringify(name)}: ${indented(value, "  ")}`;
}

/** A field with a list, item by item. */
function* list<T>(name: keyof JsonReport, items: Iterable<T>, itemOf: (item: T) => object): Iterable<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let isFirst = true;
  for (const one of items) {
    yield item(itemOf(one), isFirst);
    isFirst = false;
  }
  yield isFirst ? "]" : "\n  ]";
}

const item = (value: object, isFirst: boolean): string => `${isFirst ? "" : ","}\n    ${indented(value, "    ")}`;

const indented = (value: unknown, by: string): string =>
  visibleJson(JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`));

function documentOf({ id, path, format, ids, claims, numbers, leftOut }: RunDocument): JsonReport["documents"][number] {
  return {
    id,
    path,
    format,
    ids: [...ids],
    claims,
    numbers: plain(numbers),
    ...(leftOut && { leftOut: leftOut.map((one) => ({ ...one })) }),
  };
}

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

function suppressedAs({ finding, by, reason }: Suppressed): JsonReport["suppressed"][number] {
  return { by, reason, finding: findingOf(finding) };
}

function unsettledOf({ rule, reason, at, related }: Unsettled): JsonReport["unsettled"][number] {
  return { rule, reason, at: placeOf(at), related: related.map(placeOf) };
}

function problemOf({
  path,
  line,
  severity,
  message,
  remedy,
}: LongRun["problems"][number]): JsonReport["problems"][number] {
  return { path, line, severity, message, remedy };
}

function summaryOf(run: LongRun): JsonReport["summary"] {
  return {
    claims: Object.fromEntries(Object.entries(run.claimCounts).sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: plain(numbersOf(run)),
    comparisons: comparisonsOf(run),
    findings: findingsOf(run),
    suppressed: run.suppressed.length,
    unreadFiles: run.unreadFiles.map(({ why, kind, count, paths }) => ({ why, kind, count, paths: [...paths] })),
    rules: run.rules.map(({ id, severity, ran, pass, fail, unsure }) => ({ id, severity, ran, pass, fail, unsure })),
  };
}

export default json;
