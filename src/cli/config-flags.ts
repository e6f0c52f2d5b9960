/** The options of all commands that read files or rules: which configuration applies, and what overrides it. */
import { type Command, Option } from "commander";
import type { LoadedConfig } from "../config/index.ts";
import type { Severity } from "../rule/index.ts";
import { blameWhatLoads } from "./early-end.ts";
import type { FailOn } from "./options.ts";
import { UsageError, unknownWord } from "./usage-error.ts";

export interface ConfigFlags {
  readonly config?: string | false;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rule?: Readonly<Record<string, Severity | "off">>;
  readonly failOn?: FailOn;
  readonly maxUnsettled?: number;
  readonly minCoverage?: number;
  readonly failOnUnread?: boolean;
  readonly maxSuppressed?: number;
  readonly baseline?: string | false;
}

/** Adds `--config` and `--no-config`. */
export function withConfig(command: Command): Command {
  return command
    .option("-c, --config <file>", "the configuration to use (default: the nearest audit.config.*)")
    .option("--no-config", "use no configuration");
}

/** Adds `--include` and `--exclude`. */
export function withFiles(command: Command): Command {
  const collect = (pattern: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), pattern];
  return withConfig(command)
    .addOption(new Option("--include <glob>", "read only these files in folders; repeatable").argParser(collect))
    .addOption(new Option("--exclude <glob>", "leave these files out; repeatable").argParser(collect));
}

/** The configuration in force under the flags. */
export async function configFrom(flags: ConfigFlags): Promise<LoadedConfig> {
  const [{ loadConfig }, { isUnclosed, suppressionRules }, { beingLoaded }] = await Promise.all([
    import("../index.ts"),
    import("../engine/index.ts"),
    import("../config/index.ts"),
  ]);
  blameWhatLoads(beingLoaded);
  const { config, include, exclude, rule, failOn, maxUnsettled, minCoverage, failOnUnread, maxSuppressed, baseline } =
    flags;
  const unclosed = [...(include ?? []), ...(exclude ?? [])].find(isUnclosed);
  if (unclosed !== undefined) throw new UsageError(`The pattern "${unclosed}" has a bracket that is not closed.`);
  const loaded = await loadConfig({
    ...(config !== undefined && { config }),
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(failOn && { failOn }),
    ...(maxUnsettled !== undefined && { maxUnsettled }),
    ...(minCoverage !== undefined && { minCoverage }),
    ...(failOnUnread !== undefined && { failOnUnread }),
    ...(maxSuppressed !== undefined && { maxSuppressed }),
    ...(baseline !== undefined && { baseline }),
  });
  const ids = [...loaded.rules, ...suppressionRules].map(({ id }) => id);
  for (const id of Object.keys(rule ?? {}))
    if (!ids.includes(id)) throw unknownWord("rule", id, ids, '"audit rules" lists them.');
  return rule ? { ...loaded, options: { ...loaded.options, rules: rule } } : loaded;
}

/** The day of the audit. */
export const today = (): string => new Date().toISOString().slice(0, 10);
