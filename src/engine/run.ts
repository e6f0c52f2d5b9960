import type { AnyClaim, Kind } from "../claims/index.ts";
import type { Position, Problem } from "../document/index.ts";
import type { Finding, Severity, Unsettled } from "../rule/index.ts";

/** One document of a run. */
export interface RunDocument {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly ids: readonly string[];
  /** How many claims were read from it. */
  readonly claims: number;
}

/** What one rule did in a run. `ran` is false when it was off or no claim it reads was there. */
export interface RuleTally {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly pass: number;
  readonly fail: number;
  readonly unsure: number;
  readonly ran: boolean;
}

/** A claim with the place where it stands. */
export interface LocatedClaim {
  readonly claim: AnyClaim;
  readonly at: Position;
}

/** The result of an audit: plain, sorted data from which every reporter writes. */
export interface Run {
  readonly documents: readonly RunDocument[];
  readonly claimCounts: Readonly<Partial<Record<Kind, number>>>;
  readonly rules: readonly RuleTally[];
  /** Sorted by path, position and rule. */
  readonly findings: readonly Finding[];
  readonly unsettled: readonly Unsettled[];
  readonly problems: readonly Problem[];
  /** Every claim, when the run was asked to keep them. */
  readonly claims?: readonly LocatedClaim[];
}
