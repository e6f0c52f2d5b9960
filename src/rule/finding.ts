/** What a run says of a failed or unsettled verdict. */
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

/** A contradiction, ready for every reporter. */
export interface Finding extends Explanation {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Location;
  readonly related: readonly Location[];
  readonly evidence: Evidence;
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
