/** Reads a text of a test and gives what its sizes and shares are bound to. */
import type { AnyClaim, ClaimOf } from "../../src/claims/index.ts";
import { auditTexts } from "../../src/index.ts";

/** A record with a text for abstract. */
export const recordOf = (text: string, title = "A trial in lung cancer"): string =>
  `PMID- 1\nTI  - ${title}\nAB  - ${text}\n`;

export function claimsOf(text: string, title?: string): readonly AnyClaim[] {
  const run = auditTexts([{ path: "test.nbib", text: recordOf(text, title) }], { keepClaims: true });
  return run.claims!.map(({ claim }) => claim);
}

export type Share = ClaimOf<"proportion" | "response">;

export function sharesOf(text: string, title?: string): readonly Share[] {
  return claimsOf(text, title).filter(
    (claim): claim is Share => claim.kind === "proportion" || claim.kind === "response",
  );
}

/** The cohort of each share, `-` for the whole study, `?` for one that is compared but not named. */
export function cohortsOf(text: string, title?: string): readonly string[] {
  return sharesOf(text, title).map(({ subject: { cohort } }) =>
    cohort === null ? "-" : cohort.key.startsWith("?") ? "?" : cohort.label,
  );
}

export function denominatorsOf(text: string, title?: string): readonly (number | null)[] {
  return sharesOf(text, title).map(({ value }) => value.denominator);
}
