/** Unpacks files that are compressed with gzip, up to a size that is no bomb. */
import { gunzipSync } from "node:zlib";
import { failure, ReadingError } from "./problem.ts";

/** What unpacks to more is not read. */
export const mostUnpacked = 256 * 1024 * 1024;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The bytes in a compressed file; throws a `ReadingError` for one that is too large or damaged. */
export function unpacked(path: string, bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ReadingError(
      isTooLarge ? tooLarge(path) : failure(path, "Is compressed with gzip, and damaged.", "Download it again."),
    );
  }
}

export const tooLarge = (path: string) =>
  failure(
    path,
    "Unpacks to more than 256 MB, which is not read.",
    "Unpack it and audit its parts, if the content is what it should be.",
  );
