/** What a run is made of. */
import type { Document } from "../document/index.ts";
import type { Parser } from "../parsers/parser.ts";
import type { RunDocument, Verdict } from "../rule/index.ts";
import type { BaselineInForce } from "./baseline.ts";
import type { ReadingCache } from "./cache/reading-cache.ts";
import type { RuleInForce } from "./judge.ts";
import type { OwnKind } from "./locate.ts";
import type { Memory } from "./memory.ts";
import type { Read, ReadingSetup } from "./read-claims.ts";
import type { SuppressionSetup } from "./suppression.ts";

/** Everything a run is made of; the engine itself knows no parser, extractor or rule. */
export interface Setup extends ReadingSetup {
  readonly parsers: readonly Parser[];
  readonly rules: readonly RuleInForce[];
  /** Kinds of claims beyond the built-in ones. */
  readonly claimKinds?: readonly OwnKind[];
  readonly suppression?: SuppressionSetup;
  readonly baseline?: BaselineInForce;
  /** Report only findings that touch these files. */
  readonly since?: { readonly revision: string; isChanged(path: string): boolean };
  /** Whether a file, by its path from the root, is an authoritative record. */
  readonly isSource?: (rootPath: string) => boolean;
  /** What earlier runs read; this one adds to it. */
  readonly memory?: Memory;
  /** What earlier runs of this program read, on disk. */
  readonly cache?: ReadingCache;
  /** Keep every claim in the run, for listings. */
  readonly keepClaims?: boolean;
  /** Keep the text of every document in the run, for reports that show it. */
  readonly keepText?: boolean;
  /** Keep the place of every number that nothing has read. */
  readonly keepUnread?: boolean;
  /** Keep every match of a form, and what refused it. */
  readonly keepTrace?: boolean;
  /** The run is for reports that are written in pieces: what they print is packed, and no source lines are shown with findings. */
  readonly inPieces?: boolean;
  /** Called for each document with what reports list of it, in order, once it was judged. */
  readonly onListed?: (document: RunDocument) => void;
  /** Called for every verdict as it is made. */
  readonly onVerdict?: (rule: string, verdict: Verdict) => void;
  /** Called for each document that has been read and judged. */
  readonly onProgress?: () => void;
  /** Called when a document has been read and judged. */
  readonly onDocument?: (document: Document, read: Read) => void;
}
