/** Reads and judges documents in a thread of its own, for a run in another. */
import type { Problem } from "../../document/index.ts";
import { DocumentJudge } from "../document-judge.ts";
import { readDocument } from "../read-document.ts";
import type { Setup } from "../setup.ts";
import type { Batch, BatchDone, Done, Task } from "./batch.ts";

/** What joins a thread with the run: a `MessagePort` of Node is one. */
interface Port {
  on(event: "message", heed: (batch: Batch) => void): unknown;
  postMessage(done: BatchDone): void;
}

export type ReadTask = (task: Task) => Done;

/** Reads one document after another under a setup. */
export function taskReader(setup: Setup): ReadTask {
  const judge = new DocumentJudge(setup);
  return ({ document, rootPath }) => {
    const problems: Problem[] = [];
    const read = readDocument(document, setup, (problem) => problems.push(problem));
    return { judged: judge.judge(document, read, rootPath), problems };
  };
}

/** Answers each batch, until the port is closed. */
export function serveBatches(port: Port, setup: Setup): void {
  const readTask = taskReader(setup);
  port.on("message", ({ number, tasks }) => {
    port.postMessage({ number, done: JSON.stringify(tasks.map(readTask)) });
  });
}
