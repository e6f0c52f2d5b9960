/** A run whose documents are read and judged in threads; it says what a run in one thread says, to the byte. */

import type { Document, Problem } from "../../document/index.ts";
import type { Run, UnreadFiles } from "../../rule/index.ts";
import { type InPieces, pathsOf } from "../audit.ts";
import type { Input } from "../input.ts";
import { type PassedOver, parseInput } from "../parse-input.ts";
import { systemProblem } from "../reading/problem.ts";
import { linesOf } from "../reread.ts";
import { RunState } from "../run-state.ts";
import type { Setup } from "../setup.ts";
import type { Done, Task } from "./batch.ts";
import { Pool, type Thread } from "./pool.ts";
import { taskReader } from "./serve.ts";

/** How much text a batch holds, in characters, and how many documents at most. */
const enough = 100_000;
const mostTasks = 64;

/** The threads are started by the caller under the same setup, and stopped here. */
export async function auditInWorkers(
  inputs: readonly Input[],
  setup: Setup,
  workers: readonly Thread[],
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Promise<Run> {
  const state = new RunState(setup, earlierProblems);
  try {
    await readInWorkers(inputs, setup, state, workers, () => null);
    return state.finish(pathsOf(inputs), passedOver);
  } finally {
    state.close();
  }
}

/** As `auditInPieces`, in threads. */
export async function auditInPiecesAndWorkers<T>(
  inputs: readonly Input[],
  setup: Setup,
  workers: readonly Thread[],
  { pause, report }: InPieces<T>,
  earlierProblems: readonly Problem[] = [],
  passedOver: readonly UnreadFiles[] = [],
): Promise<T> {
  const state = new RunState(setup, earlierProblems);
  try {
    await readInWorkers(inputs, setup, state, workers, pause);
    return await report(state.finishInPieces(pathsOf(inputs), passedOver));
  } finally {
    state.close();
  }
}

/** Reads and judges all documents, and the corpus. */
async function readInWorkers(
  inputs: readonly Input[],
  setup: Setup,
  state: RunState,
  workers: readonly Thread[],
  pause: () => Promise<void> | null,
): Promise<void> {
  const pool = new Pool(workers, taskReader(setup));
  const line = new Line(pool, state, setup);
  try {
    for (const input of inputs) {
      try {
        for (const parsed of parseInput(input, setup.parsers)) {
          if ("document" in parsed) await line.read(parsed.document, input.rootPath ?? input.path);
          else line.add({ ...parsed, path: input.path });
          await pause();
        }
      } catch (error) {
        line.add({ problem: systemProblem(input.path, error) });
      }
    }
    await line.end();
  } finally {
    await pool.close();
  }
  state.judgeCorpus((wanted) => linesOf(inputs, wanted));
}

type Entry = { readonly problem: Problem } | (PassedOver & { readonly path: string }) | Reading;

/** A document that is being read; `done` once it was. */
interface Reading {
  readonly document: Document;
  readonly rootPath: string;
  done: Done | null;
}

/** What was parsed, in its order: it is gathered in that order, however the threads get on. */
class Line {
  readonly #pool: Pool;
  readonly #state: RunState;
  readonly #setup: Setup;
  #entries: Entry[] = [];
  #batch: Reading[] = [];
  #length = 0;
  #open: Promise<void>[] = [];

  constructor(pool: Pool, state: RunState, setup: Setup) {
    this.#pool = pool;
    this.#state = state;
    this.#setup = setup;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  async read(document: Document, rootPath: string): Promise<void> {
    const reading: Reading = { document, rootPath, done: null };
    this.#entries.push(reading);
    this.#batch.push(reading);
    this.#length += document.source.text.length;
    if (this.#length >= enough || this.#batch.length === mostTasks) await this.#send();
  }

  async end(): Promise<void> {
    await this.#send();
    await Promise.all(this.#open);
    this.#gather();
  }

  async #send(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    [this.#batch, this.#length] = [[], 0];
    await this.#pool.room();
    const tasks = batch.map(({ document, rootPath }): Task => ({ document, rootPath }));
    const sent = this.#pool.read(tasks).then((done) => {
      batch.forEach((reading, at) => {
        reading.done = done[at]!;
      });
      this.#gather();
      this.#open = this.#open.filter((other) => other !== sent);
    });
    this.#open.push(sent);
  }

  /** Takes from the front of the line what is ready. */
  #gather(): void {
    let taken = 0;
    for (const entry of this.#entries) {
      if ("document" in entry) {
        if (!entry.done) break;
        this.#state.addDocument(entry.document, entry.done.judged, entry.rootPath);
        for (const problem of entry.done.problems) this.#state.problems.push(problem);
        this.#setup.onProgress?.();
      } else if ("problem" in entry) this.#state.problems.push(entry.problem);
      else this.#state.passOver(entry.path, entry.passedOver);
      taken++;
    }
    if (taken > 0) this.#entries = this.#entries.slice(taken);
  }
}
