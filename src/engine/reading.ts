// Opens files and hands out their decoded text chunk by chunk, so that no file need fit in memory.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Problem } from "../document/index.ts";
import type { FoundFile } from "./files.ts";
import { byteOrderMark, decode, type Encoding, guessEncoding } from "./reading/decoding.ts";
import { failure, notice, ReadingError, systemProblem } from "./reading/problem.ts";
import type { Input } from "./setup.ts";

export { ReadingError } from "./reading/problem.ts";

const LARGEST_CHUNK = 512 * 1024;
const SMALLEST_CHUNK = 16 * 1024;
const HEAD_BYTES = 64 * 1024;

/** A found file as the engine takes it; what is noticed while reading is reported on the first pass only. */
export function fileInput(file: FoundFile, report: (problem: Problem) => void): Input {
  let isFirstPass = true;
  return {
    path: file.path,
    ...(file.isMet && { isMet: true }),
    chunks() {
      const told = isFirstPass ? report : () => undefined;
      isFirstPass = false;
      return decodedChunks(file, told);
    },
  };
}

/** The decoded beginning of a file, of up to 64 KB. */
export function decodedHead(file: FoundFile): string {
  for (const chunk of decodedChunks(file, () => undefined, HEAD_BYTES)) return chunk;
  return "";
}

/**
 * The decoded text of a file in chunks of up to 512 KB (never splitting a character), without its byte order mark.
 * What was replaced or guessed is reported as a notice; a file that cannot be read, or is no text, throws a `ReadingError`.
 */
export function* decodedChunks(
  file: FoundFile,
  report: (problem: Problem) => void,
  largestChunk = LARGEST_CHUNK,
): Generator<string, void, undefined> {
  const descriptor = open(file);
  try {
    const size = attempt(file, () => fstatSync(descriptor).size);
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(size + 1, SMALLEST_CHUNK), Math.max(largestChunk, 16)));
    let encoding: Encoding = "ascii";
    let held = 0;
    let isFirst = true;
    let isInvalid = false;
    for (let isLast = false; !isLast; ) {
      const count = fill(file, descriptor, buffer, held);
      isLast = held + count < buffer.length;
      let bytes = buffer.subarray(0, held + count);
      if (isFirst) {
        const mark = byteOrderMark(bytes);
        if (mark) {
          encoding = mark.encoding;
          bytes = bytes.subarray(mark.length);
        } else refuseBinary(file, bytes, report);
        isFirst = false;
      }
      // Until a byte beyond ASCII turns up, nothing tells the encodings apart.
      if (encoding === "ascii") encoding = settle(file, bytes, isLast, report);
      const { text, used, invalid } = decode(bytes, encoding, isLast);
      if (invalid && !isInvalid) {
        isInvalid = true;
        const remedy = "Save the file as UTF-8 again; characters that read as � were lost.";
        report(
          notice(file.path, `Holds bytes that are not valid ${encoding.toUpperCase()}; they were replaced.`, remedy),
        );
      }
      held = bytes.length - used;
      bytes.copy(buffer, 0, used);
      if (text !== "") yield text;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens without waiting (a pipe would make us wait for a writer) and refuses what is no regular file. */
function open(file: FoundFile): number {
  const descriptor = attempt(file, () => openSync(file.absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  if (attempt(file, () => fstatSync(descriptor)).isFile()) return descriptor;
  closeSync(descriptor);
  throw new ReadingError(failure(file.path, "Is not a regular file.", "Name a file or a folder."));
}

/** Reads until the buffer is full or the file ends; the number of bytes read. */
function fill(file: FoundFile, descriptor: number, buffer: Buffer, from: number): number {
  let at = from;
  while (at < buffer.length) {
    const count = attempt(file, () => readSync(descriptor, buffer, at, buffer.length - at, null));
    if (count === 0) break;
    at += count;
  }
  return at - from;
}

function attempt<T>(file: FoundFile, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new ReadingError(systemProblem(file.path, error));
  }
}

function settle(file: FoundFile, bytes: Buffer, isLast: boolean, report: (problem: Problem) => void): Encoding {
  const { used } = decode(bytes, "utf-8", isLast);
  const encoding = guessEncoding(bytes.subarray(0, used));
  if (encoding === "windows-1252") {
    const remedy = "Save it as UTF-8 if characters such as ≥ or ± come out wrong.";
    report(notice(file.path, "Is not UTF-8; read as Windows-1252.", remedy));
  }
  return encoding;
}

/** A few NUL bytes in a text are a defect of the text; more of them, or among bytes that are no UTF-8, make it binary. */
function refuseBinary(file: FoundFile, bytes: Buffer, report: (problem: Problem) => void): void {
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  const head = bytes.subarray(0, HEAD_BYTES);
  let count = 0;
  for (const byte of head) if (byte === 0) count++;
  if (count * 100 > head.length || guessEncoding(bytes) === "windows-1252")
    throw new ReadingError(failure(file.path, "Is not a text file.", "Leave it out, or export it as text."));
  report(notice(file.path, "Holds NUL bytes; they were read as characters.", "Remove them, or export the file again."));
}
