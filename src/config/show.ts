/** Shows the configuration in force as plain data. */
import { relative } from "node:path";
import { slashed } from "../engine/index.ts";
import {
  baselineFile,
  failOnOf,
  failsOnUnread,
  maxSuppressedOf,
  maxUnsettledOf,
  minCoverageOf,
  rootOf,
  rulesInForce,
  suppressionSeverities,
} from "./in-force.ts";
import type { LoadedConfig } from "./load.ts";

/** Every rule with its severity and options, and all other settings, in the order of a configuration file. */
export function showConfig(config: LoadedConfig): Record<string, unknown> {
  const { file, isFile, cwd, values, options, plugins } = config;
  const baseline = baselineFile(config);
  const rules = rulesInForce(config).map(({ rule, severity, options: own }) => {
    const hasOptions = Object.keys(own as object).length > 0;
    return [rule.id, hasOptions ? [severity, own] : severity];
  });
  const root = slashed(relative(cwd, rootOf(config, baseline))) || ".";
  return {
    file: isFile ? file.path : null,
    root,
    include: options.include ?? values.include ?? null,
    exclude: [...(values.exclude ?? []), ...(options.exclude ?? [])],
    plugins: plugins.map(({ name }) => name),
    rules: { ...Object.fromEntries(rules), ...suppressionSeverities(config) },
    overrides: values.overrides ?? [],
    sources: values.sources ?? [],
    failOn: failOnOf(config),
    maxUnsettled: maxUnsettledOf(config),
    minCoverage: minCoverageOf(config),
    failOnUnread: failsOnUnread(config),
    maxSuppressed: maxSuppressedOf(config),
    suppressions: values.suppressions ?? "own",
    ignore: values.ignore ?? [],
    baseline: baseline === null ? null : slashed(relative(cwd, baseline)),
  };
}
