import type { AnyClaim } from "../claims/index.ts";
import type { Document } from "../document/index.ts";
import type { Extractor } from "../extractors/extractor.ts";
import type { Parser } from "../parsers/parser.ts";
import type { Verdict } from "../rule/index.ts";
import type { Binder } from "../subjects/binder.ts";
import type { RuleInForce } from "./judge.ts";

/** A file to audit: its decoded text in chunks, which may be asked for more than once. */
export interface Input {
  readonly path: string;
  chunks(): Iterable<string>;
}

/** Everything a run is made of; the engine itself knows no parser, extractor or rule. */
export interface Setup {
  readonly parsers: readonly Parser[];
  readonly extractors: readonly Extractor[];
  readonly binders: readonly Binder[];
  readonly rules: readonly RuleInForce[];
  /** Keep every claim in the run, for listings. */
  readonly keepClaims?: boolean;
  /** Called for every verdict as it is made. */
  readonly onVerdict?: (rule: string, verdict: Verdict) => void;
  /** Called when a document has been read and judged. */
  readonly onDocument?: (document: Document, claims: readonly AnyClaim[]) => void;
}
