import { EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit, auditInWorkers, type Input, type Setup, type Thread } from "../../src/engine/index.ts";
import type { Batch } from "../../src/engine/workers/batch.ts";
import { taskReader } from "../../src/engine/workers/serve.ts";
import { setupOf } from "../../src/index.ts";

const folder = join(import.meta.dirname, "../../fixtures");
const inputs: readonly Input[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:md|txt|nbib|nxml|html)$/.test(path))
  .sort()
  .map((path) => ({ path, chunks: () => [readFileSync(join(folder, path), "utf8")] }));
const setup: Setup = setupOf();
const alone = audit(inputs, setup);

/** Answers as a thread does, from copies, after a while that differs; one that ends leaves its last batches unanswered. */
class Stand extends EventEmitter {
  readonly #read = taskReader(setup);
  #answers = 0;
  readonly #endsAfter: number;

  constructor(endsAfter = Number.POSITIVE_INFINITY) {
    super();
    this.#endsAfter = endsAfter;
  }

  postMessage(batch: Batch): void {
    const { number, tasks } = structuredClone(batch);
    setTimeout(
      () => {
        if (this.#answers === this.#endsAfter) this.emit("exit", 1);
        if (this.#answers++ >= this.#endsAfter) return;
        this.emit("message", { number, done: JSON.stringify(tasks.map(this.#read)) });
      },
      (number * 7) % 11,
    );
  }

  terminate(): Promise<number> {
    return Promise.resolve(0);
  }
}

const threads = (...ends: (number | undefined)[]): readonly Thread[] => ends.map((end) => new Stand(end));

describe("a run in threads", () => {
  it.each([
    ["one thread", [undefined]],
    ["three threads", [undefined, undefined, undefined]],
    ["a thread that ends while it reads", [undefined, 1]],
    ["threads that all end", [0, 2]],
    ["no thread", []],
  ] as const)("says what a run in one says: %s", async (_, ends) => {
    expect(await auditInWorkers(inputs, setup, threads(...ends))).toEqual(alone);
  });

  it("keeps what reports ask for", async () => {
    const keeping = { ...setup, keepClaims: true, keepText: true, keepUnread: true, keepEvidence: true };
    expect(await auditInWorkers(inputs.slice(0, 20), keeping, [])).toEqual(audit(inputs.slice(0, 20), keeping));
  });

  it("goes on behind a file that cannot be read", async () => {
    const broken: Input = {
      path: "broken.md",
      chunks() {
        throw new Error("gone");
      },
    };
    const some = [...inputs.slice(0, 3), broken, ...inputs.slice(3, 6)];
    const run = await auditInWorkers(some, setup, threads(undefined));
    expect(run).toEqual(audit(some, setup));
    expect(run.problems.map(({ path }) => path)).toContain("broken.md");
  });
});
