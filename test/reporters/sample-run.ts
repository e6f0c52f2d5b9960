/** Builds runs by hand, so that reporters are tested apart from what finds things. */
import type { Run } from "../../src/reporters/reporter.ts";
import type { Finding, Location, Unsettled } from "../../src/rule/index.ts";

/** The place of the `nth` (from 0) occurrence of a quote in a text; the excerpt is cut as the engine cuts it. */
export function locationOf(path: string, text: string, quote: string, label = "", nth = 0): Location {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = text.indexOf(quote, offset + 1);
  if (offset < 0) throw new Error(`No ${JSON.stringify(quote)} in the sample`);
  const point = (at: number) => {
    const before = text.slice(0, at).split("\n");
    return { line: before.length, column: before.at(-1)!.length + 1 };
  };
  const start = point(offset);
  const end = point(offset + quote.length);
  const lines = text.split("\n").slice(start.line - 1, Math.min(end.line, start.line + 2));
  const cut = lines.length === 1 && lines[0]!.length > 2000 ? Math.max(0, start.column - 1001) : 0;
  return {
    path,
    document: path,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    quote,
    excerpt: lines.map((line) => line.slice(cut, cut + 2000)),
    excerptColumn: cut + 1,
    claim: { id: `${path}#0`, kind: "proportion", shown: quote },
    label,
  };
}

export function findingOf(at: Location, related: readonly Location[] = [], more: Partial<Finding> = {}): Finding {
  return {
    rule: "response-rate-mismatch",
    severity: "error",
    message: "The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.",
    explanation: ["2 + 10 = 12 responders", "12 / 51 = 23.53%, printed 22%", "22% fits N = 54 to 55"],
    advice: "Check the rate, the counts and the number of evaluable patients against the source.",
    at,
    related,
    evidence: { count: 12, n: 51 },
    confidence: 0.971,
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

export const bindings: NonNullable<Finding["bindings"]> = [
  {
    label: "stated rate",
    quote: "22%",
    of: "denominator",
    to: "51",
    how: "earlier-sentence",
    why: "the 51 evaluable named last before it",
    reliability: 0.93,
    alternatives: ["55", "60"],
    evidence: [],
  },
  {
    label: "stated rate",
    quote: "22%",
    of: "cohort",
    to: null,
    how: null,
    why: "by the weight of evidence",
    reliability: null,
    alternatives: [],
    evidence: [
      { id: "none:named0", words: "the sentence names no group", weight: 1.01 },
      { id: "none:response", words: "the figure is a response", weight: -0.55 },
    ],
  },
];

export function runOf(findings: readonly Finding[], more: Partial<Run> = {}): Run {
  const unsettled: Unsettled[] = [...(more.unsettled ?? [])];
  const paths = [...new Set(findings.map(({ at }) => at.path))];
  return {
    documents: paths.map((path) => ({
      id: path,
      path,
      format: "markdown",
      ids: ["nct:NCT01234558"],
      claims: 7,
      numbers: { claimed: 9, others: [{ kind: "citation", count: 2 }], unread: 1 },
    })),
    claimCounts: { proportion: 5, "cohort-size": 2 },
    rules: [
      { id: "response-rate-mismatch", severity: "error", pass: 3, fail: findings.length, unsure: 1, ran: true },
      { id: "check-digit-wrong", severity: "error", pass: 0, fail: 0, unsure: 0, ran: false },
    ],
    findings,
    suppressed: [],
    problems: [],
    unreadFiles: [],
    ...more,
    unsettled,
  };
}
