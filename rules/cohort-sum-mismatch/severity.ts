/** How severe a sum that does not hold is, and which sums another rule compares. */
import { type AnyClaim, type ClaimOf, cohortKey, isPlainResponse, type Severity } from "../../src/rule/index.ts";

/** Of what is told so surely, 4 of 4 in text left out were errors of the text, then 5 of 6, then 9 of 12. */
const steps = { error: 0.8, warning: 0.7, info: 0.3 } as const;

/** `isOther`: other groups make up the total, and these fewer (`676 adults: 336 zinc, 340 iron. Treated: 334 and 336`). */
export function severityOf(reliability: number, isOther: boolean): Severity | null {
  if (reliability >= steps.error) return "error";
  if (reliability >= steps.warning) return "warning";
  return reliability >= steps.info && !isOther ? "info" : null;
}

/** Responses of one cohort and their categories are what `response-count-mismatch` compares. */
export function areResponsesOfOne(found: readonly AnyClaim[]): boolean {
  return found.every(
    (claim) => claim.kind === "response" && isPlainResponse(claim) && cohortKey(claim) === cohortKey(found[0]!),
  );
}

/** The claims of the totals that some groups make up. */
export const wholesMadeUp = (partitions: readonly ClaimOf<"partition">[]): ReadonlySet<string> =>
  new Set(
    partitions.flatMap(({ value: { whole, parts } }) =>
      whole.claim !== "" && parts.reduce((sum, { n }) => sum + n, 0) === whole.n ? [whole.claim] : [],
    ),
  );
