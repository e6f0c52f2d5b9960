/** What goes to standard error besides the reports: where they were written, and what could not be audited. */
import type { LongRun } from "../reporters/reporter.ts";
import { oneLine, problemText } from "../reporters/text/plain.ts";
import { findingsOf } from "../reporters/text/tally.ts";
import { harmless, visible } from "../reporters/text/visible.ts";
import { counted, grouped } from "../reporters/text/wrap.ts";
import type { Target } from "./options.ts";

const mostProblems = 10;

/** A line for each file that was written, with what is in it. */
export function sayWritten(run: LongRun, written: readonly Target[]): void {
  const { error, warning, info } = findingsOf(run);
  const counts = `${counted(error, "error")}, ${counted(warning, "warning")}, ${grouped(info)} info`;
  const documents = counted(run.documents.length, "document");
  say(written.map(({ format, file }) => `Wrote ${visible(file ?? "")} (${format}): ${counts}; ${documents}.`));
}

/** What could not be audited, unless the reader of the report sees it there: a report for people on a terminal. */
export function sayProblems(run: LongRun, targets: readonly Target[]): void {
  const isSeen = process.stdout.isTTY && targets.some(({ format, file }) => file === null && forPeople.has(format));
  if (isSeen) return;
  const errors = run.problems.filter(({ severity }) => severity === "error");
  const left = errors.length - mostProblems;
  say([
    ...errors.slice(0, mostProblems).map((problem) => `not audited: ${oneLine(problem.path)}: ${problemText(problem)}`),
    ...(left > 0 ? [`not audited: ${counted(left, "more problem")}`] : []),
  ]);
}

const forPeople: ReadonlySet<string> = new Set(["pretty", "compact"]);

function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(harmless(`${lines.join("\n")}\n`));
}
