/** A worker thread as those see it who give it work: the library's types need none of Node's. */
export interface Thread {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: never) => void): unknown;
  on(event: "error", listener: () => void): unknown;
  on(event: "exit", listener: () => void): unknown;
  terminate(): Promise<unknown>;
}
