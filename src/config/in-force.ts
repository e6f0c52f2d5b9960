/** Works out what is in force: rules with their severities and options, files, known findings. */
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import {
  AuditError,
  type BaselineEntry,
  type IgnoreEntry,
  matcherOf,
  parseBaseline,
  type RuleInForce,
  slashed,
  suppressionRules,
} from "../engine/index.ts";
import type { Rule, Severity } from "../rule/index.ts";
import type { Config, FailOn } from "./config.ts";
import { type LoadedConfig, optionsIn, severityIn } from "./load.ts";

/** Every rule as it is in force; severities given outside the file apply everywhere. */
export function rulesInForce({ rules, values, options }: LoadedConfig): RuleInForce[] {
  return rules.map((rule) => {
    const asked = options.rules?.[rule.id];
    const written = values.rules?.[rule.id];
    const setting = asked ?? written;
    const own = (asked && optionsIn(asked)) ?? (written && optionsIn(written)) ?? {};
    const overrides = overridesOf(rule, values, asked !== undefined);
    const severity = setting ? severityIn(setting) : rule.severity;
    const isSet = setting !== undefined;
    return { rule, severity, isSet, options: rule.options.parse(own), ...(overrides.length > 0 && { overrides }) };
  });
}

function overridesOf(rule: Rule, { overrides = [] }: Config, isAsked: boolean): NonNullable<RuleInForce["overrides"]> {
  return overrides.flatMap(({ files, rules }) => {
    const setting = rules[rule.id];
    if (setting === undefined) return [];
    const written = optionsIn(setting);
    const applies = matcherOf(files);
    const severity = isAsked ? {} : { severity: severityIn(setting) };
    return [{ applies, ...severity, ...(written && { options: rule.options.parse(written) }) }];
  });
}

/** The severities of the checks on comments and entries, where they differ from the defaults. */
export function suppressionSeverities({ values, options }: LoadedConfig): Record<string, Severity | "off"> {
  const set = suppressionRules.flatMap(({ id }) => {
    const setting = options.rules?.[id] ?? values.rules?.[id];
    return setting === undefined ? [] : [[id, severityIn(setting)] as const];
  });
  return Object.fromEntries(set);
}

/** The folder to which patterns and document names are relative: that of the file, if it is the working folder or above it. */
export function rootOf({ file, isFile, cwd }: LoadedConfig, baseline: string | null): string {
  const folders = [...(isFile ? [file.folder] : []), ...(baseline === null ? [] : [resolve(baseline, "..")])];
  return folders.find((folder) => isWithin(cwd, folder)) ?? cwd;
}

export function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === "" || !(below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below));
}

/** Patterns of the working folder as seen from the root. */
export function fromRoot(patterns: readonly string[], cwd: string, root: string): string[] {
  const below = slashed(relative(root, cwd));
  if (below === "") return [...patterns];
  return patterns.map((pattern) => {
    const own = slashed(pattern).replace(/^\.?\//, "");
    return own.replace(/\/$/, "").includes("/") ? `${below}/${own}` : `${below}/**/${own}`;
  });
}

/** The absolute path of the baseline in force. */
export function baselineFile({ file, values, options, cwd }: LoadedConfig): string | null {
  if (options.baseline === false) return null;
  if (options.baseline !== undefined) return resolve(cwd, options.baseline);
  return values.baseline === undefined ? null : resolve(file.folder, values.baseline);
}

/** Reads a baseline; throws an `AuditError` where there is none. */
export function readBaseline(absolute: string, cwd: string): { path: string; entries: readonly BaselineEntry[] } {
  const path = slashed(relative(cwd, absolute));
  if (!existsSync(absolute))
    throw new AuditError(`There is no baseline ${path}.`, `Write it first: audit baseline --output ${path}`);
  let text: string;
  try {
    text = readFileSync(absolute, "utf8");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AuditError(`The baseline ${path || "."} could not be read: ${message}.`, "Name a file that can be read.");
  }
  return { path, entries: parseBaseline(text, path) };
}

/** The entries that leave findings out, each with its place in the file. */
export async function ignoreEntries({ file, values }: LoadedConfig): Promise<IgnoreEntry[]> {
  const entries = (values.ignore ?? []).map(async (entry, index): Promise<IgnoreEntry> => {
    const line = (await file.lineOf(["ignore", index])) ?? 1;
    const text = file.lineText(line);
    const quote = text.trim();
    const column = text.indexOf(quote) + 1;
    const at = { path: file.path, document: file.path, line, column, endLine: line, endColumn: column + quote.length };
    const claim = { id: file.path, kind: "entry", shown: `${entry.rule} ${entry.document} ${entry.claim ?? ""}` };
    return { ...entry, at: { ...at, quote, excerpt: text === "" ? [] : [text], excerptColumn: 1, claim, label: "" } };
  });
  return Promise.all(entries);
}

export const failOnOf = ({ values, options }: LoadedConfig): FailOn => options.failOn ?? values.failOn ?? "error";

/** The percentage of numbers that have to be read, or `null`. */
export const minCoverageOf = ({ values, options }: LoadedConfig): number | null =>
  options.minCoverage ?? values.minCoverage ?? null;

export const maxUnsettledOf = ({ values, options }: LoadedConfig): number | null =>
  options.maxUnsettled ?? values.maxUnsettled ?? null;

export const failsOnUnread = ({ values, options }: LoadedConfig): boolean =>
  options.failOnUnread ?? values.failOnUnread ?? false;

/** How many findings comments may leave out, or `null`. */
export const maxSuppressedOf = ({ values, options }: LoadedConfig): number | null =>
  options.maxSuppressed ?? values.maxSuppressed ?? null;

/** Whether comments in a file, by its path from the root, may leave findings out. */
export function trustOf({ values: { suppressions = "own" } }: LoadedConfig): (path: string) => boolean {
  if (suppressions === "own") return () => true;
  return suppressions === "config-only" ? () => false : matcherOf(suppressions);
}
