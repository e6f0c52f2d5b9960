/** The engine's door: the run, and what it is made of. */

export type {
  DocumentText,
  LocatedClaim,
  LongRun,
  RuleTally,
  Run,
  RunDocument,
  Suppressed,
  UnreadFiles,
} from "../rule/index.ts";
export { audit, auditInPieces, type InPieces } from "./audit.ts";
export { AuditError } from "./audit-error.ts";
export {
  type BaselineEntry,
  type BaselineScope,
  entriesOf,
  mergeEntries,
  parseBaseline,
  showBaseline,
  staleEntries,
} from "./baseline.ts";
export { type CacheSetup, ReadingCache } from "./cache/reading-cache.ts";
export { type FoundFile, findFiles } from "./files.ts";
export type { Input } from "./input.ts";
export type { RuleInForce } from "./judge.ts";
export type { OwnKind } from "./locate.ts";
export type { Memory } from "./memory.ts";
export { byFile } from "./order.ts";
export { isUnclosed, matcherOf, slashed } from "./patterns.ts";
export { decodeWhole } from "./reading/whole.ts";
export { fileInput, ReadingError } from "./reading.ts";
export type { Setup } from "./setup.ts";
export { suppressionRules } from "./suppression/flaws.ts";
export type { IgnoreEntry } from "./suppression/ignore-entry.ts";
export type { SuppressionSetup } from "./suppression.ts";
export { auditInPiecesAndWorkers, auditInWorkers } from "./workers/audit-in-workers.ts";
export type { Thread } from "./workers/pool.ts";
export { serveBatches } from "./workers/serve.ts";
