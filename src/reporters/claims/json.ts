/** Lists claims for programs, as one JSON object. */
import type { ReportOptions, Run } from "../reporter.ts";
import { visibleJson } from "../text/visible.ts";

export function claimsJson(run: Run, tool: ReportOptions["tool"]): string {
  const claims = (run.claims ?? []).map(({ claim, at }) => {
    const { id, kind, document, path, quote, value, form, subject, place } = claim;
    return { id, kind, document, path, ...at, quote, value, form, subject, place };
  });
  const { documents, trace, unread, problems } = run;
  return `${visibleJson(JSON.stringify({ schemaVersion: 1, tool, documents, claims, trace, unread, problems }, null, 2))}\n`;
}
