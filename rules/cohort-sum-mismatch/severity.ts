/** How severe a sum that does not hold is, and which sums another rule compares. */
import { type AnyClaim, cohortKey, isPlainResponse, type Severity } from "../../src/rule/index.ts";

/** Of what is told so surely, 8 of 10 in text left out were errors of the text, then 3 of 3, then 5 of 7. */
const steps = { error: 0.7, warning: 0.6, info: 0.3 } as const;

export function severityOf(reliability: number): Severity | null {
  if (reliability >= steps.error) return "error";
  if (reliability >= steps.warning) return "warning";
  return reliability >= steps.info ? "info" : null;
}

/** Responses of one cohort and their categories are what `response-count-mismatch` compares. */
export function areResponsesOfOne(found: readonly AnyClaim[]): boolean {
  return found.every(
    (claim) => claim.kind === "response" && isPlainResponse(claim) && cohortKey(claim) === cohortKey(found[0]!),
  );
}
