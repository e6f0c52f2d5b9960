/** Orders severities, for reporters that distinguish what fails the audit from what does not. */
import type { Severity } from "../../rule/index.ts";
import type { ReportOptions } from "../reporter.ts";

const loudness: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The more severe one first. */
export function byLoudness(a: Severity, b: Severity): number {
  return loudness[b] - loudness[a];
}

/** Whether findings of this severity make the audit fail. */
export function failsAudit(severity: Severity, { failOn = "error" }: ReportOptions): boolean {
  return failOn !== "never" && loudness[severity] >= loudness[failOn];
}
