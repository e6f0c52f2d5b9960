/** Knows by its beginning a report that this tool has written, which may be overwritten by the next. */
import { stripVTControlCharacters } from "node:util";

const severity = "(?:error|warning|info)";

/** What reports of each format begin with, whatever was found. A page that mentions the tool begins otherwise. */
const beginnings: readonly RegExp[] = [
  // pretty
  new RegExp(`^(?:${severity}|suppressed|unsettled)\\[[\\w./-]+\\]`),
  /^not audited: |^notice: |^Not read, or nothing to compare\n|^Rule {2,}agree |^Documents {2,}\d+\n/,
  new RegExp(`^[^\\n]+\\n {1,8}\\d+ {2}${severity} {2,}[\\w./-]+\\n`),
  // compact and github
  new RegExp(`^[^\\n]+:\\d+:\\d+: (?:${severity}|notice) [\\w./-]+: `),
  /^::(?:error|warning|notice) (?:file|title)=/,
  /^source-audit: \d+ documents?, /,
  // gitlab
  /^\[\s*\]\s*$|^\[\s*\{\s*"type": "issue",\s*"description": "/,
  // html
  /^<!doctype html>\n<html lang="en">[\s\S]*?<title>Audit report<\/title>/,
  // json, of findings or of claims, and sarif
  /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "source-audit"/,
  /^\{\n {2}"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif\/[\w./-]+",\n {2}"version": "[\d.]+",\n {2}"runs": \[\n {4}\{\n {6}"tool": \{\n {8}"driver": \{\n {10}"name": "source-audit"/,
  // junit
  /^<\?xml [^>]*>\s*<testsuites>\s*<testsuite [^>]*name="source-audit"/,
  // markdown
  /^## source-audit: (?:no|\d+) findings?\b/,
  // ndjson, of findings or of claims
  /^\{"type":"(?:document|finding|suppressed|unsettled|problem|summary)",|^\{"claim":"[^"]*","document":"/,
  // csv and parquet
  /^claim,document,path,format,|^PAR1/,
];

export function isOwnReport(head: string): boolean {
  const text = stripVTControlCharacters(head);
  return beginnings.some((beginning) => beginning.test(text));
}
