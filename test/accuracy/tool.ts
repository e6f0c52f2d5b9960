/** Runs the tool on texts and gives its claims and outcomes per document, in the shape in which they are measured. */
import type { AnyClaim } from "../../src/claims/index.ts";
import type { Span } from "../../src/document/index.ts";
import { auditTexts, type Finding, type Run, type Severity, type TextFile, type Verdict } from "../../src/index.ts";

/** One comparison and how it came out; a failure counts under its severity. */
export interface Outcome {
  readonly rule: string;
  readonly outcome: "pass" | "unsure" | Severity;
  /** Where the operands stand; the first is the one pointed at. */
  readonly spans: readonly Span[];
  readonly quotes: readonly string[];
  readonly documents: readonly string[];
  /** The finding's message or the reason for being unsure. */
  readonly says: string;
}

export interface Audited {
  readonly claims: readonly AnyClaim[];
  readonly outcomes: readonly Outcome[];
  readonly run: Run;
}

export function auditAll(files: readonly TextFile[]): Audited {
  const outcomes: Outcome[] = [];
  const onVerdict = (rule: string, verdict: Verdict) => {
    if (verdict.outcome === "fail") return;
    const says = verdict.outcome === "unsure" ? verdict.reason : "";
    const claims = verdict.operands.map(({ claim }) => claim);
    outcomes.push({ rule, outcome: verdict.outcome, ...placesOf(claims), says });
  };
  const run = auditTexts(files, { keepClaims: true, onVerdict });
  const claims = (run.claims ?? []).map(({ claim }) => claim);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const finding of run.findings) {
    const operands = operandsOf(finding).flatMap(({ claim }) => byId.get(claim.id) ?? []);
    outcomes.push({ rule: finding.rule, outcome: finding.severity, ...placesOf(operands), says: finding.message });
  }
  return { claims, outcomes, run };
}

/** Everything a finding points at, the primary operand first. */
export function operandsOf(finding: Finding): readonly Finding["at"][] {
  return [finding.at, ...finding.related];
}

function placesOf(claims: readonly AnyClaim[]): Pick<Outcome, "spans" | "quotes" | "documents"> {
  return {
    spans: claims.map(({ span }) => span),
    quotes: claims.map(({ quote }) => quote),
    documents: [...new Set(claims.map(({ path }) => path))],
  };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export const isAlarm = ({ outcome }: { readonly outcome: Outcome["outcome"] }): boolean =>
  outcome === "error" || outcome === "warning";
