/** The public API: puts the built-in parsers, extractors and rules together and hands them to the engine. */
import { rules } from "../rules/index.ts";
import { audit, type Input, type RuleInForce, type Run, type Setup } from "./engine/index.ts";
import { extractors } from "./extractors/index.ts";
import { parsers } from "./parsers/index.ts";
import type { Rule, Severity } from "./rule/index.ts";
import { binders } from "./subjects/index.ts";

export type { AnyClaim, ClaimOf, Kind } from "./claims/index.ts";
export type { Document, Problem } from "./document/index.ts";
export type { LocatedClaim, RuleTally, Run, RunDocument } from "./engine/index.ts";
export type { Finding, Location, Rule, Severity, Unsettled, Verdict } from "./rule/index.ts";
export { extractors, parsers, rules };

/** What a caller may ask of an audit. */
export interface AuditOptions {
  /** Severity by rule id; `off` leaves a rule out. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Runs these rules instead of the built-in ones. */
  readonly rules?: readonly Rule[];
  readonly keepClaims?: boolean;
  readonly onVerdict?: Setup["onVerdict"];
  readonly onDocument?: Setup["onDocument"];
}

/** A file that is in memory already. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The setup of built-in parts under the given options. */
export function setupOf(options: AuditOptions = {}): Setup {
  const inForce = (options.rules ?? rules).map(
    (rule): RuleInForce => ({
      rule,
      severity: options.severities?.[rule.id] ?? rule.severity,
      options: rule.options.parse({}),
    }),
  );
  const { keepClaims = false, onVerdict, onDocument } = options;
  return {
    parsers,
    extractors,
    binders: [...binders].sort((a, b) => a.order - b.order),
    rules: inForce,
    keepClaims,
    ...(onVerdict && { onVerdict }),
    ...(onDocument && { onDocument }),
  };
}

/** Audits texts in memory, in the order of their paths. */
export function auditTexts(files: readonly TextFile[], options: AuditOptions = {}): Run {
  const inputs = files.map(({ path, text }): Input => ({ path, chunks: () => [text] }));
  inputs.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return audit(inputs, setupOf(options));
}
