/** What passes between a run and the threads that read for it; plain data. */
import type { Document, Problem } from "../../document/index.ts";
import type { Judged } from "../document-judge.ts";

export interface Task {
  readonly document: Document;
  /** The path of its file from the project's root. */
  readonly rootPath: string;
}

/** A document that was read and judged, with what failed while it was. */
export interface Done {
  readonly judged: Judged;
  readonly problems: readonly Problem[];
}

/** Documents that are read together, so that passing them on costs little. */
export interface Batch {
  readonly number: number;
  readonly tasks: readonly Task[];
}

export interface BatchDone {
  readonly number: number;
  /** What was done for each task, as JSON: that passes between threads twice as fast as the objects do. */
  readonly done: string;
}
