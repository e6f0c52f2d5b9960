/** Hands out the bytes of a file piece by piece, unpacked where it is compressed. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FoundFile } from "../files.ts";
import { isGzip, unpackedPieces } from "./gzip.ts";
import { failure, ReadingError, systemProblem } from "./problem.ts";

export interface ByteSource {
  /** As far as it is known before they are read. */
  readonly size: number;
  /** Reads until the buffer is full or the bytes end; the number of bytes read. */
  fill(buffer: Buffer, from: number): number;
  close(): void;
}

/**
 * Opens a file; throws a `ReadingError` where it cannot be read, is no regular file, or cannot be unpacked. `mostUnpacked` tells how many bytes of a
 * compressed one may come out.
 */
export function openBytes(file: FoundFile, mostUnpacked: () => number): ByteSource {
  const opened = openFile(file);
  const head = Buffer.alloc(2);
  try {
    attempt(file, () => readSync(opened.descriptor, head, 0, 2, 0));
    return isGzip(head) ? unpacking(file, opened, mostUnpacked) : opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** How many packed bytes are read at once. */
const packedLength = 64 * 1024;

function unpacking({ path }: FoundFile, packed: ByteSource, most: () => number): ByteSource {
  const buffer = Buffer.allocUnsafe(packedLength);
  const pieces = unpackedPieces(path, () => buffer.subarray(0, packed.fill(buffer, 0)), most);
  let piece: Uint8Array = new Uint8Array(0);
  return {
    size: Number.POSITIVE_INFINITY,
    fill(into, from) {
      let at = from;
      while (at < into.length) {
        if (piece.length === 0) {
          const next = pieces.next();
          if (next.done) break;
          piece = next.value;
        }
        const count = Math.min(piece.length, into.length - at);
        into.set(piece.subarray(0, count), at);
        piece = piece.subarray(count);
        at += count;
      }
      return at - from;
    },
    close: () => packed.close(),
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
