/** Counts a run for its summary. */
import type { Severity } from "../../rule/index.ts";
import type { Run } from "../reporter.ts";

/** How many comparisons all rules made: that agree, that do not, that could not be settled. */
export function comparisonsOf({ rules }: Run): { pass: number; fail: number; unsure: number } {
  const sum = (outcome: "pass" | "fail" | "unsure") => rules.reduce((total, rule) => total + rule[outcome], 0);
  return { pass: sum("pass"), fail: sum("fail"), unsure: sum("unsure") };
}

/** How many findings there are of each severity, the most severe first. */
export function findingsOf({ findings }: Run): Record<Severity, number> {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
