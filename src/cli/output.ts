/** Writes to standard output, and whole files or nothing. */
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

/** What was to be written could not be; the message is the whole of what there is to say. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** Writes to standard output; done when all is handed over. A reader that has gone (`| head`) is no error. */
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

/** Keeps a stream that fails from ending the process; whoever wrote to it is told. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/**
 * Writes a file under another name beside it and renames it: whatever happens, the old one or the new one is there, whole.
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

/** Something that is written piece by piece, and is there whole or not at all. */
export interface WholeFile {
  write(data: string | Uint8Array): void;
  done(): void;
  /** Takes away what is not done; after `done` there is nothing to take. */
  giveUp(): void;
}

/** As `writeWhole`, for what does not fit in memory; `null` is standard output. */
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
        if (isPlain) fsyncSync(descriptor);
        closeSync(descriptor);
        isOpen = false;
        if (isPlain) renameSync(path, target);
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

function notWritten(what: string, error: unknown): OutputError {
  return new OutputError(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
}
