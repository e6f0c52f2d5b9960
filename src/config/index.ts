/** Entry point of the configuration: reading it, and preparing an audit under it. */

export { headCommit } from "./changed-files.ts";
export { type Config, defineConfig, type RuleSetting } from "./config.ts";
export { ConfigError, type ConfigIssue } from "./config-error.ts";
export { configNames, findConfig } from "./find.ts";
export {
  baselineFile,
  failOnOf,
  failsOnUnread,
  maxSuppressedOf,
  maxUnsettledOf,
  minCoverageOf,
  readBaseline,
} from "./in-force.ts";
export type { TextFile } from "./inputs.ts";
export { type ConfigOptions, type LoadedConfig, loadConfig } from "./load.ts";
export { beingLoaded } from "./load-module.ts";
export type { Plugin } from "./plugin.ts";
export { documentSetup, type PreparedAudit, prepareAudit, type RunOptions } from "./prepare.ts";
export { configJsonSchema } from "./schema.ts";
export { showConfig } from "./show.ts";
export { start, startName } from "./start.ts";
