/** A worker thread as those see it who give it work: the library's types need none of Node's. */
import type { BatchDone } from "./batch.ts";

export interface Thread {
  postMessage(message: unknown): void;
  /** `message`, `error` and `exit`; only a message has something to say. */
  on(event: string, listener: (message: BatchDone) => void): unknown;
  terminate(): Promise<unknown>;
}
