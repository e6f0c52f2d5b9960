/** Counts a run for its summary. */
import type { Severity } from "../../rule/index.ts";
import type { LongRun } from "../reporter.ts";

/** How many comparisons all rules made: that agree, that do not, that could not be settled. */
export function comparisonsOf({ rules }: Pick<LongRun, "rules">): { pass: number; fail: number; unsure: number } {
  const sum = (outcome: "pass" | "fail" | "unsure") => rules.reduce((total, rule) => total + rule[outcome], 0);
  return { pass: sum("pass"), fail: sum("fail"), unsure: sum("unsure") };
}

/** How many findings there are of each severity, the most severe first. */
export function findingsOf({ findings }: Pick<LongRun, "findings">): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
