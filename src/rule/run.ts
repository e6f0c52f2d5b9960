/** What a run hands to reporters. */
import type { AnyClaim, Kind } from "../claims/index.ts";
import type { LeftOut, Position, Problem, Source } from "../document/index.ts";
import type { Finding, Unsettled } from "./finding.ts";
import type { Severity } from "./rule.ts";

/** One document of a run. */
export interface RunDocument {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly ids: readonly string[];
  /** How many claims were read from it. */
  readonly claims: number;
  /** Where the numbers of its text are accounted for. */
  readonly numbers: NumberCounts;
  /** It is a record that others are checked against (`sources` of the configuration). */
  readonly isSource?: boolean;
  /** What the page holds and does not show, by kind (`script`, `hidden`); it was not read. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * The ledger: how many numbers printed in a text are operands of claims, are of other kinds (citations, dates, grades ...; by kind,
 * the commonest first), or were not read.
 */
export interface NumberCounts {
  readonly claimed: number;
  readonly others: readonly { readonly kind: string; readonly count: number }[];
  readonly unread: number;
}

/** A number that nothing has read, and where it stands. */
export interface UnreadNumber extends Position {
  readonly document: string;
  readonly path: string;
  readonly quote: string;
  /** The text around it, cut. */
  readonly before: string;
  readonly after: string;
}

/** A match of a form in the text: what was read, or the refusal that kept it from being read. */
export interface FormMatch extends Position {
  readonly document: string;
  readonly form: string;
  readonly refusal: string | null;
  readonly shown: string;
  readonly quote: string;
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

/**
 * A finding that is not reported as one, and why: a comment in the page, an entry of the configuration, a finding that the
 * baseline knows, or one that touches no file changed since the revision asked for.
 */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: "directive" | "config" | "baseline" | "since";
  readonly reason: string;
}

/** Files from which nothing was learned, by the reason; the first of many are named. */
export interface UnreadFiles {
  /**
   * `empty`: read, and nothing stands there. `no-claims`: read, and nothing in it could be compared. `ignored`: by an ignore file of
   * the repository. `kind`: its extension is none that is read. `link`: a symbolic link. `special`: a pipe, socket or device.
   * `excluded`: by the configuration or `--exclude`.
   */
  readonly why: "empty" | "no-claims" | "ignored" | "kind" | "link" | "special" | "excluded";
  /** The extension, lower case, where that is the reason; else empty. */
  readonly kind: string;
  readonly count: number;
  readonly paths: readonly string[];
}

/** A claim with the place where it stands. */
export interface LocatedClaim {
  readonly claim: AnyClaim;
  readonly at: Position;
}

/** The text of one document, as decoded. */
export interface DocumentText extends Source {
  readonly document: string;
}

/** Things in their order, which may be gone through more than once; of a long run they need not be in memory. */
export interface Series<T> extends Iterable<T> {
  readonly length: number;
}

/** The result of an audit, as reports go through it that are written piece by piece. */
export interface LongRun {
  readonly documents: Series<RunDocument>;
  readonly claimCounts: Readonly<Partial<Record<Kind, number>>>;
  readonly rules: readonly RuleTally[];
  /** Sorted by path, position and rule. */
  readonly findings: Series<Finding>;
  /** Findings left out of `findings`, in the same order. */
  readonly suppressed: readonly Suppressed[];
  readonly unsettled: Series<Unsettled>;
  readonly problems: readonly Problem[];
  /** What was met and not read, or gave nothing when it was. */
  readonly unreadFiles: readonly UnreadFiles[];
}

/** The result of an audit: plain, sorted data from which every reporter writes. */
export interface Run extends LongRun {
  readonly documents: readonly RunDocument[];
  readonly findings: readonly Finding[];
  readonly unsettled: readonly Unsettled[];
  /** Every claim, when the run was asked to keep them. */
  readonly claims?: readonly LocatedClaim[];
  /** Every number that nothing has read, when the run was asked to keep them. */
  readonly unread?: readonly UnreadNumber[];
  /** Every match of a form, when the run was asked to keep them. */
  readonly trace?: readonly FormMatch[];
  /** The text of every document, when the run was asked to keep it. */
  readonly texts?: readonly DocumentText[];
}
