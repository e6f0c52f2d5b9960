/** What a configuration file may say. */
import type { Severity } from "../rule/index.ts";
import type { Plugin } from "./plugin.ts";

/** A rule's severity, or its severity and options. */
export type RuleSetting =
  | Severity
  | "off"
  | readonly [severity: Severity | "off", options: Readonly<Record<string, unknown>>];

/** The contents of `audit.config.*`. Patterns count from the folder of the file. */
export interface Config {
  readonly $schema?: string;
  /** Globs of the files to read in folders; by default those whose extension a parser knows. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Rules that are set differently for some files; the last matching entry applies. */
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, RuleSetting>>;
  }[];
  /** Modules, named from the folder of the file, or plugins themselves. */
  readonly plugins?: readonly (string | Plugin)[];
  /** Globs of authoritative records: a finding points at what disagrees with them. */
  readonly sources?: readonly string[];
  readonly failOn?: FailOn;
  /** The audit fails when more comparisons than this could not be settled. */
  readonly maxUnsettled?: number;
  /** Percentage of the numbers in the text that have to be read. */
  readonly minCoverage?: number;
  /** The audit fails when a file was not read, or gave nothing that could be compared. */
  readonly failOnUnread?: boolean;
  /** The audit fails when comments in pages leave out more findings than this. */
  readonly maxSuppressed?: number;
  /**
   * Whose comments may leave findings out: `own` (the default) those of every page, for what stands in that page alone; `config-only` none;
   * globs those of these files.
   */
  readonly suppressions?: Suppressions;
  readonly ignore?: readonly ConfigIgnore[];
  /** Path of the file with the known findings. */
  readonly baseline?: string;
}

/** Leaves findings of a rule out that have an operand in a document. */
export interface ConfigIgnore {
  readonly rule: string;
  /** Glob over paths, or over `path#record`. */
  readonly document: string;
  /** Text that the quote contains. */
  readonly claim?: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

export type Suppressions = "own" | "config-only" | readonly string[];

export type FailOn = Severity | "never";

/** Gives a configuration in JavaScript its type. */
export function defineConfig(config: Config): Config {
  return config;
}
