/** Findings that a comment, the configuration, a baseline or a revision left out: every report counts them. */
import type { Finding } from "../../rule/index.ts";
import type { LongRun } from "../reporter.ts";

/** A finding that was left out, by what, and the reason as it was written there. */
export type Suppressed = LongRun["suppressed"][number];

/** The findings of a run that were left out, in the order in which findings stand. */
export function suppressedOf(run: LongRun): readonly Suppressed[] {
  return [...run.suppressed].sort((a, b) => byPlace(a.finding, b.finding) || compare(a.by, b.by));
}

/** Findings by path, position and rule; those of one place by their fingerprints. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.at.path, b.at.path) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
