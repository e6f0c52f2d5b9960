// The order in which findings and problems stand in a run.
import type { Problem } from "../document/index.ts";
import type { Finding, Unsettled } from "../rule/index.ts";

/** By path, position and rule. */
export function byPlace(a: Finding | Unsettled, b: Finding | Unsettled): number {
  return compare(a.at.path, b.at.path) || a.at.line - b.at.line || a.at.column - b.at.column || compare(a.rule, b.rule);
}

/** By path, line and message. */
export function byFile(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
