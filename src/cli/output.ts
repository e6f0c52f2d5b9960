/** Writes to standard output, and writes files completely or not at all. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isOutputClosed } from "./closed-output.ts";

/** Something could not be written; the message says all there is to say. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** Writes to standard output; done when everything is handed over. A reader that has gone (`| head`) is not an error. */
export function print(text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  if (isOutputClosed()) return Promise.reject(notWritten("Standard output", new Error("it is closed")));
  return new Promise((done, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(notWritten("Standard output", error));
      else done();
    });
  });
}

/** Keeps a failing stream from ending the process; whoever wrote to it gets the error. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/**
 * Writes to a temporary file beside the target and renames it: whatever happens, either the old or the new file is there, complete.
 * Pipes and devices are written to as they are.
 */
export function writeWhole(file: string, text: string): void {
  try {
    const target = throughLinks(resolve(file));
    mkdirSync(dirname(target), { recursive: true });
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Error("it is a folder");
    if (there && !there.isFile()) writeFileSync(target, text);
    else replace(target, text, there?.mode);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** A file that is written piece by piece, and is there completely or not at all. */
export interface WholeFile {
  write(data: string | Uint8Array): void;
  done(): void;
  /** Removes an unfinished file; does nothing after `done`. */
  giveUp(): void;
}

/** Like `writeWhole`, for what does not fit in memory; `null` is standard output. */
export function openWhole(file: string | null): WholeFile {
  if (file === null) {
    if (isOutputClosed()) throw notWritten("Standard output", new Error("it is closed"));
    return { write: (data) => void process.stdout.write(data), done: () => undefined, giveUp: () => undefined };
  }
  try {
    const target = throughLinks(resolve(file));
    mkdirSync(dirname(target), { recursive: true });
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Error("it is a folder");
    const isPlain = !there || there.isFile();
    const path = isPlain ? besideOf(target) : target;
    const descriptor = openSync(path, isPlain ? "wx" : "w", (there?.mode ?? 0o666) & 0o777);
    let isOpen = true;
    return {
      write(data) {
        try {
          writeFileSync(descriptor, data);
        } catch (error) {
          throw notWritten(file, error);
        }
      },
      done() {
        try {
          if (isPlain) fsyncSync(descriptor);
          closeSync(descriptor);
          isOpen = false;
          if (isPlain) renameSync(path, target);
        } catch (error) {
          throw notWritten(file, error);
        }
      },
      giveUp() {
        if (!isOpen) return;
        closeSync(descriptor);
        if (isPlain) rmSync(path, { force: true });
      },
    };
  } catch (error) {
    throw notWritten(file, error);
  }
}

const besideOf = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(4).toString("hex")}.tmp`);

function replace(target: string, text: string, mode = 0o666): void {
  const beside = besideOf(target);
  try {
    writeFileSync(beside, text, { flag: "wx", flush: true, mode: mode & 0o777 });
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export function notWritten(what: string, error: unknown): OutputError {
  return new OutputError(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
}
