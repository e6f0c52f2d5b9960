/** Loads the configuration in force: the file, its plugins, its rules, and what was given outside the file. */
import { resolve } from "node:path";
import type { z } from "zod";
import { lazily } from "../document/index.ts";
import { suppressionRules } from "../engine/index.ts";
import type { Rule, Severity } from "../rule/index.ts";
import type { BuiltIn } from "./builtin.ts";
import type { Config, FailOn, RuleSetting } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { explainIssues, showPath } from "./explain-issue.ts";
import { type ConfigFile, findConfig, readConfig } from "./find.ts";
import type { LoadedPlugin } from "./plugin.ts";
import { loadPlugins, refuseTakenIds } from "./plugins.ts";
import { configSchema } from "./schema.ts";

/** Where to find a configuration, and what overrides it. */
export interface ConfigOptions {
  /** The working folder; the process's own where left out. */
  readonly cwd?: string;
  /** A file, a configuration itself, or `false` for none; the nearest file where left out. */
  readonly config?: string | false | Config;
  /** Severities, or severities and options, by rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Globs from the working folder. `exclude` adds to that of the file. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly failOn?: FailOn;
  readonly maxUnsettled?: number;
  readonly minCoverage?: number;
  readonly failOnUnread?: boolean;
  readonly maxSuppressed?: number;
  /** Path from the working folder; `false` for none. */
  readonly baseline?: string | false;
}

/** A configuration that has been read and checked. */
export interface LoadedConfig {
  readonly file: ConfigFile;
  /** `false` where there is no file. */
  readonly isFile: boolean;
  readonly cwd: string;
  readonly values: Config;
  readonly plugins: readonly LoadedPlugin[];
  /** Every rule there is, built-in or from a plugin. */
  readonly rules: readonly Rule[];
  readonly options: ConfigOptions;
}

export async function loadConfig(options: ConfigOptions, builtIn: BuiltIn): Promise<LoadedConfig> {
  const cwd = resolve(options.cwd ?? ".");
  const found = await fileOf(options.config, cwd);
  const file = found ?? inMemory(cwd, typeof options.config === "object" ? options.config : {}, "the configuration");
  const plugins = await loadPlugins(pluginsIn(file.values), file);
  const ids = <T extends { readonly id: string }>(parts: readonly T[]) => parts.map(({ id }) => id);
  const taken = {
    rules: [...ids(builtIn.rules), ...ids(suppressionRules)],
    parsers: ids(builtIn.parsers),
    extractors: ids(builtIn.extractors),
  };
  await refuseTakenIds(plugins, taken, file);
  const rules = [...builtIn.rules, ...plugins.flatMap((plugin) => plugin.rules ?? [])];
  const isGiven = found !== null || typeof options.config === "object";
  // Most runs have none, and making the schema takes longer than they need for a page.
  const schema = lazily(() => configSchema([...rules, ...suppressionRules]));
  const values = isGiven ? await checked(file, schema()) : {};
  if (options.rules) await checked(inMemory(cwd, { rules: options.rules }, "the options"), schema());
  return { file, isFile: found !== null, cwd, values, plugins, rules, options };
}

async function fileOf(config: ConfigOptions["config"], cwd: string): Promise<ConfigFile | null> {
  if (config === false || typeof config === "object") return null;
  return config === undefined ? findConfig(cwd) : readConfig(config, cwd);
}

function inMemory(folder: string, values: unknown, path: string): ConfigFile {
  return { path, absolute: folder, folder, values, lineOf: async () => null, lineText: () => "" };
}

/** Plugins are needed before the rest can be checked; errors in the list itself are reported then. */
function pluginsIn(values: unknown): readonly unknown[] {
  const plugins = typeof values === "object" && values !== null && "plugins" in values ? values.plugins : [];
  return Array.isArray(plugins)
    ? plugins.filter((entry) => typeof entry === "string" || typeof entry === "object")
    : [];
}

async function checked(file: ConfigFile, schema: z.ZodType): Promise<Config> {
  const parsed = schema.safeParse(file.values);
  if (parsed.success) return file.values as Config;
  const explained = explainIssues(parsed.error.issues, file.values, schema);
  const issues = explained.map(async ({ path, message, remedy }) => {
    return { key: showPath(path), line: await file.lineOf(path), message, remedy };
  });
  const inOrder = (await Promise.all(issues)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  throw new ConfigError(file.path, inOrder);
}

/** The severity of a setting. */
export const severityIn = (setting: RuleSetting): Severity | "off" =>
  typeof setting === "string" ? setting : setting[0];

/** The options of a setting, as written. */
export const optionsIn = (setting: RuleSetting): Readonly<Record<string, unknown>> | undefined =>
  typeof setting === "string" ? undefined : setting[1];
