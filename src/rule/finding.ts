/** What a run says of a failed or unsettled verdict. */
import type { Weighed } from "../claims/index.ts";
import type { Confidence } from "./measured.ts";
import type { Evidence, Explanation, Severity } from "./rule.ts";

/** Where an operand stands, 1-based, with the exact source slice and the source lines around it for printing. */
export interface Location {
  readonly path: string;
  /** The document's id: the path, or `path#record`. */
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly quote: string;
  /** The whole source lines `line..endLine` (at most three), cut to 2,000 characters each around the operand; `column` counts from `excerptColumn`. */
  readonly excerpt: readonly string[];
  readonly excerptColumn: number;
  /** The claim it came from, as shown by its kind. */
  readonly claim: { readonly id: string; readonly kind: string; readonly shown: string };
  readonly label: string;
}

/** What a claim of a finding was bound to, and why. */
export interface Binding {
  /** The claim: the part it plays in the comparison, and its text. */
  readonly label: string;
  readonly quote: string;
  readonly of: "division" | "denominator" | "cohort";
  /** The division, the denominator or the cohort, as shown; `null` where nothing was found, and for the cohort where it is the whole study. */
  readonly to: string | null;
  /** Where a denominator is from: `printed`, `sentence`, `only-cohort` ...; else `null`. */
  readonly how: string | null;
  /** In words. */
  readonly why: string;
  /** From 0 to 1, where weighed evidence has bound it. */
  readonly reliability: number | null;
  /** What else could be meant. */
  readonly alternatives: readonly string[];
  /** The strongest evidence, for one group after the other. */
  readonly evidence: readonly Weighed[];
}

/** A contradiction, ready for every reporter. */
export interface Finding extends Explanation {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Location;
  readonly related: readonly Location[];
  readonly evidence: Evidence;
  /** From 0 to 1: how often statements that are read and bound like this one hold in real text; `null` where too few were compared. */
  readonly confidence: number | null;
  /** What its confidence was counted of, and how its claims were bound, where the run was asked to say. */
  readonly confidenceFrom?: Confidence["counted"];
  readonly bindings?: readonly Binding[];
  /** Made from rule, document and the content of the claims; never from positions. */
  readonly fingerprint: string;
}

/** A comparison that could not be settled. */
export interface Unsettled {
  readonly rule: string;
  readonly reason: string;
  readonly at: Location;
  readonly related: readonly Location[];
}
