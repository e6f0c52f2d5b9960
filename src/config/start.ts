/** The configuration that `audit init` writes: everything that can be set, explained, nothing set that is not usual. */
export const startName = "audit.config.yaml";

export const start = `# yaml-language-server: $schema=./node_modules/source-audit/schemas/config.schema.json
# Configuration of source-audit. Patterns count from the folder of this file. "audit config" shows what is in force.

# The files to read in folders. Left out, it is every file whose extension can be read.
# include:
#   - content/**/*.md
#   - records/**/*.nbib

# What is not read, beside what the repository's .gitignore names.
# exclude:
#   - drafts/**

# A rule: error, warning, info or off, or [severity, options]. "audit rules" lists them, "audit explain <rule>" says why.
# rules:
#   table-damaged: info

# Rules that are set otherwise in some files; the last entry that applies holds.
# overrides:
#   - files: [content/archive/**]
#     rules:
#       estimate-in-the-past: off

# Authoritative records: a finding points at what disagrees with them.
# sources:
#   - records/**

# The quietest severity that makes the audit fail: error, warning, info or never.
failOn: error

# Fail when more comparisons than this could not be settled.
# maxUnsettled: 100

# Fail when a smaller percentage of the numbers was read, or when a file was not read or gave nothing to compare.
# minCoverage: 90
# failOnUnread: true

# Whose comments may leave findings out: "own" (each page's, for what stands in that page alone), "config-only" (nobody's),
# Or globs of the files that are trusted. For content that others wrote: config-only. And how many findings comments may leave out.
# suppressions: own
# maxSuppressed: 10

# Findings that may stand, each with its reason; "until" is the last day it holds. In pages, a comment does the same:
#   <!-- audit-ignore-next trial-id-conflict: the extension study has its own number -->
# ignore:
#   - rule: trial-id-conflict
#     document: records/extension.nbib
#     claim: NCT01234558
#     reason: the extension study has its own number
#     until: 2030-12-31

# Findings that are known, written by "audit baseline"; only new ones are reported.
# baseline: audit-baseline.json

# Modules that bring further parsers, extractors, rules and reporters.
# plugins:
#   - ./audit-plugin.mjs
`;
