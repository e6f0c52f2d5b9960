/** The limits that a team sets besides the severity of findings: those that a run exceeded, in a sentence each. */
import type { LoadedConfig } from "../config/index.ts";
import type { LongRun } from "../reporters/reporter.ts";
import { coverageOf, numbersOf } from "../reporters/text/numbers.ts";
import { unreadCount, unreadText } from "../reporters/text/unread-files.ts";
import { counted } from "../reporters/text/wrap.ts";

export async function limitsPassed(run: LongRun, config: LoadedConfig): Promise<string[]> {
  const { failsOnUnread, maxSuppressedOf, maxUnsettledOf, minCoverageOf } = await import("../config/index.ts");
  const maxUnsettled = maxUnsettledOf(config) ?? Number.POSITIVE_INFINITY;
  const maxSuppressed = maxSuppressedOf(config) ?? Number.POSITIVE_INFINITY;
  const unsettled = run.unsettled.length;
  const suppressed = run.suppressed.filter(({ by }) => by === "directive").length;
  return [
    ...(unsettled > maxUnsettled
      ? [`${counted(unsettled, "comparison")} could not be settled; ${maxUnsettled} are allowed.`]
      : []),
    ...coveragePassed(run, minCoverageOf(config)),
    ...(suppressed > maxSuppressed
      ? [`${counted(suppressed, "finding is", "findings are")} left out by comments; ${maxSuppressed} are allowed.`]
      : []),
    ...(failsOnUnread(config) && unreadCount(run) > 0 ? [`Not everything was read: ${unreadText(run)}.`] : []),
  ];
}

export function coveragePassed(run: Pick<LongRun, "documents">, least: number | null): string[] {
  const coverage = coverageOf(numbersOf(run));
  if (least === null || coverage >= least) return [];
  return [`${Math.floor(coverage * 10) / 10}% of the numbers were read; at least ${least}% are required.`];
}
