export type { BuiltIn } from "./builtin.ts";
export { type Config, type ConfigIgnore, defineConfig, type FailOn, type RuleSetting } from "./config.ts";
export { ConfigError, type ConfigIssue } from "./config-error.ts";
export { configNames } from "./find.ts";
export { baselineFile, failOnOf, maxUnsettledOf, rootOf } from "./in-force.ts";
export { type ConfigOptions, type LoadedConfig, loadConfig } from "./load.ts";
export type { Plugin } from "./plugins.ts";
export { type PreparedAudit, prepareAudit, type RunOptions } from "./prepare.ts";
export { configJsonSchema } from "./schema.ts";
