/** The public API: puts the built-in parsers, extractors and rules together and hands them to the engine. */
import { rules } from "../rules/index.ts";
import * as config from "./config/index.ts";
import { audit as auditInputs, type Input, type RuleInForce, type Run, type Setup } from "./engine/index.ts";
import { extractors } from "./extractors/index.ts";
import { formById, forms } from "./forms/index.ts";
import { parsers } from "./parsers/index.ts";
import type { Rule, Severity } from "./rule/index.ts";
import { binders } from "./subjects/index.ts";

export type { AnyClaim, ClaimOf, Kind } from "./claims/index.ts";
export type { Config, ConfigIssue, ConfigOptions, Plugin, RuleSetting, RunOptions, TextFile } from "./config/index.ts";
export { ConfigError, defineConfig } from "./config/index.ts";
export type { Document, Problem } from "./document/index.ts";
export type {
  DocumentText,
  LocatedClaim,
  RuleTally,
  Run,
  RunDocument,
  Suppressed,
  UnreadFiles,
} from "./engine/index.ts";
export { AuditError } from "./engine/index.ts";
export type { Form } from "./language/index.ts";
export type { Finding, Location, Rule, Severity, Unsettled, Verdict } from "./rule/index.ts";
export { extractors, formById, parsers, rules };

const builtIn = { parsers, forms, extractors, binders, rules };

/**
 * Audits files, folders and glob patterns, seen from `options.cwd`, under the nearest configuration file. Throws an
 * `AuditError` (a `ConfigError` for the configuration) when it cannot begin; what could not be read is in `problems`.
 */
export async function audit(
  paths: readonly string[],
  options: config.ConfigOptions & config.RunOptions = {},
): Promise<Run> {
  const prepared = await prepareAudit(paths, await loadConfig(options), options);
  return prepared.run();
}

/** Loads and checks the configuration in force, with its plugins. */
export function loadConfig(options: config.ConfigOptions = {}): Promise<config.LoadedConfig> {
  return config.loadConfig(options, builtIn);
}

/** Finds the files and puts together what an audit needs, without running it. */
export function prepareAudit(
  paths: readonly string[],
  loaded: config.LoadedConfig,
  options: config.RunOptions = {},
): Promise<config.PreparedAudit> {
  return config.prepareAudit(paths, loaded, builtIn, options);
}

/** What a thread reads with that reads for a run; `options` are those of the run. */
export function documentSetup(loaded: config.LoadedConfig, options: config.RunOptions = {}): Setup {
  return config.documentSetup(loaded, builtIn, options);
}

/** What a caller may ask of an audit of texts. */
export interface AuditOptions {
  /** Severity by rule id; `off` leaves a rule out. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Runs these rules instead of the built-in ones. */
  readonly rules?: readonly Rule[];
  readonly keepClaims?: boolean;
  readonly keepText?: boolean;
  readonly keepEvidence?: boolean;
  readonly onVerdict?: Setup["onVerdict"];
  readonly onDocument?: Setup["onDocument"];
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
  const { keepClaims = false, keepText = false, keepEvidence = false, onVerdict, onDocument } = options;
  return {
    parsers,
    forms,
    extractors,
    binders: [...binders].sort((a, b) => a.order - b.order),
    rules: inForce,
    keepClaims,
    keepText,
    keepEvidence,
    ...(onVerdict && { onVerdict }),
    ...(onDocument && { onDocument }),
  };
}

/** Audits texts in memory, in the order of their paths. */
export function auditTexts(files: readonly config.TextFile[], options: AuditOptions = {}): Run {
  const inputs = files.map(({ path, text }): Input => ({ path, chunks: () => [text] }));
  inputs.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return auditInputs(inputs, setupOf(options));
}
