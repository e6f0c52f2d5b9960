/** Turns a run into the data of the page: documents by number, positions as offsets into their texts. */
import { LineIndex, type Source } from "../../document/index.ts";
import {
  claimKinds,
  type Finding,
  groupBy,
  type Location,
  showSubject,
  type UnreadNumber,
  type Unsettled,
} from "../../rule/index.ts";
import type { ReportOptions, Run } from "../reporter.ts";
import { bindingLines } from "../text/bindings.ts";
import { suppressedOf } from "../text/suppressed.ts";
import { comparisonsOf } from "../text/tally.ts";
import { unreadText } from "../text/unread-files.ts";
import type { ClaimMark, DocumentText, Item, KindRow, Operand, Payload } from "./payload.ts";

const nothing = { date: "", command: "", commit: "" };

export function payloadOf(run: Run, { tool, rules = [], about = nothing }: ReportOptions): Payload {
  const operand = operandsOf(run);
  const suppressed = suppressedOf(run);
  const items: Item[] = [
    ...run.findings.map((finding) => itemOf(finding, operand, "")),
    ...suppressed.map(({ finding, by, reason }) => itemOf(finding, operand, reason ? `${by}: ${reason}` : by)),
    ...run.unsettled.map((unsettled) => unsettledItem(unsettled, operand)),
  ];
  const texts = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    tool,
    rules: run.rules.map(({ id, severity, ran, pass, fail, unsure }) => {
      const silenced = suppressed.filter(({ finding }) => finding.rule === id).length;
      const open = run.findings.filter(({ rule }) => rule === id).length;
      const { title = "", why = "" } = texts.get(id) ?? {};
      return { id, title, why, severity, ran, pass, fail: Math.min(fail, open), unsure, suppressed: silenced };
    }),
    kinds: kindsOf(run),
    documents: run.documents.map(({ id, path, format, ids, claims }) => ({ id, path, format, ids, claims })),
    items,
    unread: unreadText(run),
    about,
    comparisons: comparisonsOf(run),
    problems: run.problems.map(({ path, line, message, remedy, severity }) => ({
      path,
      line,
      message,
      remedy,
      severity,
    })),
  };
}

/** The texts of the documents, in their order; claims name their kinds by the numbers of `kinds`. */
export function textsOf(run: Run, kinds: readonly KindRow[]): readonly DocumentText[] {
  const kindNumbers = new Map(kinds.map(({ kind }, index) => [kind, index]));
  const shows = new Map<string, (value: never) => string>(claimKinds.map(({ kind, show }) => [kind, show]));
  const texts = new Map((run.texts ?? []).map((text) => [text.document, text]));
  const marks = new Map<string, ClaimMark[]>(run.documents.map(({ id }) => [id, []]));
  for (const { claim } of run.claims ?? []) {
    const offset = texts.get(claim.document)?.offset ?? 0;
    marks.get(claim.document)?.push({
      start: claim.span.start - offset,
      end: claim.span.end - offset,
      kind: kindNumbers.get(claim.kind) ?? 0,
      shown: shows.get(claim.kind)?.(claim.value as never) ?? claim.quote,
      about: showSubject(claim.subject),
    });
  }
  const unread = groupBy(run.unread ?? [], ({ document }) => document);
  return run.documents.map(({ id }) => {
    const source = texts.get(id);
    const { text = "", line = 1 } = source ?? {};
    return { text, line, claims: marks.get(id) ?? [], unread: source ? offsetsOf(unread.get(id) ?? [], source) : [] };
  });
}

function offsetsOf(numbers: readonly UnreadNumber[], source: Source): (readonly [number, number])[] {
  const lines = new LineIndex(source);
  return numbers.map(({ line, column, endLine, endColumn }) => [
    lines.localOffset(line, column),
    lines.localOffset(endLine, endColumn),
  ]);
}

function operandsOf(run: Run): (location: Location) => Operand {
  const numbers = new Map(run.documents.map(({ id }, index) => [id, index]));
  const lines = new Map((run.texts ?? []).map((text) => [text.document, new LineIndex(text)]));
  return ({ document, label, path, line, column, endLine, endColumn, quote, claim }) => {
    const index = lines.get(document);
    const start = index?.localOffset(line, column) ?? -1;
    const end = index?.localOffset(endLine, endColumn) ?? -1;
    const { kind, shown } = claim;
    return { document: numbers.get(document) ?? -1, label, path, line, column, start, end, quote, kind, shown };
  };
}

function itemOf(finding: Finding, operand: (location: Location) => Operand, note: string): Item {
  const { rule, severity, message, explanation, advice, at, related, fingerprint } = finding;
  const outcome = note === "" ? "fail" : "suppressed";
  return {
    outcome,
    rule,
    fingerprint,
    severity,
    message,
    explanation,
    advice,
    bound: bindingLines(finding),
    note,
    operands: [at, ...related].map(operand),
  };
}

function unsettledItem({ rule, reason, at, related }: Unsettled, operand: (location: Location) => Operand): Item {
  return {
    outcome: "unsure",
    rule,
    fingerprint: "",
    severity: null,
    message: reason,
    explanation: [],
    advice: "",
    bound: [],
    note: "",
    operands: [at, ...related].map(operand),
  };
}

/** The kinds in the order in which reports count them, those of plugins last. */
function kindsOf({ claimCounts }: Run): KindRow[] {
  const counts = new Map<string, number>(Object.entries(claimCounts));
  const known = claimKinds.map(({ kind, title }) => ({ kind: kind as string, title }));
  const own = [...counts.keys()].filter((kind) => !known.some((row) => row.kind === kind)).sort();
  return [...known, ...own.map((kind) => ({ kind, title: kind }))].map((row) => ({
    ...row,
    count: counts.get(row.kind) ?? 0,
  }));
}
