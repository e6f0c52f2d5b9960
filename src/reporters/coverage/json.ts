/** The ledger of numbers for programs, as one JSON object. */
import type { ReportOptions, Run } from "../reporter.ts";
import { coverageOf, numbersOf } from "../text/numbers.ts";
import { visibleJson } from "../text/visible.ts";

export function coverageJson(run: Run, tool: ReportOptions["tool"]): string {
  const numbers = numbersOf(run);
  const documents = run.documents.map(({ id, path, format, numbers }) => ({ id, path, format, numbers }));
  const listing = {
    schemaVersion: 1,
    tool,
    coverage: coverageOf(numbers),
    numbers,
    documents,
    unread: run.unread,
    problems: run.problems,
  };
  return `${visibleJson(JSON.stringify(listing, null, 2))}\n`;
}
