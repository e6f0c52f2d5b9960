// What the configuration leaves out of a run.
import type { Location } from "../../rule/index.ts";

/** An entry of the configuration that leaves findings out. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Glob over paths from the root, or over `path#record`. */
  readonly document: string;
  /** Text that the quote of an operand in that document holds. */
  readonly claim?: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Where the entry stands. */
  readonly at: Location;
}
