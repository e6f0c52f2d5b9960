/** Findings that are quieter than their rule, such as rounding beside a wrong number. */
import type { Evidence, Severity, Verdict } from "./rule.ts";

/** The verdict with this severity where it is a failure; any other verdict as it is. */
export function withSeverity<E extends Evidence>(severity: Severity, verdict: Verdict<E>): Verdict<E> {
  return verdict.outcome === "fail" ? { ...verdict, severity } : verdict;
}
