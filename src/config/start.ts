/** The configuration that `audit init` writes: everything that can be set, explained, nothing set that is not usual. */
export const startName = "audit.config.yaml";

export const start = `# yaml-language-server: $schema=./node_modules/source-audit/schemas/config.schema.json
# Configuration of source-audit. Patterns count from the folder of this file. "audit config" shows what is in force.

# The files to read in folders. Left out, it is every file whose extension can be read.
# include:
#   - content/**/*.md
#   - records/**/*.nbib

# What is not read, whatever .gitignore says.
exclude:
  - drafts/**

# A rule: error, warning, info or off, or [severity, options]. "audit rules" lists them, "audit explain <rule>" says why.
rules:
  table-damaged: info

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
# minCoverage: 90

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
