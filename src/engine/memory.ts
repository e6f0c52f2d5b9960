/** What a run keeps of the files it has read, so that the next one reads only what has changed. */
import type { Document, Problem } from "../document/index.ts";
import type { Read, Step } from "./read-claims.ts";

/** A document and what was read out of it, what there was to say about a part that could not be read, or the extension of a file that was passed over. */
export type Remembered =
  | ({ readonly document: Document } & Read & { readonly steps?: readonly Step[] })
  | { readonly problem: Problem }
  | { readonly passedOver: string };

/** By path. `version` tells one content of a file from the next; what another version left counts for nothing. */
export type Memory = Map<string, { readonly version: string; readonly read: readonly Remembered[] }>;
