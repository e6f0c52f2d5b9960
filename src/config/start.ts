/** The configuration that `audit init` writes: every setting explained, and none changed from its default. */
export const startName = "audit.config.yaml";

export const start = `# yaml-language-server: $schema=./node_modules/source-audit/schemas/config.schema.json
# Configuration of source-audit. Patterns are relative to the folder of this file. "audit config" shows the settings in force.

# The files to read in folders; by default, every file whose extension can be read.
# include:
#   - content/**/*.md
#   - records/**/*.nbib

# Files not to read, in addition to those that the repository's .gitignore names.
# exclude:
#   - drafts/**

# A rule: error, warning, info or off, or [severity, options]. "audit rules" lists them, "audit explain <rule>" explains one.
# rules:
#   table-damaged: info

# Rules that are set differently for some files; the last matching entry applies.
# overrides:
#   - files: [content/archive/**]
#     rules:
#       estimate-in-the-past: off

# Authoritative records: findings point at whatever disagrees with them.
# sources:
#   - records/**

# The lowest severity that makes the audit fail: error, warning, info or never.
failOn: error

# Fail when more comparisons than this could not be settled.
# maxUnsettled: 100

# Fail when less than this percentage of the numbers was read, or when a file was not read or gave nothing to compare.
# minCoverage: 90
# failOnUnread: true

# Whose comments may leave findings out: "own" (those of each page, for findings within it), "config-only" (nobody's), or globs of trusted files.
# For content that others write, use config-only. "maxSuppressed" limits how many findings comments may leave out.
# suppressions: own
# maxSuppressed: 10

# Accepted findings, each with a reason; "until" is the last day (in UTC) on which the entry applies. In pages, a comment does the same:
#   <!-- audit-ignore-next trial-id-conflict: the extension study has its own number -->
# ignore:
#   - rule: trial-id-conflict
#     document: records/extension.nbib
#     claim: NCT01234558
#     reason: the extension study has its own number
#     until: 2030-12-31

# Known findings, written by "audit baseline"; only new ones are reported.
# baseline: audit-baseline.json

# Modules with further parsers, extractors, rules and reporters.
# plugins:
#   - ./audit-plugin.mjs
`;
