/** Holds bytes for the length of a run: in memory while they are few, in a file without a name when they are many. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How many bytes stay in memory. */
const mostInMemory = 4 * 1024 * 1024;

export class Scratch {
  readonly #most: number;
  /** What is in memory, by number; what was written to the file has gone from here. */
  readonly #held = new Map<number, Uint8Array>();
  /** Of all, where they begin in the file and how long they are, one after the other. */
  readonly #places: number[] = [];
  #size = 0;
  /** Where the bytes of the file end; those that could not be written stay in memory. */
  #written = 0;
  #file: number | null = null;
  #isRefused = false;

  constructor(most = mostInMemory) {
    this.#most = most;
  }

  /** Holds bytes; the number by which they are asked for. */
  put(bytes: Uint8Array): number {
    const number = this.#places.length;
    this.#places.push(-1, bytes.length);
    this.#held.set(number, bytes);
    this.#size += bytes.length;
    if (this.#size > this.#most && !this.#isRefused) this.#writeOut();
    return number;
  }

  get(number: number): Uint8Array {
    const held = this.#held.get(number);
    if (held) return held;
    const bytes = Buffer.allocUnsafe(this.#places[number + 1]!);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.#file!, bytes, at, bytes.length - at, this.#places[number]! + at);
      if (count === 0) throw new Error("a temporary file has become shorter");
      at += count;
    }
    return bytes;
  }

  /** Lets everything go. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    this.#held.clear();
  }

  /** Writes to the file what is in memory. Where there is no room, or nothing may be written, memory has to do. */
  #writeOut(): void {
    try {
      this.#file ??= nameless();
      for (const [number, bytes] of this.#held) {
        for (let at = 0; at < bytes.length; )
          at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
        this.#places[number] = this.#written;
        this.#written += bytes.length;
        this.#size -= bytes.length;
        this.#held.delete(number);
      }
    } catch {
      this.#isRefused = true;
    }
  }
}

/** A file that is gone when it is closed, however the run ends: its name is taken away at once. */
function nameless(): number {
  const folder = mkdtempSync(join(tmpdir(), "source-audit-"));
  try {
    return openSync(join(folder, "run"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
