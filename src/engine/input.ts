/** What the engine reads: files, as their text comes. */

/** How much is read of a file; may change while it is. */
export interface ReadingLimits {
  /** How many bytes of a compressed file are unpacked. */
  mostUnpacked: number;
}

/** A file to audit: its decoded text in chunks, which may be asked for more than once. */
export interface Input {
  readonly path: string;
  /** The path from the project's root, by which patterns, baselines and fingerprints go; `path` where left out. */
  readonly rootPath?: string;
  chunks(limits?: ReadingLimits): Iterable<string>;
  /** Met in a folder, not named by itself. */
  readonly isMet?: boolean;
  /** Tells this content of the file from any other; `null` where it is not worth remembering. */
  readonly version?: string | null;
}
