/** Hands out the bytes of a file piece by piece, unpacked where it is compressed. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FoundFile } from "../files.ts";
import { isGzip, mostUnpacked, tooLarge, unpacked } from "./gzip.ts";
import { failure, ReadingError, systemProblem } from "./problem.ts";

export interface ByteSource {
  readonly size: number;
  /** Reads until the buffer is full or the bytes end; the number of bytes read. */
  fill(buffer: Buffer, from: number): number;
  close(): void;
}

/** Opens a file; throws a `ReadingError` where it cannot be read, is no regular file, or cannot be unpacked. */
export function openBytes(file: FoundFile): ByteSource {
  const opened = openFile(file);
  const head = Buffer.alloc(2);
  try {
    attempt(file, () => readSync(opened.descriptor, head, 0, 2, 0));
    if (!isGzip(head)) return opened;
    if (opened.size > mostUnpacked) throw new ReadingError(tooLarge(file.path));
    const bytes = Buffer.allocUnsafe(opened.size);
    const source = ofMemory(unpacked(file.path, bytes.subarray(0, opened.fill(bytes, 0))));
    opened.close();
    return source;
  } catch (error) {
    opened.close();
    throw error;
  }
}

function ofMemory(bytes: Buffer): ByteSource {
  let at = 0;
  return {
    size: bytes.length,
    fill(buffer, from) {
      const count = bytes.copy(buffer, from, at);
      at += count;
      return count;
    },
    close: () => undefined,
  };
}

/** Opens without waiting (a pipe would make us wait for a writer) and refuses what is no regular file. */
function openFile(file: FoundFile): ByteSource & { readonly descriptor: number } {
  const descriptor = attempt(file, () => openSync(file.absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  const stats = attempt(file, () => fstatSync(descriptor));
  if (!stats.isFile()) {
    closeSync(descriptor);
    throw new ReadingError(failure(file.path, "Is not a regular file.", "Name a file or a folder."));
  }
  let position = 0;
  let isOpen = true;
  return {
    descriptor,
    size: stats.size,
    fill(buffer, from) {
      let at = from;
      while (at < buffer.length) {
        const count = attempt(file, () => readSync(descriptor, buffer, at, buffer.length - at, position));
        if (count === 0) break;
        at += count;
        position += count;
      }
      return at - from;
    },
    close() {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

function attempt<T>(file: FoundFile, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new ReadingError(systemProblem(file.path, error));
  }
}
