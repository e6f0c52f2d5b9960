/** Unpacks files that are compressed with gzip, up to a size that is no bomb. */
import { crc32, gunzipSync } from "node:zlib";
import { Bits, DamagedError } from "./bits.ts";
import { inflated } from "./inflate.ts";
import { failure, ReadingError } from "./problem.ts";

/** What unpacks to more than this is read in pieces only. */
export const mostUnpacked = 256 * 1024 * 1024;
/** Of what unpacks to more than that, so many times the packed size: text shrinks to a tenth, a bomb to a thousandth. */
const mostTimes = 100;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The bytes in a compressed file; throws a `ReadingError` for one that is too large or damaged. */
export function unpacked(path: string, bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ReadingError(isTooLarge ? tooLarge(path) : damaged(path));
  }
}

/** The bytes in a compressed file in pieces; `more` gives those of the file, `most` how many may come out, which may change while it goes on. */
export function* unpackedPieces(
  path: string,
  more: () => Uint8Array,
  most: () => number,
): Generator<Uint8Array, void, undefined> {
  const bits = new Bits(more);
  let size = 0;
  try {
    do {
      readHeader(bits);
      let [sum, length] = [0, 0];
      for (const piece of inflated(bits)) {
        size += piece.length;
        length += piece.length;
        if (size > most() || (size > mostUnpacked && size > mostTimes * bits.fetched))
          throw new ReadingError(tooLarge(path));
        sum = crc32(piece, sum);
        yield piece;
      }
      bits.align();
      if (readNumber(bits) !== sum || readNumber(bits) !== length % 2 ** 32) throw new DamagedError("has another sum");
      // As `gzip` does: what stands behind, and is not compressed in turn, does not count.
    } while (!bits.isAtEnd && bits.peek(16) === 0x8b1f);
  } catch (error) {
    throw error instanceof DamagedError ? new ReadingError(damaged(path)) : error;
  }
}

/** The header of a member: RFC 1952. */
function readHeader(bits: Bits): void {
  if (bits.take(16) !== 0x8b1f || bits.take(8) !== 8) throw new DamagedError("is no gzip");
  const flags = bits.take(8);
  for (let byte = 0; byte < 6; byte++) bits.take(8);
  if (flags & 4) for (let left = bits.take(16); left > 0; left--) bits.take(8);
  // Name and comment end with a NUL.
  for (const flag of [8, 16]) if (flags & flag) while (bits.take(8) !== 0);
  if (flags & 2) bits.take(16);
}

const readNumber = (bits: Bits): number => bits.take(16) + bits.take(16) * 2 ** 16;

const damaged = (path: string) => failure(path, "Is compressed with gzip, and damaged.", "Download it again.");

export const tooLarge = (path: string) =>
  failure(
    path,
    "Unpacks to more than 256 MB, which is not read.",
    "Unpack it and audit its parts, if the content is what it should be.",
  );
