/** Threads that read batches of documents. A batch whose thread has ended is read here: nothing is lost but time. */
import type { Batch, BatchDone, Done, Task } from "./batch.ts";
import type { ReadTask } from "./serve.ts";

/** What a run needs of a thread: a `Worker` of Node is one. */
export interface Thread {
  postMessage(batch: Batch): void;
  on(event: "message", heed: (done: BatchDone) => void): unknown;
  on(event: "error" | "exit", heed: () => void): unknown;
  terminate(): Promise<unknown>;
}

/** Batches that wait for a thread while it reads another. */
const waiting = 2;

interface Seat {
  readonly worker: Thread;
  readonly open: Map<number, Batch>;
}

export class Pool {
  readonly #readHere: ReadTask;
  readonly #settled = new Map<number, (done: readonly Done[]) => void>();
  #seats: Seat[];
  #batches = 0;
  #onRoom: (() => void) | null = null;

  constructor(workers: readonly Thread[], readHere: ReadTask) {
    this.#readHere = readHere;
    this.#seats = workers.map((worker) => ({ worker, open: new Map() }));
    for (const seat of this.#seats) {
      seat.worker.on("message", ({ number, done }: BatchDone) => {
        seat.open.delete(number);
        this.#settle(number, JSON.parse(done));
      });
      // What an error says is said again where the batch is read here.
      seat.worker.on("error", () => undefined);
      seat.worker.on("exit", () => this.#leave(seat));
    }
  }

  /** Done when a batch may be sent without more of them waiting than need be. */
  async room(): Promise<void> {
    while (this.#seats.length > 0 && this.#seats.every(({ open }) => open.size >= waiting))
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve;
      });
  }

  /** Has a batch read by the thread that has least to do. */
  read(tasks: readonly Task[]): Promise<readonly Done[]> {
    const number = this.#batches++;
    const batch: Batch = { number, tasks };
    const [first, ...others] = this.#seats;
    if (!first) return Promise.resolve(tasks.map(this.#readHere));
    const seat = others.reduce((best, next) => (next.open.size < best.open.size ? next : best), first);
    seat.open.set(number, batch);
    return new Promise((resolve) => {
      this.#settled.set(number, resolve);
      seat.worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    const seats = this.#seats;
    this.#seats = [];
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }

  #settle(number: number, done: readonly Done[]): void {
    this.#settled.get(number)?.(done);
    this.#settled.delete(number);
    this.#onRoom?.();
  }

  #leave(seat: Seat): void {
    this.#seats = this.#seats.filter((other) => other !== seat);
    for (const { number, tasks } of seat.open.values()) this.#settle(number, tasks.map(this.#readHere));
    seat.open.clear();
    this.#onRoom?.();
  }
}
